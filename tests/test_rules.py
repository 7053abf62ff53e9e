"""Every rule keeps the promises its own file makes."""

from collections.abc import Callable
from functools import cache

import pytest

from checker.language.frames import read_frames
from checker.model import Comparison, Contrast, Frame, Sentence, Severity, Statement
from checker.models import load_encoder
from checker.rules.framework import Rule, all_rules
from checker.rules.hit_rates import counts
from checker.stages.surroundings import surroundings

RULES = all_rules()
LIKELY = {frozenset(example) for rule in RULES if rule.last_resort for example in rule.conflicts}
CONFLICTS = [
    pytest.param(rule, example, id=f"{rule.id}-{n}") for rule in RULES for n, example in enumerate(rule.conflicts)
]
AGREES = [pytest.param(rule, example, id=f"{rule.id}-{n}") for rule in RULES for n, example in enumerate(rule.agrees)]


@cache
def frame(text: str) -> Frame:
    """Return what the sentence asserts; each is analysed once."""
    return read_frames([(text, None)])[0]


@cache
def similarity(left: str, right: str) -> float:
    """Return the built-in encoder's cosine."""
    first, second = load_encoder(None).encode([left, right])
    return float(first @ second)


def statement(text: str, source: str) -> Statement:
    """Return the sentence as an undated source has it that says nothing else."""
    sentence = Sentence(id=f"{source}:0", article=source, text=text, start=0, end=len(text), line=1)
    around = surroundings([sentence])[sentence.id]
    return Statement(sentence=sentence, frame=frame(text), source=source, published=None, around=around)


def compare(left: str, right: str) -> Comparison:
    """Return two sentences of two sources side by side, in a story that makes the examples of last resort likely."""
    return Comparison(
        left=statement(left, "left"),
        right=statement(right, "right"),
        similarity=similarity(*sorted((left, right))),
        likelihood=0.5 if frozenset((left, right)) in LIKELY else 0.0,
    )


def found(rule: Rule, left: str, right: str) -> list[Contrast]:
    """Return what the rule sees in two sentences."""
    return list(rule.judge(compare(left, right)))


@pytest.mark.parametrize(("rule", "example"), CONFLICTS)
def test_a_rule_flags_its_examples_in_both_orders(rule: Rule, example: tuple[str, str]) -> None:
    """What a rule's file calls a conflict is flagged, whichever side comes first."""
    left, right = example
    assert found(rule, left, right)
    assert found(rule, right, left)


@pytest.mark.parametrize(("rule", "example"), CONFLICTS)
def test_turning_a_pair_round_turns_the_contrast_round(rule: Rule, example: tuple[str, str]) -> None:
    """The disputed thing and its values do not depend on which side comes first."""
    left, right = example

    def seen(contrasts: list[Contrast], mirror: Callable[[Contrast], tuple[str, str]]) -> set[tuple[str, str, str]]:
        return {(contrast.thing, *mirror(contrast)) for contrast in contrasts}

    straight = seen(found(rule, left, right), lambda contrast: (contrast.left.value, contrast.right.value))
    turned = seen(found(rule, right, left), lambda contrast: (contrast.right.value, contrast.left.value))
    assert straight == turned


@pytest.mark.parametrize(("rule", "example"), AGREES)
def test_every_rule_is_silent_where_one_rule_must_be(rule: Rule, example: tuple[str, str]) -> None:
    """What any rule's file calls an agreement is flagged by no rule at all, in either order."""
    left, right = example
    flagged = [other.id for other in RULES if found(other, left, right) or found(other, right, left)]
    assert flagged == [], f"{rule.id} promises silence"


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in RULES])
def test_a_sentence_never_contradicts_itself(rule: Rule) -> None:
    """No rule sees a conflict between a sentence and the same sentence elsewhere."""
    for text in {text for example in (*rule.conflicts, *rule.agrees) for text in example}:
        assert not found(rule, text, text), text


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in RULES])
def test_a_contrast_marks_words_of_its_sentences(rule: Rule) -> None:
    """The disputed words lie in the sentences, and both values are said."""
    for left, right in rule.conflicts:
        for contrast in found(rule, left, right):
            assert contrast.left.value
            assert contrast.right.value
            for text, point in ((left, contrast.left), (right, contrast.right)):
                assert point.spans
                assert all(0 <= span.start < span.end <= len(text) for span in point.spans)


def test_rules_have_their_form() -> None:
    """Ids and names are unique, and each page has the headings an editor looks for."""
    assert len({rule.id for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES) > 8
    for rule in RULES:
        assert all(f"## {heading}" in rule.doc for heading in ("Why it matters", "When it stays silent")), rule.id
        assert len(rule.conflicts) >= 3, rule.id
        assert len(rule.agrees) >= 4, rule.id


def test_no_rule_that_was_mostly_wrong_may_fail_the_gate() -> None:
    """A rule seen three times or more, and wrong more often than right, gives no error."""
    for rule in RULES:
        right, shown = counts().get(rule.id, (0, 0))
        assert rule.severity is not Severity.ERROR or shown < 3 or 2 * right >= shown, rule.id
