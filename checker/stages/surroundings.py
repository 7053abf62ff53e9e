"""Articles to what stands around each of their sentences: an article's own standing, its topic, its lead."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from checker.language.cues import find, is_negated
from checker.language.stems import long_words, stem, stems
from checker.language.story_cues import STORY_CUES
from checker.model import Sentence, Standing, Surroundings

_LEAD = 3  # sentences
_TOPIC = 12  # words
_DEBUNKING = 0.12  # share of sentences
_DOUBTING = 0.2
_RULING = re.compile(r"(?:mostly |completely )?(?:false|fake|hoax|untrue|satire)[.!]*", re.IGNORECASE)  # on its own
_ASKED = re.compile(r"\b(?:if|whether|questions?)\b[^.;,]{0,30}$", re.IGNORECASE)
_IN_LEAD = 2  # how many more uses a word's place in the lead is worth


def surroundings(sentences: Sequence[Sentence]) -> dict[str, Surroundings]:
    """Return what stands around each of one article's sentences, by the sentence's id."""
    texts = [sentence.text for sentence in sentences]
    cues = [frozenset(_cues(text)) for text in texts]
    topic, standing = _topic(texts), _standing(cues)
    return {
        sentence.id: Surroundings(
            standing=standing,
            place=place,
            debunking=_share(cues, Standing.HOAX),
            topic=topic,
        )
        for place, sentence in enumerate(sentences)
    }


def _cues(text: str) -> Iterator[Standing]:
    if _RULING.fullmatch(text.strip()):
        yield Standing.HOAX
    for standing, span in find(text, STORY_CUES):
        if not is_negated(text, span):
            yield Standing.DOUBTED if _ASKED.search(text[: span.start]) else standing


def _standing(cues: Sequence[frozenset[Standing]]) -> Standing:
    """Return the whole article's standing: a cue in the lead gives it, as do many anywhere."""
    for standing, enough in ((Standing.HOAX, _DEBUNKING), (Standing.DOUBTED, _DOUBTING)):
        if _share(cues[:_LEAD], standing) > 0 or _share(cues, standing) >= enough:
            return standing
    return Standing.ASSERTED


def _share(cues: Sequence[frozenset[Standing]], standing: Standing) -> float:
    return sum(standing in found for found in cues) / len(cues) if cues else 0.0


def _topic(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the words that most of the sentences share, each in its commonest form; those of the lead count more."""
    uses = Counter(word for text in texts for word in long_words(text))
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for word in uses:
        forms[stem(word)].append(word)
    ranks: Counter[str] = Counter()
    for place, text in enumerate(texts):
        ranks.update(dict.fromkeys(stems(text), 1 + _IN_LEAD * (place < _LEAD)))
    ranked = sorted(ranks, key=lambda root: (-ranks[root], root))[:_TOPIC]
    return tuple(min(forms[root], key=lambda word: (-uses[word], word)) for root in ranked)
