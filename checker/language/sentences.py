"""Cuts articles into sentences: sentencex finds the boundaries, and what news does to it is mended here."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

import sentencex

from checker.identity import sentence_id
from checker.model import Article, Sentence, Span

_TITLES = "Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Gen|Col|Maj|Capt|Lt|Sgt|Cpl|Pvt|Adm|Gov|Sen|Rep|Pres|St|Mt|Ft|Supt|Det|Insp|Ofc"
_JOINED = re.compile(rf"(?:\b(?:{_TITLES}|vs|v)\.|\((?:AP|AFP|Reuters)\) ?--)\s*$")
_BEFORE_NUMBER = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|No|Nos|pp|p|approx|ca|Art|Sec)\.\s*$")
_ACRONYM_PART = re.compile(r"(?<![\w&])(?:(?:[A-Z]\.)*[A-Z]|Inc|Corp|Co|Jr|Sr)\.\s*$")
_AFTER_CLOCK = re.compile(r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[ECMP][SD]?T|GMT|BST|UTC)\b")
_CLOCK = re.compile(r"\b[ap]\.m\.\s*$", re.IGNORECASE)
_DATELINE = re.compile(r"\((?:AP|AFP|Reuters|CNN|UPI|PA)\)")
_CITY = r"[A-Z][A-Z.'’-]+(?: [A-Z.'’-]{2,})*(?:, [A-Z]\w+\.?(?: \d+)?)*"
_AGENCY = r"\([A-Z][\w. ]+\)"
_PLACED = re.compile(rf"(?:(?:{_CITY} ?)?{_AGENCY} ?(?:—|–|-{{1,2}})|{_CITY} ?(?:—|–|--)) +(?=[A-Z\"“])")
_GOES_ON = re.compile(r"[\s\"”’')\]]*(?:[a-z,;]|[—–-]\s)")
_ONLY_MARKS = re.compile(r"[\W_]*$")
_STARTS_SENTENCE = re.compile(
    r"[“\"‘]?(?:The|A|An|In|On|At|It|He|She|They|We|I|But|And|This|That|There|His|Her|Its|If|When|While|After|For)\b"
)
_ASKED = re.compile(r"[!?][\"”’']\s*$")
_SPEECH = re.compile(r"(?:[A-Z][\w.'’-]+\s+){0,3}(?:said|says|asked|asks|told|wrote|writes|added|tweeted|exclaimed)\b")
_WRAPPED = (50, 100)  # the length of a line that goes on below
_UNSEEN = re.compile(r"(?<=[.!?][)\]])\s+(?=[A-Z“\"])|(?<=[.!?]'')\s+(?=[A-Z“\"])|(?<=[a-z]{3}[.!?])(?=[A-Z][a-z]+\s)")


def split(article: Article) -> tuple[Sentence, ...]:
    """Return the article's sentences in order; each lies inside one passage and has no white space at its ends."""
    return tuple(
        Sentence(
            id=sentence_id(article.id, span.start),
            article=article.id,
            text=article.text[span.start : span.end],
            start=span.start,
            end=span.end,
            line=passage.line + article.text.count("\n", passage.start, span.start),
        )
        for passage in article.passages
        for span in _sentences(article.text, passage.start, passage.end)
    )


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    placed = _PLACED.match(text, start)
    start = placed.end() if placed else start  # "KELMOUTH (AP) —" says where it was written, not what happened
    for paragraph in _paragraphs(text[start:end]):
        first = start + paragraph.start
        for piece in _mended(_cut(text[first : start + paragraph.end])):
            stripped = piece.strip()
            if stripped:
                offset = first + len(piece) - len(piece.lstrip())
                yield Span(start=offset, end=offset + len(stripped))
            first += len(piece)


def _paragraphs(passage: str) -> Iterator[Span]:
    """Yield blocks between blank lines whole where their lines look wrapped, and line by line where they do not."""
    for block in re.finditer(r"\S(?:.|\n(?![ \t]*\n))*", passage):
        *full, _last = block.group().split("\n")
        wrapped = all(_WRAPPED[0] <= len(line) <= _WRAPPED[1] for line in full)
        lines = [block] if wrapped else re.finditer(r".+", block.group())
        base = 0 if wrapped else block.start()
        yield from (Span(start=base + line.start(), end=base + line.end()) for line in lines)


def _cut(paragraph: str) -> Iterator[str]:
    """Cut where sentencex does once it no longer sees quotation marks, inside which it never cuts; nothing is lost."""
    last = 0
    for boundary in _boundaries(paragraph):
        yield paragraph[last:boundary]
        last = boundary
    yield paragraph[last:]


def _boundaries(paragraph: str) -> list[int]:
    unquoted = re.sub('[“”"«»]', " ", paragraph)
    ends = list(accumulate(len(segment) for segment in sentencex.segment("en", unquoted)))
    glued = [match.end() for match in _UNSEEN.finditer(paragraph)]
    return sorted({end - _opens(paragraph, end) for end in [*ends, *glued]})


def _opens(paragraph: str, end: int) -> int:
    """Return how many characters before the boundary open the next sentence's quotation."""
    mark = re.search('(?<=\\s)[“"«]\\s?$', paragraph[:end])
    return len(mark.group()) if mark and end < len(paragraph) else 0


def _mended(pieces: Iterable[str]) -> Iterator[str]:
    """Join what was cut inside a sentence."""
    held = ""
    for piece in pieces:
        if held and not _belongs(held, piece):
            yield held
            held = ""
        held += piece
    if held:
        yield held


def _belongs(before: str, after: str) -> bool:
    """Tell whether what comes after goes on with the sentence before."""
    if _ONLY_MARKS.match(after) or _ONLY_MARKS.match(before) or _GOES_ON.match(after) or _JOINED.search(before):
        return True
    if (_BEFORE_NUMBER.search(before) and after[:1].isdigit()) or _DATELINE.match(after):
        return True
    if _CLOCK.search(before) and _AFTER_CLOCK.match(after):
        return True
    if _ASKED.search(before) and _SPEECH.match(after):
        return True
    return bool(_ACRONYM_PART.search(before) and not _STARTS_SENTENCE.match(after))
