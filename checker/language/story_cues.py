"""Phrases by which an article shows that it doubts or debunks the story that it tells."""

from checker.language.cues import compiled
from checker.model import Standing

_RETOLD = (
    r"(?:rumou?rs?|reports?|claims?|stor(?:y|ies)|allegations?|speculations?|suggestions?|news|articles?|photos?|videos?"
    r"|pictures?|images?|posts?|letters?|quotes?|footage|accounts?|sites?|websites?)"
)
_BE = r"(?:is|are|was|were|be|been|totally|completely|entirely|\w+['’]s)"
_FALSE = r"(?:fake|false|bogus|phon(?:y|ey)|made[- ]up|fictional|fictitious|fabricated|erroneous)"
_TURNS_DOWN = r"(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)|reject(?:s|ed|ing)|rubbish(?:es|ed)|quash(?:es|ed))"
_MADE_OPENLY = r"(?:newspaper|magazine|weekly|cartoon|show|novel|film|comedy|programme|program|journal|publication)"
_NOT_YET = r"(?:not|n['’]t|yet to|cannot|unable to|no)"

STORY_CUES = compiled(
    {
        Standing.HOAX: (
            r"hoax(?:es|ed|er|ers)?",
            rf"{_FALSE}(?: \w+)? {_RETOLD}",
            rf"{_BE} (?:\w+ ){{0,3}}(?:fake|false|untrue|bogus|fabricated)",
            rf"satir(?:e|ical|ist)(?! (?:\w+ )?{_MADE_OPENLY})|parod(?:y|ies)",
            r"debunk(?:s|ed|ing)?|refut(?:e|es|ed|ing)|disprov(?:e|es|ed|en)",
            r"pranks?|pranksters?|photo-?shopped|doctored",
            (
                r"(?:not|n['’]t) (?:actually |really |even )?"
                r"(?:true|real|dead|accurate|happening|legit(?:imate)?)"
            ),
            r"untrue|inaccurate|misinformation|no truth|fabrications?|nonsense|bullshit|fiction|falsehoods?",
            r"(?:was|were|is|are|completely|entirely|totally) made up",
            r"never happened|alive and well|set the record straight|fooled|duped|urban (?:legend|myth)",
            rf"{_TURNS_DOWN} (?:\w+ ){{0,3}}{_RETOLD}",
        ),
        Standing.DOUBTED: (
            r"reportedly|allegedly|supposedly|purported(?:ly)?|alleged",
            r"rumou?red|rumou?rs?|speculat(?:e|ed|ion|ions|ive)",
            r"unconfirmed|unverified|unsubstantiated|unclear|unknown",
            (
                rf"{_NOT_YET} (?:\w+ ){{0,3}}"
                r"(?:verif(?:y|ied)|confirm(?:ed)?|confirmation|evidence|proof|clear)"
            ),
            r"doubt(?:s|ed|ful|fully)?|dubious|sk?eptical|sk?epticism|question(?:ed|able)|grain of salt",
            r"too good to be true|remains to be seen|if (?:the \w+ |this |it )?(?:is |are |proves? )?true",
            r"(?:reports?|sources?|claims?|some) (?:claim|suggest|say|indicate)s?",
            r"(?:may|might|could) (?:well )?(?:not )?(?:be|have)",
        ),
    }
)
