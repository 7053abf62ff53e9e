"""Text that is not English gets a notice, no verdict."""

from pathlib import Path

import pytest

from checker.ingest.language_check import foreign_language
from checker.ingest.reading import read_articles

ENGLISH = """
Deal off
Two dead in Vale flood
Rescuers searched all night
Zürich-based Müller GmbH buys Société Lumière unit
Police arrest two men over Port Alder fire; third man held
Marlin 41, Courier 57, Post 12, Ledger 9
Stocks rose sharply Monday. Oil fell. Gold gained 3 percent. Traders cheered earnings.
12 34 56
""".strip().splitlines()

FOREIGN = {
    "de": "Die Fähre sank am Freitag vor der Küste, sagte die Polizei.",
    "fr": "Le ferry a coulé vendredi au large de la côte, selon la police.",
    "es": "El ferry se hundió el viernes frente a la costa, dijo la policía. Dos tripulantes siguen desaparecidos.",
    "it": "Il traghetto è affondato venerdì al largo della costa.",
    "nl": "De veerboot is vrijdag gezonken voor de kust, zei de politie. Er waren twee doden en het schip was oud.",
    "zh": "渡轮星期五在海岸附近沉没。",
    "ar": "العبارة غرقت يوم الجمعة قبالة الساحل",
}


@pytest.mark.parametrize("text", ENGLISH)
def test_short_english_passes(text: str) -> None:
    """Headlines and lists are English although they lack its common words."""
    assert foreign_language([text]) is None


@pytest.mark.parametrize("language", FOREIGN)
def test_other_languages_are_told(language: str) -> None:
    """A sentence or two are enough."""
    assert foreign_language([FOREIGN[language]]) == language


def test_foreign_quotation_does_not_make_an_article_foreign() -> None:
    """An English article may quote in another language."""
    report = "The harbour master said that the ferry sank on Friday, and that she would answer questions in German."
    assert foreign_language([report, f"“{FOREIGN['de']}”"]) is None


def test_foreign_article_is_read_but_not_judged(tmp_path: Path) -> None:
    """It is not among the articles nor the unread: a notice names it and the language."""
    path = tmp_path / "a.txt"
    path.write_text(FOREIGN["de"], encoding="utf-8")
    intake = read_articles([str(path)])
    assert (intake.articles, intake.named, intake.unread, intake.foreign) == ((), 1, 0, 1)
    (notice,) = intake.notices
    assert (notice.path, "no verdict" in notice.message, "'de'" in notice.message) == (str(path), True, True)
