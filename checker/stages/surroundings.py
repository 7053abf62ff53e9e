"""Articles to what stands around each of their sentences: an article's own standing, its topic, its lead."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from checker.identity import normalise
from checker.language.cues import compiled, find, is_negated
from checker.model import Sentence, Standing, Surroundings

_LEAD = 3  # sentences
_TOPIC = 12  # words
_STEM = 5  # letters
_DEBUNKING = 0.12  # share of sentences
_DOUBTING = 0.2
_COMMON = frozenset(
    "about after again against their there these those which while where would could should might being have having "
    "other others according report story claim website people news said says saying told article photo picture image "
    "because before since until during between through under first also some such than that them then they this time "
    "what when will with from into just like make made more most much many only over very were your year years week "
    "monday tuesday wednesday thursday friday saturday sunday today hoax fake false satire satirical rumor rumour "
    "true internet social media facebook twitter online debunk confirm deny".split()
)
_STEMS_OF_COMMON = frozenset(word[:_STEM] for word in _COMMON)
_RETOLD = (
    r"(?:rumou?rs?|reports?|claims?|stor(?:y|ies)|allegations?|speculations?|suggestions?|news|articles?|photos?|videos?"
    r"|pictures?|images?|posts?|letters?|quotes?|footage|accounts?|sites?|websites?)"
)
_CUES = compiled(
    {
        Standing.HOAX: (
            r"hoax(?:es|ed|er|ers)?",
            rf"(?:fake|false|bogus|phon(?:y|ey)|made[- ]up|fictional|fictitious|fabricated|erroneous)(?: \w+)? {_RETOLD}",
            r"(?:is|are|was|were|be|been|totally|completely|entirely|\w+['’]s) (?:\w+ ){0,3}(?:fake|false|untrue|bogus|fabricated)",
            r"satir(?:e|ical|ist)|parod(?:y|ies)",
            r"debunk(?:s|ed|ing)?|refut(?:e|es|ed|ing)|disprov(?:e|es|ed|en)",
            r"pranks?|pranksters?|photo-?shopped|doctored",
            r"(?:not|n['’]t) (?:actually |really |even )?(?:true|real|dead|accurate|happening|legit(?:imate)?)",
            r"untrue|inaccurate|misinformation|no truth|fabrications?|nonsense|bullshit|fiction|falsehoods?",
            r"(?:was|were|is|are|completely|entirely|totally) made up",
            r"never happened|alive and well|set the record straight|fooled|duped|urban (?:legend|myth)",
            rf"(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)|reject(?:s|ed|ing)|rubbish(?:es|ed)|quash(?:es|ed)) (?:\w+ ){{0,3}}{_RETOLD}",
        ),
        Standing.DOUBTED: (
            r"reportedly|allegedly|supposedly|purported(?:ly)?|alleged|rumou?red|rumou?rs?|speculat(?:e|ed|ion|ions|ive)",
            r"unconfirmed|unverified|unsubstantiated|unclear|unknown",
            r"(?:not|n['’]t|yet to|cannot|unable to|no) (?:\w+ ){0,3}(?:verif(?:y|ied)|confirm(?:ed)?|confirmation|evidence|proof|clear)",
            r"doubt(?:s|ed|ful|fully)?|dubious|sk?eptical|sk?epticism|question(?:ed|able)|grain of salt",
            r"too good to be true|remains to be seen|if (?:the \w+ |this |it )?(?:is |are |proves? )?true",
            rf"(?:reports?|sources?|claims?|some) (?:claim|suggest|say|indicate)s?",
            r"(?:may|might|could) (?:well )?(?:not )?(?:be|have)",
        ),
    }
)


def surroundings(sentences: Sequence[Sentence]) -> dict[str, Surroundings]:
    """Return what stands around each of one article's sentences, by the sentence's id."""
    texts = [sentence.text for sentence in sentences]
    cues = [frozenset(_cues(text)) for text in texts]
    topic = frozenset(_topic(texts))
    stance = _stance(cues)
    return {
        sentence.id: Surroundings(
            standing=stance,
            place=place,
            before=texts[place - 1] if place else "",
            debunking=_share(cues, Standing.HOAX),
            doubting=_share(cues, Standing.DOUBTED),
            topic=topic,
        )
        for place, sentence in enumerate(sentences)
    }


def _cues(text: str) -> Iterator[Standing]:
    return (standing for standing, span in find(text, _CUES) if not is_negated(text, span))


def _stance(cues: Sequence[frozenset[Standing]]) -> Standing:
    """A cue in the lead tells the whole article's standing, as do many anywhere."""
    for standing, enough in ((Standing.HOAX, _DEBUNKING), (Standing.DOUBTED, _DOUBTING)):
        if _share(cues[:_LEAD], standing) > 0 or _share(cues, standing) >= enough:
            return standing
    return Standing.ASSERTED


def _share(cues: Sequence[frozenset[Standing]], standing: Standing) -> float:
    return sum(standing in found for found in cues) / len(cues) if cues else 0.0


def _topic(texts: Sequence[str]) -> list[str]:
    """Return the stems that most of the sentences share, those of the lead first."""
    lead = {stem for text in texts[:_LEAD] for stem in stems(text)}
    counts = Counter(stem for text in texts for stem in stems(text))
    ranked = sorted(counts, key=lambda stem: (-counts[stem] - 2 * (stem in lead), stem))
    return ranked[:_TOPIC]


def stems(text: str) -> frozenset[str]:
    """Return the beginnings of a text's longer words: enough to tell whether two texts are about one thing."""
    words: Iterable[str] = re.findall(r"[^\W\d_]{4,}", normalise(text))
    return frozenset(word[:_STEM] for word in words) - _STEMS_OF_COMMON
