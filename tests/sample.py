"""An invented report, built by hand: two stories, conflicts of every strength, severity and status."""

from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

from checker import identity
from checker.model import (
    Analysis,
    Article,
    Claim,
    Conflict,
    Contrast,
    Decision,
    Entry,
    Finding,
    Kind,
    Notice,
    Passage,
    Point,
    Report,
    Sentence,
    Severity,
    Side,
    Span,
    Status,
    Story,
    Strength,
)

PARAGRAPH = "\n\n"


def article(
    source: str,
    path: str,
    published: date | None,
    *quotes: str,
    title: str | None = None,
    assumed: tuple[str, ...] = (),
) -> Article:
    """Return an article that holds one sentence a paragraph."""
    text = PARAGRAPH.join(quotes) + "\n"
    return Article(
        id=identity.article_id(source, text),
        source=source,
        path=path,
        text=text,
        passages=(Passage(start=0, end=len(text), line=1),),
        title=title,
        published=published,
        assumed=assumed,
    )


def sentences(*articles: Article) -> tuple[Sentence, ...]:
    """Return the sentences of articles made by ``article``."""
    return tuple(
        sentence(each, quote) for each in articles for quote in each.text.removesuffix("\n").split(PARAGRAPH) if quote
    )


def sentence(written: Article, part: str) -> Sentence:
    """Return the sentence of an article that holds ``part``."""
    found = written.text.index(part)
    start = written.text.rfind(PARAGRAPH, 0, found) + len(PARAGRAPH) if PARAGRAPH in written.text[:found] else 0
    end = written.text.find("\n", found)
    return Sentence(
        id=identity.sentence_id(written.id, start),
        article=written.id,
        text=written.text[start:end],
        start=start,
        end=end,
        line=written.text.count("\n", 0, start) + 1,
    )


def side(written: Article, value: str, *words: str, said_by: str | None = None) -> Side:
    """Return the side that the sentence with the first of ``words`` takes; the words are what is disputed."""
    held = sentence(written, words[0])
    spans = tuple(Span(start=at, end=at + len(word)) for word in words for at in [held.text.index(word)])
    return Side(sentence=held, source=written.source, value=value, spans=spans, said_by=said_by)


def claim(story: Story, label: str, *members: Sentence) -> Claim:
    """Return a claim of some sentences."""
    return Claim(
        id=identity.claim_id(each.id for each in members), story=story.id, label=label, members=members, agreed=members
    )


def conflict(
    story: Story,
    left: Side,
    right: Side,
    *,
    kind: Kind,
    strength: Strength,
    severity: Severity,
    thing: str,
    why: str,
    rules: dict[str, float],
    met: tuple[str, ...] = ("similarity",),
    right_also: tuple[Side, ...] = (),
) -> Conflict:
    """Return a conflict found by ``rules``, each with its confidence, the surest first."""
    contrast = Contrast(
        thing=thing,
        left=Point(value=left.value, spans=left.spans),
        right=Point(value=right.value, spans=right.spans),
        why=why,
    )
    findings = tuple(
        Finding(rule=rule, kind=kind, strength=strength, severity=severity, confidence=rate, contrast=contrast)
        for rule, rate in rules.items()
    )
    return Conflict(
        id=identity.conflict_id(kind, thing, [(left.source, left.value), (right.source, right.value)]),
        claim=identity.claim_id([left.sentence.id, right.sentence.id]),
        story=story.id,
        kind=kind,
        strength=strength,
        severity=severity,
        confidence=max(rules.values()),
        thing=thing,
        why=why,
        findings=findings,
        similarity=0.64,
        likelihood=0.0512345,
        met=met,
        left=left,
        right=right,
        right_also=right_also,
    )


POST = article(
    "Harbour Post",
    "articles/ferry/harbour-post.md",
    date(2026, 11, 12),
    "The ferry Marlin struck the north pier of Ardle harbour early on Thursday, and its bow was torn open.",
    "Twelve people died and thirty were taken to hospital in Ardle, the coastguard said in the afternoon.",
    "Captain Lena Moor was at the helm when the ship came in, according to the harbour office.",
    "The operator, Sound Lines, said it was in talks with a Norwegian yard to replace the ship before spring.",
    title="Ferry tears open its bow on Ardle's north pier",
)
WIRE = article(
    "Coast Wire",
    "articles/ferry/coast-wire.html",
    date(2026, 11, 13),
    "The Marlin hit the north pier at Ardle a little before dawn on Thursday.",
    "At least 14 people were killed when the ferry struck the pier, police chief Ana Ruiz told reporters on Friday.",
    "First officer Paul Dene was steering the Marlin, a deckhand who asked not to be named told this agency.",
    "The ferry had passed its yearly safety inspection in May.",
)
HERALD = article(
    "Ashby Herald",
    "articles/ferry/ashby-herald.md",
    date(2026, 11, 15),
    "On Thursday the Marlin ran into the north pier at Ardle.",
    "The ferry never passed its inspection this year, a former engineer of Sound Lines said.",
    "Sound Lines confirmed on Sunday that it had dropped its plan to replace the ship.",
    "Fourteen people lost their lives.",
    "Divers were still searching the hull on Sunday evening.",
)
ECHO = article(
    "Dunmore Echo",
    "articles/library/echo.md",
    date(2026, 10, 3),
    "The roof of the town library in Dunmore came down under heavy snow on Friday night.",
    "Repairs will cost $3.4m, the council's treasurer said.",
    "Nobody was in the building at the time.",
)
GAZETTE = article(
    "The Gazette",
    "articles/library/gazette.txt",
    None,
    "Rotten beams brought down the roof of Dunmore's library, an inspector found.",
    "The council expects to pay $4.1m for a new roof.",
    "A caretaker was still in the building, and got out by a side door.",
    "Lending goes on in the school hall.",
    assumed=("source taken from the configuration", "no date"),
)
ARTICLES = (POST, WIRE, HERALD, ECHO, GAZETTE)

FERRY = Story(
    id=identity.story_id(each.id for each in (POST, WIRE, HERALD)),
    label="Ferry Marlin strikes the pier at Ardle",
    articles=(POST.id, WIRE.id, HERALD.id),
)
LIBRARY = Story(
    id=identity.story_id(each.id for each in (ECHO, GAZETTE)),
    label="Roof of Dunmore library comes down",
    articles=(ECHO.id, GAZETTE.id),
)

DEAD = conflict(
    FERRY,
    side(POST, "12", "Twelve", said_by="the coastguard"),
    side(WIRE, "14 or more", "At least 14", said_by="police chief Ana Ruiz"),
    kind=Kind.NUMERIC,
    strength=Strength.HARD,
    severity=Severity.ERROR,
    thing="ferry marlin / dead",
    why="Twelve dead cannot be at least 14 dead.",
    rules={"NUM001": 0.7143, "ENT001": 0.31},
    met=("similarity", "rare words"),
    right_also=(side(HERALD, "14", "Fourteen"),),
)
INSPECTION = conflict(
    FERRY,
    side(WIRE, "passed", "passed"),
    side(HERALD, "not passed", "never passed", said_by="a former engineer of Sound Lines"),
    kind=Kind.NEGATION,
    strength=Strength.HARD,
    severity=Severity.ERROR,
    thing="ferry / pass inspection",
    why="One says that the ferry passed its inspection, the other that it never did.",
    rules={"NEG001": 0.62},
)
HELM = conflict(
    FERRY,
    side(POST, "captain lena moor", "Captain Lena Moor", said_by="the harbour office"),
    side(WIRE, "first officer paul dene", "First officer Paul Dene", said_by="an unnamed deckhand"),
    kind=Kind.AGENT,
    strength=Strength.SOFT,
    severity=Severity.WARNING,
    thing="marlin / steer",
    why="They name different people at the helm.",
    rules={"AGT002": 0.45},
)
HOUR = conflict(
    FERRY,
    side(POST, "thursday early", "early on Thursday"),
    side(WIRE, "thursday before dawn", "a little before dawn"),
    kind=Kind.DATE,
    strength=Strength.SOFT,
    severity=Severity.NOTE,
    thing="marlin / strike pier",
    why="They give different times of day.",
    rules={"DAT001": 0.1234567},
)
REPLACEMENT = conflict(
    FERRY,
    side(HERALD, "fell through", "dropped", said_by="Sound Lines"),
    side(POST, "talks", "in talks", said_by="Sound Lines"),
    kind=Kind.OUTCOME,
    strength=Strength.UPDATE,
    severity=Severity.NOTE,
    thing="sound lines / replace ship",
    why="What was being negotiated has since been given up.",
    rules={"UPD001": 0.8},
)
COST = conflict(
    LIBRARY,
    side(ECHO, "3.4 million usd", "$3.4m", said_by="the council's treasurer"),
    side(GAZETTE, "4.1 million usd", "$4.1m"),
    kind=Kind.NUMERIC,
    strength=Strength.HARD,
    severity=Severity.ERROR,
    thing="dunmore library / cost of repair",
    why="The two sums lie too far apart for rounding.",
    rules={"NUM002": 0.55},
)
CAUSE = conflict(
    LIBRARY,
    side(ECHO, "heavy snow", "under heavy snow"),
    side(GAZETTE, "rotten beams", "Rotten beams", said_by="an inspector"),
    kind=Kind.CAUSE,
    strength=Strength.SOFT,
    severity=Severity.WARNING,
    thing="dunmore library / roof fall",
    why="They give different causes for one fall.",
    rules={"CAU001": 0.38},
)
EMPTY = conflict(
    LIBRARY,
    side(ECHO, "nobody building", "Nobody"),
    side(GAZETTE, "caretaker building", "still in the building"),
    kind=Kind.OTHER,
    strength=Strength.SOFT,
    severity=Severity.NOTE,
    thing="dunmore library / in building",
    why="A model reads the two sentences as contradicting each other.",
    rules={"ENT001": 0.22},
)

CONFIRMED = Decision(
    status=Status.RESOLVED,
    by="a.ruiz",
    on=date(2026, 10, 5),
    stands="Dunmore Echo",
    reason="The treasurer confirmed the offer by phone.",
)
FOR_A_WEEK = Decision(
    status=Status.ACCEPTED,
    by="j.hall",
    on=date(2026, 10, 6),
    reason="Both may stand until the survey is out.",
    expires=date(2026, 10, 20),
)

AGREED = claim(
    FERRY,
    "The Marlin struck the north pier at Ardle on Thursday",
    *(sentence(each, "north pier") for each in (HERALD, POST, WIRE)),
)
CONTESTED = tuple(
    claim(story, found.thing, found.left.sentence, found.right.sentence)
    for story, found in (
        (FERRY, DEAD),
        (FERRY, INSPECTION),
        (FERRY, HELM),
        (FERRY, HOUR),
        (FERRY, REPLACEMENT),
        (LIBRARY, COST),
        (LIBRARY, CAUSE),
        (LIBRARY, EMPTY),
    )
)

REPORT = Report(
    analysis=Analysis(
        articles=ARTICLES,
        sentences=sentences(*ARTICLES),
        stories=(FERRY, LIBRARY),
        claims=(AGREED, *CONTESTED),
        conflicts=(DEAD, INSPECTION, HELM, HOUR, REPLACEMENT, COST, CAUSE, EMPTY),
        notices=(
            Notice(
                message="articles/library/scan.txt: not UTF-8 text: skipped. Save it as UTF-8.",
                path="articles/library/scan.txt",
            ),
        ),
    ),
    entries=(
        Entry(conflict=HOUR, status=Status.NEW, decision=None),
        Entry(conflict=DEAD, status=Status.NEW, decision=None),
        Entry(conflict=INSPECTION, status=Status.UNRESOLVED, decision=Decision(status=Status.UNRESOLVED)),
        Entry(conflict=HELM, status=Status.NEW, decision=None),
        Entry(conflict=REPLACEMENT, status=Status.NEW, decision=None),
        Entry(conflict=COST, status=Status.RESOLVED, decision=CONFIRMED),
        Entry(conflict=CAUSE, status=Status.EXPIRED, decision=FOR_A_WEEK),
        Entry(conflict=EMPTY, status=Status.NEW, decision=None),
    ),
    absent=("c-0123456789ab",),
    notices=(
        Notice(message="2 articles without a source go by the file's name: ids change when it is renamed. Name it."),
    ),
)

HOSTILE = "[/x][bold] \x1b]52;c;cm0=\x07\x1b[2J\u202egnp.exe\u202c \x9b31m[link=https://x.example]\u200b:smile:\ud83d"


def poisoned(value: Any) -> Any:
    """Put hostile text around every string but ids and what is looked up."""
    if is_dataclass(value) and not isinstance(value, type):
        free = [
            field.name for field in fields(value) if field.name not in {"id", "article", "articles", "claim", "story"}
        ]
        changed = {name: poisoned(getattr(value, name)) for name in free}
        if isinstance(value, Analysis):
            changed["articles"] = poisoned(value.articles)
        return replace(value, **changed)
    if isinstance(value, tuple):
        return tuple(poisoned(each) for each in value)
    return f"{HOSTILE} {value} {HOSTILE}" if type(value) is str else value


def acting(seen: str) -> list[str]:
    """Return the characters that do more than show."""
    return [character for character in seen if not character.isprintable() and not character.isspace()]
