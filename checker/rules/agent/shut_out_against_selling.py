"""One report has a company shut out of a market, the other has it selling or about to sell there.

## Why it matters
"Shut out of the Norlandian market" means that nobody there can buy. A report that knows of other ways to the same
buyers says that the door is still open.

## When it stays silent
The two name no market or place in common, the sale is denied or in the past, or one report tells of both.

## Limits
Different goods of one company may fare differently in one market.
"""

from collections.abc import Iterator

from checker.language.cues import searcher
from checker.model import Comparison, Contrast, Kind, Point, Severity, Strength
from checker.rules.common_ground import either_way, first_words, protagonist, shared_names
from checker.rules.framework import rule

_ALIKE = 0.3
_OUT = searcher(
    r"\b(?:(?:shut|locked|frozen|kept|squeezed|driven|thrown) out of|(?:barred|banned|excluded|blocked) from)\b"
    r"[^.;]{0,40}\b(?:market|shops|stores|shelves|retail|trade)\b",
)
_IN = searcher(
    r"\b(?<!not )(?:will|to|can|still|already) (?:still |also |now )?(?:be )?"
    r"(?:sell|sells|selling|launch|launching|introduce|introducing|offer|offering|enter|reach out to|reach)\b"
    r"[^.;]{0,80}\b(?:market|consumers|customers|buyers|shops|stores|stateside)\b",
)


@rule(
    "AGT006",
    kind=Kind.ANTONYM,
    strength=Strength.SOFT,
    severity=Severity.NOTE,
    conflicts=[
        (
            "The ban means that Norvane is effectively shut out of the Norlandian market for batteries.",
            "Norvane plans to reach Norlandian buyers of batteries through online stores.",
        ),
        (
            "Kestrel Motors has been barred from the Ardish market for vans.",
            "Kestrel Motors will still sell its vans to Ardish customers next year.",
        ),
        (
            "Sable Foods will launch its frozen pies in Tarrow and sell them in small shops.",
            "After the ruling, Sable Foods and its frozen pies are kept out of all shops in Tarrow.",
        ),
    ],
    agrees=[
        (
            "The ban means that Norvane is effectively shut out of the Norlandian market for batteries.",
            "Since the ban, Norvane has been kept out of the Norlandian market for batteries.",
        ),
        (
            "Kestrel Motors has been barred from the Ardish market for vans.",
            "Kestrel Motors is not to sell its vans to Ardish customers.",
        ),
        (
            "Kestrel Motors has been barred from the Ardish market for vans.",
            "Dorn Dairies will sell cream to customers in Tarrow.",
        ),
        (
            "Kestrel Motors has been barred from the Ardish market for vans.",
            "Kestrel Motors was founded in a garage by two brothers.",
        ),
    ],
)
def shut_out_against_selling(pair: Comparison) -> Iterator[Contrast]:
    """Compare who is kept out of a market with who sells in it."""
    if pair.similarity >= _ALIKE:
        yield from either_way(pair, _out_against_in)


def _out_against_in(pair: Comparison) -> Iterator[Contrast]:
    kept_out, sells = first_words(_OUT, pair.left), first_words(_IN, pair.right)
    if kept_out is None or sells is None or first_words(_IN, pair.left) or first_words(_OUT, pair.right):
        return
    if shared_names(pair):
        yield Contrast(
            thing=f"{protagonist(pair)} / in the market",
            left=Point(value="shut out", spans=(kept_out,)),
            right=Point(value="selling", spans=(sells,)),
            why="One report has the door to the market closed, the other tells of sales there.",
        )
