"""The frozen data that flows along the line.

Every stage takes some of these and returns others; nothing here is ever changed after it is made.
Offsets are character offsets, half-open: ``text[start:end]``.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property


class Kind(StrEnum):
    """What a contradiction turns on (de Marneffe, Rafferty and Manning, ACL 2008, extended for news)."""

    NEGATION = "negation"
    ANTONYM = "antonym"
    NUMERIC = "numeric"
    DATE = "date"
    PLACE = "place"
    AGENT = "agent"
    IDENTITY = "identity"
    ATTRIBUTION = "attribution"
    MODALITY = "modality"
    CAUSE = "cause"
    OUTCOME = "outcome"
    OTHER = "other"


class Strength(StrEnum):
    """How far two sides exclude each other."""

    HARD = "hard"  # cannot both be true
    SOFT = "soft"  # incompatible accounts or standing
    UPDATE = "update"  # the later one supersedes the earlier


class Severity(StrEnum):
    """What the gate acts on, mildest first."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for the mildest."""
        return list(Severity).index(self)


class Status(StrEnum):
    """Where a conflict stands with the desk; only the four of ``DECIDED`` are ever written to the registry."""

    NEW = "new"
    UNRESOLVED = "unresolved"
    RESOLVED = "resolved"
    ACCEPTED = "accepted"
    FALSE_POSITIVE = "false-positive"
    EXPIRED = "expired"
    RELAPSED = "relapsed"


DECIDED = (Status.UNRESOLVED, Status.RESOLVED, Status.ACCEPTED, Status.FALSE_POSITIVE)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A stretch of some text: ``text[start:end]``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of an article that may make claims: what is left once boilerplate is cut.

    ``line`` is the line of the file (from 1) on which it begins.
    """

    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A file, read.

    ``text`` is the file as it is on disk for text files and the extracted text for HTML; passages and every later
    offset index it. ``path`` is as given on the command line. ``assumed`` says in plain words what was not
    stated by the file itself.
    """

    id: str
    source: str
    path: str
    text: str
    passages: tuple[Passage, ...]
    title: str | None = None
    published: date | None = None
    updated: date | None = None
    url: str | None = None
    author: str | None = None
    assumed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Text with its place: ``article.text[start:end] == text``; ``line`` counts the file's lines from 1."""

    id: str
    article: str
    text: str
    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles about one event."""

    id: str
    label: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A content word of a sentence: its lemma in lower case, its universal part of speech and its place."""

    lemma: str
    pos: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Someone or something named; ``key`` is comparable ("Mr. Mike Rogers" and "Rogers" share their last word)."""

    text: str
    key: str
    label: str  # PERSON, ORG, GPE, … as in OntoNotes
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """An amount as a closed interval; rounding and "about" have widened it where it was read.

    ``unit`` is the base unit of its dimension ("metre", "usd", "percent", "year"; "" for a count), ``thing`` what is
    counted or measured ("dead", "soldier", "price"), ``verb`` the lemma that governs it.
    """

    low: float
    high: float
    unit: str
    thing: str
    verb: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A date or time of day.

    ``first`` and ``last`` bound the day (both ends included), None where the article's date would be needed and is
    unknown; ``weekday`` (Monday is 0), ``month`` and ``day`` of the month are kept where they are named, so that
    "March 5" can be compared without a year; ``clock`` bounds the minute of the day.
    ``verb`` is the lemma of what happened then.
    """

    first: date | None
    last: date | None
    weekday: int | None
    clock: tuple[int, int] | None
    verb: str
    span: Span
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """Who did what to whom; passives are turned round, particles joined ("back_out")."""

    lemma: str
    agent: str
    patient: str
    negated: bool
    modal: str  # "will", "may", … or ""
    span: Span
    agent_span: Span | None
    patient_span: Span | None
    cue_span: Span | None  # the negation word


@dataclass(frozen=True, slots=True, kw_only=True)
class Descriptor:
    """A noun or name with what tells it apart: "the elder sister", "a baker, Mara Stroud", "in a Hask hospital".

    ``head`` is the noun's lemma or the name's key, ``name`` the key of the person whom the noun describes, ``relation``
    what it is ("agent", "patient" or a preposition) to ``governor``, the lemma of the verb or noun it hangs on.
    """

    head: str
    named: bool
    qualifiers: tuple[str, ...]
    name: str
    relation: str
    governor: str
    span: Span


class Manner(StrEnum):
    """How something came to be said."""

    STATED = "stated"
    ANNOUNCED = "announced"
    CONFIRMED = "confirmed"
    DENIED = "denied"
    DECLINED = "declined"  # refused to comment, gave no explanation
    REPORTED = "reported"  # by another outlet
    UNNAMED = "unnamed"  # by sources who are not named


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says it, and how; ``speaker`` is "" where nobody is named."""

    speaker: str
    manner: Manner
    span: Span


class Standing(StrEnum):
    """What the writer makes of what the sentence says."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    DOUBTED = "doubted"
    DENIED = "denied"
    HOAX = "hoax"


class Stage(StrEnum):
    """How far a plan or deal has come, earliest first."""

    TALKS = "talks"
    PLANNED = "planned"
    EXPECTED = "expected"
    ANNOUNCED = "announced"
    CONFIRMED = "confirmed"
    FELL_THROUGH = "fell through"


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingCue:
    """A standing and the words that give it."""

    standing: Standing
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class StageCue:
    """A stage and the words that give it."""

    stage: Stage
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What one sentence asserts; all spans index the sentence's text.

    A function of the sentence's text and its article's date alone, so that it may be cached by them.
    """

    tokens: tuple[Token, ...]
    names: tuple[Name, ...]
    quantities: tuple[Quantity, ...]
    moments: tuple[Moment, ...]
    predicates: tuple[Predicate, ...]
    attributions: tuple[Attribution, ...]
    standings: tuple[StandingCue, ...]
    stages: tuple[StageCue, ...]
    descriptors: tuple[Descriptor, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two sentences that may disagree, in canonical order; ``met`` names the blockers that brought them together.

    ``likelihood`` is how often pairs that look so from outside disagree, before anything in them is read.
    """

    left: Sentence
    right: Sentence
    similarity: float
    met: tuple[str, ...]
    likelihood: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What an article tells around one of its sentences, read from its words alone.

    ``standing`` is the article's own on its story: asserted, doubted or a hoax (it debunks); ``place`` counts its
    sentences from 0. ``debunking`` is the share of sentences with such cues, ``topic`` the words that the article turns
    on, first those that most sentences use.
    """

    standing: Standing = Standing.ASSERTED
    place: int = 0
    debunking: float = 0.0
    topic: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence, what it asserts, and where it stands: all that a rule may know of one side."""

    sentence: Sentence
    frame: Frame
    source: str
    published: date | None
    around: Surroundings = Surroundings()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entailment:
    """What the entailment model makes of a premise and a hypothesis; the three sum to 1."""

    entailment: float
    neutral: float
    contradiction: float


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Two statements side by side: what a rule reads; ``similarity`` is the cosine of their vectors.

    ``likelihood`` is the pair's, 0 where nothing is known of a story around it.
    """

    left: Statement
    right: Statement
    similarity: float
    likelihood: float = 0.0

    @cached_property
    def turned(self) -> "Comparison":
        """The same with its sides exchanged."""
        return Comparison(left=self.right, right=self.left, similarity=self.similarity, likelihood=self.likelihood)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One side of what is disputed: its value in a comparable form and the words that give it."""

    value: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """What a rule found: over ``thing`` the left says one thing and the right another.

    ``thing`` names what is in dispute in a form that survives rewording ("ferry marlin / dead"); ``why`` is one
    sentence for the editor. ``kind`` and ``strength`` override the rule's own.
    """

    thing: str
    left: Point
    right: Point
    why: str
    kind: Kind | None = None
    strength: Strength | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Why one rule says that two sentences disagree."""

    rule: str
    kind: Kind
    strength: Strength
    severity: Severity
    confidence: float
    contrast: Contrast
    measured: bool = True  # whether the rule found anything on the stories that confidence was fitted on
    last_resort: bool = False  # whether its rule is asked only where no other found anything


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a conflict: a sentence, the disputed value, the words that give it and who said it there."""

    sentence: Sentence
    source: str
    value: str
    spans: tuple[Span, ...]  # into the sentence's text
    said_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A disagreement to decide; its first finding is the surest and gives kind, thing and why."""

    id: str
    claim: str
    story: str
    kind: Kind
    strength: Strength
    severity: Severity
    confidence: float
    thing: str
    why: str
    findings: tuple[Finding, ...]
    similarity: float
    likelihood: float  # the pair's, before anything in it was read
    met: tuple[str, ...]
    left: Side
    right: Side
    left_also: tuple[Side, ...] = ()  # further sentences that take the left side
    right_also: tuple[Side, ...] = ()
    forward: Entailment | None = None  # as the model reads it with the left as premise
    backward: Entailment | None = None

    @property
    def sides(self) -> tuple[Side, Side]:
        """Both, left first."""
        return (self.left, self.right)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What several sources speak about: sentences much alike, or the two sides of a conflict.

    ``agreed`` holds the members that say the same by the entailment model's reading; none where nothing shows it.
    """

    id: str
    story: str
    label: str
    members: tuple[Sentence, ...]
    agreed: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided about a conflict."""

    status: Status
    by: str | None = None
    on: date | None = None
    stands: str | None = None  # the source whose side stands
    reason: str | None = None
    expires: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something the reader of a report should know; ``path`` is the file it is about."""

    message: str
    path: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """What the line makes of the articles, before any decision is looked up."""

    articles: tuple[Article, ...]
    sentences: tuple[Sentence, ...]
    stories: tuple[Story, ...]
    claims: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A conflict and where it stands with the desk; ``decision`` is None while it is new."""

    conflict: Conflict
    status: Status
    decision: Decision | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """An analysis compared with the registry.

    ``absent`` holds the ids of registry entries whose conflict was not found.
    """

    analysis: Analysis
    entries: tuple[Entry, ...]
    absent: tuple[str, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What each step of a run lets through, cheapest first; ``_before`` counts what earlier runs did already."""

    files: int
    articles: int
    accompanied: int  # articles in a story with another
    sentences: int
    pairs: int  # of sentences of two articles
    pairs_in_stories: int
    candidates: int  # pairs likely enough to disagree: what the rules read
    analysed: int  # sentences of candidates, what is said twice once
    analysed_before: int
    stories: int
    judged_before: int
