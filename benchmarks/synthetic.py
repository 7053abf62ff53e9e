"""Invented news to measure growth on: as many articles as wanted, in stories of two to eight outlets.

A story's places, people and numbers are drawn once; its outlets tell the same points in words of their own, and now
and then get a number wrong. A story depends on the seed and its place alone, so a larger archive begins as a smaller.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import count, islice
from pathlib import Path
from random import Random
from typing import Any

_WORDING = Path(__file__).with_name("news.toml")
_FIRST_DAY = date(2001, 1, 1)
_A_DAY = 40  # articles that appear on one day
_MEAN = 5  # articles of a story
_WRONG = 0.15  # how often an outlet has a number of its own
_PARAGRAPH = 3  # sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One outlet's article; ``points`` says of each sentence which point of its story it tells."""

    story: int
    outlet: str
    published: date
    title: str
    sentences: tuple[str, ...]
    points: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Event:
    key: str
    names: Mapping[str, str]
    points: tuple[tuple[str, str], ...]


def articles(number: int, seed: int = 0) -> Iterator[Told]:
    """Yield the first articles of the archive, day by day."""
    return islice((told for story in stories(seed) for told in story), number)


def stories(seed: int = 0) -> Iterator[tuple[Told, ...]]:
    """Yield stories without end."""
    return (_story(seed, place) for place in count())


def write(told: Iterable[Told], folder: Path) -> None:
    """Write each article as a Markdown file with front matter."""
    for one in told:
        story = folder / f"{one.published:%Y-%m}" / f"story-{one.story:06}"
        story.mkdir(parents=True, exist_ok=True)
        (story / f"{one.outlet.lower().replace(' ', '-')}.md").write_text(_page(one), encoding="utf-8")


def _page(told: Told) -> str:
    starts = range(0, len(told.sentences), _PARAGRAPH)
    body = "\n\n".join(" ".join(told.sentences[start : start + _PARAGRAPH]) for start in starts)
    return f'---\ntitle: "{told.title}"\nsource: {told.outlet}\npublished: {told.published}\n---\n\n{body}\n'


@cache
def _wording() -> Any:
    return tomllib.loads(_WORDING.read_text(encoding="utf-8"))


def _random(*parts: object) -> Random:
    return Random("/".join(map(str, parts)))  # noqa: S311 -- no secret


def _story(seed: int, place: int) -> tuple[Told, ...]:
    event, rng = _event(seed, place), _random(seed, place)
    outlets = rng.sample(_wording()["outlets"], rng.randint(2, 2 * _MEAN - 2))
    first = _FIRST_DAY + timedelta(days=place * _MEAN // _A_DAY)
    said: set[str] = set()
    return tuple(_told(event, place, outlet, first + timedelta(days=rng.randint(0, 3)), said) for outlet in outlets)


def _event(seed: int, place: int) -> _Event:
    rng = _random(seed, place, "event")
    points = rng.choice(list(_wording()["events"].values())) + rng.sample(_wording()["shared"], 16)
    return _Event(key=f"{seed}/{place}", names=_names(rng), points=tuple(map(tuple, points)))


def _names(rng: Random) -> dict[str, str]:
    words = _wording()
    towns = [_word(rng, "town_endings") for _ in range(2)]
    names = [f"{rng.choice(words['first_names'])} {_word(rng, 'surname_endings')}" for _ in range(2)]
    firms = [f"{_word(rng, 'surname_endings')} {rng.choice(words['trades'])}" for _ in range(2)]
    return {
        **dict(zip(("place", "other", "head", "rival", "firm", "target"), (*towns, *names, *firms), strict=True)),
        "street": f"{_word(rng, 'surname_endings')} {rng.choice(words['streets'])}",
        "site": f"the {_word(rng, 'surname_endings')} {rng.choice(words['sites'])}",
        "ship": f"Lady {_word(rng, 'surname_endings')}",
    }


def _word(rng: Random, endings: str) -> str:
    return "".join(rng.choice(_wording()[part]) for part in ("openings", "middles", endings))


def _told(event: _Event, story: int, outlet: str, published: date, said: set[str]) -> Told:
    """Tell each point once or not at all, in words that no other outlet of the story used."""
    rng = _random(event.key, outlet)
    leading = sorted(rng.sample(range(8), 7))
    points = leading + rng.sample(range(8, len(event.points)), rng.randint(13, 16)) + rng.sample(leading, 3)
    sentences = tuple(_sentence(event, point, outlet, rng, said) for point in points)
    title = _capital(rng.choice(event.points[points[0]]).format_map(_values(event, points[0], rng)))
    return Told(story=story, outlet=outlet, published=published, title=title, sentences=sentences, points=tuple(points))


def _sentence(event: _Event, point: int, outlet: str, rng: Random, said: set[str]) -> str:
    while True:
        values = _values(event, point, rng)
        clause = rng.choice(event.points[point]).format_map(values)
        speaker = rng.choice([*_wording()["roles"], "{head}", "{rival}"]).format_map(values)
        telling = rng.choice(_wording()["tellings"])
        sentence = _capital(telling.format(clause=clause, speaker=speaker, outlet=outlet, **_placed(values)))
        if sentence not in said:
            said.add(sentence)
            return sentence


def _placed(values: Mapping[str, str]) -> dict[str, str]:
    return {"weekday": values["weekday"], "place": values["place"]}


def _values(event: _Event, point: int, rng: Random) -> dict[str, str]:
    """Return what fills a point's blanks: the story's own numbers, or those of an outlet that has them wrong."""
    return {**event.names, **_numbers(rng if rng.random() < _WRONG else _random(event.key, "point", point))}


def _numbers(rng: Random) -> dict[str, str]:
    return {
        "few": rng.choice("two three four five six seven eight nine ten 11 12 14 15 17 18 19".split()),
        "some": str(rng.randint(21, 480)),
        "many": f"{rng.randint(11, 940) * 100:,}",
        "money": f"${rng.randint(11, 990) / 10} million",
        "percent": f"{rng.randint(11, 580) / 10}",
        "hours": rng.choice("two three four five six seven nine ten twelve 14 16 18 20 22".split()),
        "years": str(rng.randint(3, 48)),
        "age": str(rng.randint(24, 81)),
        "km": str(rng.randint(3, 95)),
        "clock": f"{rng.randint(1, 11)}.{rng.randint(10, 59)} {rng.choice(['am', 'pm'])}",
        "weekday": rng.choice("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()),
    }


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
