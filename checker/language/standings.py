"""What the writer makes of what is said: rumour, doubt, denial, hoax."""

from checker.language.cues import compiled, find, is_negated
from checker.model import Standing, StandingCue

_CUES = compiled(
    {
        Standing.REPORTED: (
            r"reportedly",
            r"allegedly",
            r"supposedly",
            r"purportedly",
            r"apparently",
            r"rumou?red",
            r"rumou?rs?(?: mill)?(?: (?:has it|suggests?|claims?|says?))?",
            r"alleged",
            r"(?:is|are|was|were) said to(?: be| have)?",
            r"according to (?:\w+ ){0,2}(?:reports?|rumou?rs?|speculation)",
            (
                r"(?:media|news|press|new|recent|some|several|earlier|unconfirmed) reports?"
                r"(?: (?:claim|suggest|say|indicate)s?)?"
            ),
            r"(?:amid|there are) (?:\w+ )?(?:reports|speculations?|rumou?rs)",
            r"claims?(?: that)?",
            r"claimed",
            r"speculations?",
            r"believed to(?: be| have)?",
            r"leak(?:ed|s)",
        ),
        Standing.DOUBTED: (
            r"unconfirmed",
            r"unverified",
            r"(?:not|n't) (?:yet )?(?:been )?(?:independently )?(?:verif(?:y|ied)|confirm(?:ed)?)",
            (
                r"(?:cannot|can['’]t|could not|couldn['’]t|unable to|impossible to) (?:be )?(?:independently )?"
                r"(?:verif(?:y|ied)|confirm(?:ed)?)"
            ),
            r"unsure|being questioned",
            r"(?:no|without) (?:official |independent )?(?:confirmation|evidence|proof)",
            r"(?:has|have|had) yet to (?:be )?(?:confirm|verif)(?:y|ied|ed)?",
            r"doubt(?:s|ed|ful|fully)?",
            r"dubious",
            r"sceptical|skeptical|scepticism|skepticism",
            r"(?:un|not )(?:clear|certain|known) (?:if|whether)",
            r"questions? (?:whether|about|over)",
            r"(?:may|might|could) (?:well )?(?:not )?be (?:false|fake|untrue|a hoax)",
            r"too good to be true",
            r"remains to be seen",
            r"grain of salt",
            r"cast(?:s|ing)? doubt",
        ),
        Standing.DENIED: (
            r"den(?:y|ies|ied|ying)",
            r"denials?",
            r"reject(?:s|ed|ing)",
            r"dismiss(?:es|ed|ing)",
            r"refut(?:e|es|ed|ing)",
            r"untrue",
            r"not true",
            r"no truth",
            r"(?:is|are|was|were) (?:\w+ly )?false",
            r"unfounded|baseless|groundless",
            r"disput(?:es|ed)",
            r"contrary to",
        ),
        Standing.HOAX: (
            r"hoax(?:es|ed|er|ers)?",
            r"fake(?:d|ry)?",
            r"fabricat(?:ed|ion|ions)",
            r"satir(?:e|ical|ist)",
            r"parody",
            r"debunk(?:s|ed|ing)?",
            r"prank(?:s|ed|ster|sters)?",
            r"photo-?shopped",
            r"doctored",
            r"(?:was|were|is|been|be) staged",
            r"false (?:report|story|rumou?r|news|claim|information)s?",
            r"made[- ]up (?:story|stories|news|report|quotes?)",
            r"(?:was|were|is|are|completely|entirely|totally) made up",
            r"urban (?:legend|myth)",
            r"fictional|fictitious",
            r"bogus|phon(?:y|ey)",
            r"tricked|duped|fooled",
            r"never happened",
        ),
    }
)


def read_standings(text: str) -> tuple[StandingCue, ...]:
    """Return the cues in order; none means that the sentence is plainly asserted, and "not a hoax" is no cue."""
    return tuple(
        StandingCue(standing=standing, span=span) for standing, span in find(text, _CUES) if not is_negated(text, span)
    )
