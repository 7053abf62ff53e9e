"""How far a plan or deal has come."""

import re

from checker.language.cues import compiled, find, is_negated
from checker.model import Stage, StageCue

_DEAL = (
    r"(?:deal|deals|talks|plans?|merger|wedding|sale|agreement|partnership|launch|release|contract|takeover|tour|project"
    r"|negotiations|acquisition|trade|bid|offer|event|show|concert|collaboration|tie-up|engagement|venture|alliance)"
)
_BE = r"(?:is|are|was|were|be|been|being|has been|have been|had been)"
_SOON = r"(?:\w+ly |now |still |also |already )?"
_THEIR = r"(?:(?:the|its|their|his|her|a|an|any|all|it) )"
_CLOSE = r"(?:get|strike|reach|sign|secure|seal|win|close|make|agree|land|clinch)"

_CUES = compiled(
    {
        Stage.TALKS: (
            rf"in {_SOON}(?:\w+ )?(?:talks|negotiations|discussions)",
            r"negotiat(?:e|es|ed|ing|ion|ions)",
            r"(?:ongoing|advanced|early|preliminary|exploratory) (?:talks|discussions)",
            r"(?:discussions|talks) (?:are|were|with|between|over|about|to)",
            r"hold(?:s|ing)? talks",
            r"(?:is|are|was|were) talking (?:to|with)",
            r"in the running",
        ),
        Stage.PLANNED: (
            r"plan(?:s|ned|ning)? (?:to|on|for)",
            r"(?:its|their|his|her|our) (?:\w+ )?plans",
            r"intend(?:s|ed|ing)?",
            r"consider(?:s|ed|ing)",
            r"(?:want|aim|seek)(?:s|ed|ing)? to|hop(?:e|es|ed|ing) to",
            r"working on",
            r"prepar(?:es|ed|ing) to",
            r"propos(?:es|ed|al)",
            r"mull(?:s|ed|ing)?",
            r"weigh(?:s|ed|ing)? (?:a|an|the|whether)",
        ),
        Stage.EXPECTED: (
            r"expect(?:s|ed|ing)?(?: to)?|expectations?",
            rf"{_BE} {_SOON}(?:set|due|likely|about|slated|scheduled|poised|bound) (?:to|for)",
            r"on (?:track|course) (?:to|for)|likely to",
            r"(?:slated|scheduled) (?:to|for)|(?:tipped|rumou?red) to",
            r"anticipat(?:es|ed|ing)",
            r"just a matter of time",
            r"will (?:be )?(?:launch|release|announce|unveil|introduce|sell|arrive|sign|merge)(?:d|ed)?",
        ),
        Stage.ANNOUNCED: (
            r"announc(?:e|es|ed|ing|ement|ements)",
            r"unveil(?:s|ed|ing)?",
            r"introduc(?:es|ed)",
            r"reveal(?:s|ed)",
        ),
        Stage.CONFIRMED: (
            r"confirm(?:s|ed|ing)?",
            r"complet(?:es|ed)",
            (
                r"(?:has|have|had|was|were|been|finally|officially)"
                r" (?:signed|sealed|closed|inked|agreed|struck|launched|released)"
            ),
            r"sign(?:s|ed) (?:a|an|the|up)",
            r"(?:inked|sealed|closed|struck|reached) (?:a|an|the) (?:\w+ )?(?:deal|agreement|contract)",
            r"finali[sz](?:es|ed)",
            r"officially",
        ),
        Stage.FELL_THROUGH: (
            r"f[ae]ll(?:s|en|ing)? (?:through|apart)",
            r"call(?:s|ed|ing)? (?:it |the \w+ |the whole thing )?off",
            (
                rf"{_DEAL}\b[^.;]{{0,40}}?\b(?:{_BE} )?(?:now |suddenly |reportedly )?"
                r"(?:collaps(?:ed|es)|tanked|unravel(?:l?ed|s)|failed|died)"
            ),
            rf"(?:collapsed|failed|cancelled|canceled|scrapped|aborted|abandoned|dead) {_DEAL}",
            rf"(?:collapse|cancellation|failure|end|breakdown|demise) of {_THEIR}?(?:\w+ )?{_DEAL}",
            rf"{_DEAL}\b[^.;]{{0,40}}?\b(?:is|are|was|were) (?:now |officially |all )?(?:off|dead|over)",
            rf"scrap(?:s|ped|ping)? {_THEIR}?(?:\w+ )?{_DEAL}|(?:was|were|been|be|being) scrapped",
            (
                r"(?:walk|back|pull)(?:s|ed|ing)? (?:away|out)(?: (?:of|from))?"
                rf"(?: {_THEIR}(?:\w+ )?{_DEAL})?"
            ),
            r"cancel(?:s|l?ed|l?ing|lation)?",
            r"shelv(?:es|ed|ing)",
            rf"(?:fail(?:s|ed|ure|ing)?|unable) to {_CLOSE}(?: {_THEIR}(?:\w+ ){{0,2}}{_DEAL})?",
            rf"no {_DEAL}",
            rf"(?:drop(?:s|ped|ping)?|abandon(?:s|ed|ing)?|pull(?:s|ed)? the plug on) {_THEIR}(?:\w+ )?{_DEAL}",
            r"(?:will|would|does|did|do)(?: not|n['’]t) (?:go ahead|happen|be part of|take place|proceed)",
            r"(?:broke|broken|break) (?:off|down)",
            r"ruled? out|rules out",
        ),
    }
)
_DONE = frozenset({Stage.ANNOUNCED, Stage.CONFIRMED})
_AHEAD = re.compile(
    r"(?:\b(?:to|will|would|may|might|could|should|can)|['’]ll)\s+(?:be\s+)?(?:\w+ly\s+)?$", re.IGNORECASE
)


def read_stages(text: str) -> tuple[StageCue, ...]:
    """Return the cues in order; "has not confirmed" and "is to announce" give no stage."""
    return tuple(
        StageCue(stage=stage, span=span)
        for stage, span in find(text, _CUES)
        if not is_negated(text, span)
        and not (stage in _DONE and _AHEAD.search(text[max(0, span.start - 40) : span.start]))
    )
