"""How far a plan or deal has come."""

from checker.language.cues import compiled, find, is_negated
from checker.model import Stage, StageCue

_DEAL = (
    r"(?:deal|deals|talks|plans?|merger|wedding|sale|agreement|partnership|launch|release|contract|takeover|tour|project"
    r"|negotiations|acquisition|trade|bid|offer|event|show|concert|collaboration|tie-up|engagement|venture|alliance)"
)
_BE = r"(?:is|are|was|were|be|been|being|has been|have been|had been)"
_SOON = r"(?:\w+ly |now |still |also |already )?"

_CUES = compiled(
    {
        Stage.TALKS: (
            rf"in {_SOON}(?:\w+ )?(?:talks|negotiations|discussions)",
            r"negotiat(?:e|es|ed|ing|ion|ions)",
            r"(?:ongoing|advanced|early|preliminary|exploratory) (?:talks|discussions)",
            r"(?:discussions|talks) (?:are|were|with|between|over|about|to)",
            r"hold(?:s|ing)? talks",
            r"is talking (?:to|with)|are talking (?:to|with)|was talking (?:to|with)|were talking (?:to|with)",
            r"in the running",
        ),
        Stage.PLANNED: (
            r"plan(?:s|ned|ning)? (?:to|on|for)",
            r"plans",
            r"intend(?:s|ed|ing)?",
            r"consider(?:s|ed|ing)",
            r"(?:want|hope|aim|seek)(?:s|ed|ing)? to",
            r"hop(?:es|ed|ing) to",
            r"working on",
            r"prepar(?:es|ed|ing) to",
            r"propos(?:es|ed|al)",
            r"mull(?:s|ed|ing)?",
            r"weigh(?:s|ed|ing)? (?:a|an|the|whether)",
        ),
        Stage.EXPECTED: (
            r"expect(?:s|ed|ing)?(?: to)?",
            rf"{_BE} {_SOON}(?:set|due|likely|about|slated|scheduled|poised|bound|on track|on course) (?:to|for)",
            r"on track (?:to|for)",
            r"likely to",
            r"expectations?",
            r"slated (?:to|for)|scheduled (?:to|for)|tipped to",
            r"anticipat(?:es|ed|ing)",
            r"just a matter of time",
            r"rumou?red to",
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
            r"(?:has|have|had|was|were|been|finally|officially) (?:signed|sealed|closed|inked|agreed|struck|launched|released)",
            r"sign(?:s|ed) (?:a|an|the|up)",
            r"(?:ink|seal|clos|strik|struck|reach)(?:e)?(?:s|ed)? (?:a|an|the) (?:\w+ )?(?:deal|agreement|contract)",
            r"finali[sz](?:es|ed)",
            r"went through|gone through",
            r"officially",
        ),
        Stage.FELL_THROUGH: (
            r"f[ae]ll(?:s|en|ing)? through|f[ae]ll(?:s|en|ing)? apart",
            r"call(?:s|ed|ing)? (?:it |the \w+ |the whole thing )?off",
            rf"{_DEAL}\b[^.;]{{0,40}}?\b(?:{_BE} )?(?:now |suddenly |reportedly )?(?:collaps(?:ed|es)|tanked|unravel(?:l?ed|s)|failed|died)",
            rf"(?:collapsed|failed|cancelled|canceled|scrapped|aborted|abandoned|dead) {_DEAL}",
            rf"(?:collapse|cancellation|failure|end|breakdown|demise) of (?:the |its |their |a )?(?:\w+ )?{_DEAL}",
            rf"{_DEAL}\b[^.;]{{0,40}}?\b(?:is|are|was|were) (?:now |officially |all )?(?:off|dead|over)(?! the table to)",
            r"scrap(?:s|ped|ping)?(?= (?:the|its|their|his|her|plans|a|all|it)\b)|(?:was|were|been|be|being) scrapped",
            r"(?:walk|back|pull)(?:s|ed|ing)? (?:away|out|off|back)(?: (?:of|from))?(?: (?:the|its|their|a) (?:\w+ )?(?:deal|contract|plan|agreement|talks|sale|merger))?",
            r"cancel(?:s|l?ed|l?ing|lation)?",
            r"shelv(?:es|ed|ing)",
            rf"fail(?:s|ed|ure|ing)? to (?:get|strike|reach|sign|secure|seal|win|close|make|agree|land|clinch)(?: (?:a|an|the|any|its|on|to) (?:\w+ ){{0,2}}(?:{_DEAL}))?",
            rf"no {_DEAL}",
            r"drop(?:s|ped|ping)? (?:the|its|their) (?:plans?|bid|offer|deal)",
            r"abandon(?:s|ed|ing)? (?:the|its|their|a) (?:plans?|bid|offer|deal|project|talks)",
            r"(?:will|would|does|did|do)(?: not|n['’]t) (?:go ahead|happen|be part of|take place|proceed)",
            r"(?:broke|broken|break) (?:off|down)",
            r"ruled? out|rules out|put off indefinitely|pulled the plug",
        ),
    }
)


def read_stages(text: str) -> tuple[StageCue, ...]:
    """Return the cues in order; a negated one ("has not confirmed") says nothing of a stage."""
    return tuple(StageCue(stage=stage, span=span) for stage, span in find(text, _CUES) if not is_negated(text, span))
