"""Words of news that exclude each other, as lemmas of one family a slash; chosen by hand, for states and outcomes.

Phases of one event (start and end, buy and sell, join and leave) are left out: both are usually true.
"""

_VERBS = """
rise/fall rise/drop rise/decline increase/decrease increase/fall increase/drop increase/decline grow/shrink
soar/plunge gain/lose climb/slip win/lose accept/reject accept/refuse accept/decline approve/reject approve/block
support/oppose back/oppose back/reject allow/ban allow/forbid allow/block permit/ban permit/prohibit legalise/ban
legalize/ban free/jail release/jail convict/acquit survive/be_dead survive/die succeed/fail pass/fail
include/exclude extend/shorten raise/cut raise/lower raise/reduce increase/cut increase/reduce expand/shrink
expand/cut strengthen/weaken improve/worsen ease/worsen praise/condemn praise/criticise praise/criticize
welcome/condemn welcome/criticise uphold/overturn uphold/reverse sign/veto agree/refuse agree/decline
authenticate/debunk keep/sack keep/fire hire/sack resign/stay reopen/close be_open/close cancel/hold
admit/deny concede/deny
"""
_STATES = """
alive/dead unhurt/injured unharmed/injured unhurt/wounded unharmed/hurt safe/missing open/closed open/shut
free/jailed guilty/innocent legal/illegal lawful/unlawful real/fake genuine/fake authentic/fake true/false true/untrue
accurate/false possible/impossible likely/unlikely intact/destroyed intact/damaged sober/drunk armed/unarmed
conscious/unconscious available/unavailable full/empty cheap/expensive accidental/deliberate accidental/intentional
temporary/permanent married/single healthy/ill healthy/sick calm/nervous high/low up/down
"""


def _families(table: str, prefix: str = "") -> list[tuple[str, str]]:
    families = (entry.split("/") for entry in table.split())
    return [(prefix + one, prefix + other) for one, other in families]


def _both_ways(pairs: list[tuple[str, str]]) -> dict[str, frozenset[str]]:
    flat = [*pairs, *((b, a) for a, b in pairs)]
    return {word: frozenset(b for a, b in flat if a == word) for word, _ in flat}


OPPOSITES = _both_ways(_families(_VERBS) + _families(_STATES, "be_"))
