"""Entries of a registry, invented, for the tests that need some."""

from datetime import date
from string import ascii_letters

from hypothesis import strategies as st

from checker.model import Decision, Kind, Status
from checker.registry import Registered, RegisteredSide, key

DAY = date(2026, 3, 4)
FERRY = """version: 1
claims:
  c-774acef796f4:
    claim: Ferry Marlin, number rescued
    kind: numeric
    thing: ferry marlin / rescued
    sides:
      - {source: courier, value: "31", quote: "Crews rescued 31 people.", article: articles/courier.md}
      - {source: lantern, value: "34", quote: "All 34 aboard were saved.", article: articles/lantern.md, said_by: pilot}
    status: unresolved
"""


def side(source: str, value: str, **more: str) -> RegisteredSide:
    """Return a side with a quote made of its value."""
    return RegisteredSide(source=source, value=value, quote=more.pop("quote", f"It was {value}."), **more)


def entry(
    *sides: RegisteredSide,
    thing: str = "ferry marlin / rescued",
    claim: str = "Ferry",
    decision: Decision | None = None,
) -> Registered:
    """Return an entry whose id matches its content."""
    made = Registered(
        id="",
        claim=claim,
        kind=Kind.NUMERIC,
        thing=thing,
        sides=sides,
        decision=decision or Decision(status=Status.UNRESOLVED),
    )
    return Registered(id=key(made), claim=claim, kind=made.kind, thing=thing, sides=sides, decision=made.decision)


def decisions(source: str) -> st.SearchStrategy[Decision]:
    """Draw a sound decision; where a side stands it is this source's."""
    text = st.text()
    details = {"by": st.none() | text, "on": st.none() | st.dates()}
    return st.one_of(
        st.builds(Decision, status=st.just(Status.UNRESOLVED), reason=st.none() | text, **details),
        st.builds(Decision, status=st.just(Status.RESOLVED), stands=st.just(source), **details),
        st.builds(Decision, status=st.just(Status.ACCEPTED), expires=st.dates(), **details),
        st.builds(Decision, status=st.just(Status.FALSE_POSITIVE), reason=text.map("x".__add__), **details),
    )


@st.composite
def entries(draw: st.DrawFn) -> Registered:
    """Draw an entry of any text at all."""
    text = (
        st.text()
        | st.text(ascii_letters + " #:,-{}'\"\\\n", max_size=12)
        | st.sampled_from(["no", "1", "~", "x" * 2000])
    )
    sides = draw(
        st.lists(
            st.builds(
                RegisteredSide, source=text, value=text, quote=text, article=st.none() | text, said_by=st.none() | text
            ),
            min_size=2,
            max_size=2,
        )
    )
    return entry(*sides, thing=draw(text), claim=draw(text), decision=draw(decisions(sides[0].source)))
