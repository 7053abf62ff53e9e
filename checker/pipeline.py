"""The line as code: articles in, an analysis out."""

from collections.abc import Sequence

from checker.model import Analysis, Article, Story
from checker.stages.embed import summarise
from checker.stages.examine import Dossier, Tools, examine
from checker.stages.group import group
from checker.stages.intake import Material


def analyse(material: Material, tools: Tools) -> Analysis:
    """Find the claims the articles share and the points on which they contradict each other."""
    dossiers = [_dossier(story, material) for story in _stories(material, tools)]
    found = examine(dossiers, tools)
    return Analysis(
        articles=material.intake.articles,
        sentences=tuple(sentence for key in sorted(material.sentences) for sentence in material.sentences[key]),
        stories=tuple(dossier.story for dossier in dossiers),
        claims=tuple(claim for findings in found for claim in findings.claims),
        conflicts=tuple(conflict for findings in found for conflict in findings.conflicts),
        notices=material.intake.notices,
    )


def _stories(material: Material, tools: Tools) -> tuple[Story, ...]:
    told = _told(material)
    gists = summarise([material.sentences[article.id] for article in told], tools.encoder, tools.cache, tools.track)
    return group(told, gists, tools.thresholds.story)


def _told(material: Material) -> Sequence[Article]:
    """Return the articles that say anything, in order of their ids."""
    articles = sorted(material.intake.articles, key=lambda article: article.id)
    return [article for article in articles if material.sentences[article.id]]


def _dossier(story: Story, material: Material) -> Dossier:
    articles = {article.id: article for article in material.intake.articles}
    return Dossier(
        story=story,
        articles=tuple(articles[key] for key in story.articles),
        sentences=tuple(material.sentences[key] for key in story.articles),
    )
