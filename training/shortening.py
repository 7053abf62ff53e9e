"""Which tokens of a sentence can go so that what is left still follows from the whole."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

_ADJUNCTS = {"advcl", "relcl", "appos", "acl", "npadvmod", "parataxis", "prep"}
_TELLING = {"say", "report", "tell", "announce", "confirm", "add", "reveal", "state", "write", "note", "explain"}
_LOADED = {"without", "if", "unless", "whether", "except", "until", "than", "of", "to"}
_SHORTEST = 4


def shorter(doc: Doc) -> Iterator[frozenset[int]]:
    """Yield sets of tokens to keep: one adjunct gone, all gone, or only what someone is said to have said."""
    everything = frozenset(token.i for token in doc)
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    if root is None or root.pos_ not in {"VERB", "AUX"}:
        return
    adjuncts = [_subtree(token) for token in doc if _removable(token)]
    for gone in adjuncts:
        yield everything - gone
    if len(adjuncts) > 1:
        yield everything - frozenset().union(*adjuncts)
    for told in _told(root):
        yield told
        yield told - frozenset().union(*adjuncts)


def sensible(kept: frozenset[int], doc: Doc) -> bool:
    """Tell whether enough is left to be a sentence."""
    return sum(doc[place].is_alpha for place in kept) >= _SHORTEST and any(
        doc[place].dep_ in {"nsubj", "nsubjpass"} for place in kept
    )


def _subtree(token: Token) -> frozenset[int]:
    places = {near.i for near in token.subtree}
    before, after = min(places) - 1, max(places) + 1
    commas = {place for place in (before,) if place >= 0 and token.doc[place].text == ","}
    closing = {after} if commas and after < len(token.doc) and token.doc[after].text == "," else set()
    return frozenset(places | commas | closing)


def _removable(token: Token) -> bool:
    if token.dep_ not in _ADJUNCTS or token.head.pos_ == "ADJ":
        return False
    words = {near.lower_ for near in token.subtree if near.dep_ in {"mark", "prep"} or near.i == token.i}
    on_verb = token.dep_ != "prep" or token.head.pos_ in {"VERB", "AUX"}
    return on_verb and not words & _LOADED and not any(near.dep_ == "ROOT" for near in token.subtree)


def _told(root: Token) -> Iterator[frozenset[int]]:
    if root.lemma_ in _TELLING and not any(child.dep_ == "neg" for child in root.children):
        for child in root.children:
            if child.dep_ == "ccomp" and any(near.dep_ in {"nsubj", "nsubjpass"} for near in child.children):
                yield frozenset(near.i for near in child.subtree if near.dep_ != "mark" or near.head.i != child.i)
