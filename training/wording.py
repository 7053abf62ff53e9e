"""Words and their forms: opposites, synonyms, numbers in words."""

from functools import cache
from pathlib import Path

import lemminflect
from spacy.tokens import Token

_LISTS = Path(__file__).parent / "words"
_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
IN_WORDS = dict(enumerate(_UNITS)) | {
    10 * (place + 2) + unit: ten if unit == 0 else f"{ten}-{_UNITS[unit]}"
    for place, ten in enumerate(_TENS)
    for unit in range(10)
}
IN_FIGURES = {word: number for number, word in IN_WORDS.items()}


@cache
def opposites() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the opposites of (part of speech, lemma)."""
    return _listed("antonyms.txt")


@cache
def synonyms() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the synonyms of (part of speech, lemma)."""
    return _listed("synonyms.txt")


def inflected(token: Token, lemma: str) -> str:
    """Return the lemma in the token's form and case ("falls" for "rises")."""
    head, *rest = lemma.split("_")
    forms = lemminflect.getInflection(head, token.tag_)
    word = " ".join([forms[0] if forms else head, *rest])
    return word.capitalize() if token.text[0].isupper() and not token.text.isupper() else word


def form(lemma: str, tag: str) -> str:
    """Return a verb's form by its Penn tag."""
    forms = lemminflect.getInflection(lemma, tag)
    return str(forms[0]) if forms else lemma


def _listed(name: str) -> dict[tuple[str, str], tuple[str, ...]]:
    lines = (_LISTS / name).read_text(encoding="utf-8").splitlines()
    rows = (line.split() for line in lines if line and not line.startswith("#"))
    return {(part, word): tuple(others) for part, word, *others in rows}
