"""The line as code: articles in, an analysis out."""

from checker.model import Analysis
from checker.stages.embed import summarise
from checker.stages.examine import examine
from checker.stages.group import group
from checker.stages.intake import Material
from checker.stages.meeting import Dossier
from checker.stages.toolbox import Tools


def analyse(material: Material, tools: Tools) -> Analysis:
    """Find the claims the articles share and the points on which they contradict each other."""
    dossiers = sort_out(material, tools)
    found = examine(dossiers, tools)
    return Analysis(
        articles=material.intake.articles,
        sentences=tuple(sentence for key in sorted(material.sentences) for sentence in material.sentences[key]),
        stories=tuple(dossier.story for dossier in dossiers),
        claims=tuple(claim for findings in found for claim in findings.claims),
        conflicts=tuple(conflict for findings in found for conflict in findings.conflicts),
        notices=material.intake.notices,
    )


def sort_out(material: Material, tools: Tools) -> list[Dossier]:
    """Return the stories that the articles tell, those left out that say nothing."""
    told = {article.id: article for article in material.intake.articles if material.sentences[article.id]}
    gists = summarise([material.sentences[key] for key in told], tools.encoder, tools.cache, tools.track)
    return [
        Dossier(
            story=story,
            articles=tuple(told[key] for key in story.articles),
            sentences=tuple(material.sentences[key] for key in story.articles),
        )
        for story in group(list(told.values()), gists, tools.thresholds.story)
    ]
