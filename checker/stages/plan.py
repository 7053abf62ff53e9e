"""What each step of the line lets through, counted without running the dear ones."""

from collections.abc import Iterable, Sequence

from checker.model import Plan, Sentence
from checker.stages.examine import finding_keys
from checker.stages.frame import frame_keys
from checker.stages.intake import Material
from checker.stages.meeting import Dossier, lay_out, meet, partnered
from checker.stages.toolbox import Tools


def draw_up(material: Material, dossiers: Sequence[Dossier], tools: Tools) -> Plan:
    """Return the plan of a run over these articles and the stories they make."""
    meetings = [meet(lay_out(dossier, tools)) for dossier in dossiers]
    to_analyse = set(frame_keys([(sentence.text, article.published) for sentence, article in partnered(meetings)]))
    return Plan(
        files=material.intake.named,
        articles=len(material.intake.articles),
        accompanied=sum(len(dossier.articles) for dossier in dossiers if len(dossier.articles) > 1),
        sentences=sum(map(len, material.sentences.values())),
        pairs=_across(material.sentences.values()),
        pairs_in_stories=sum(_across(dossier.sentences) for dossier in dossiers),
        candidates=sum(len(meeting.pairs) for meeting in meetings),
        analysed=len(to_analyse),
        analysed_before=tools.cache.count(to_analyse),
        stories=len(dossiers),
        judged_before=tools.cache.count(finding_keys(dossiers, tools)),
    )


def _across(articles: Iterable[Sequence[Sentence]]) -> int:
    """Count the pairs of sentences of two articles."""
    sizes = [len(sentences) for sentences in articles]
    return (sum(sizes) ** 2 - sum(size**2 for size in sizes)) // 2
