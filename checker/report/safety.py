"""Makes text of articles harmless before it reaches a terminal."""

import re
import unicodedata

# ECMA-48: what a terminal would obey. Strings (OSC, DCS, SOS, PM, APC) end at BEL or ST; C1 forms count too.
_SEQUENCE = re.compile(
    r"""(?: \x1b[\]PX^_] | [\x9d\x90\x98\x9e\x9f] ) [^\x07\x1b\x9c]* (?: \x07 | \x1b\\ | \x9c )
      | (?: \x1b\[ | \x9b ) [0-?]* [ -/]* [@-~]
      | \x1b [ -/]* [0-~]""",
    re.VERBOSE,
)
_UNSEEN = {"Cc", "Cf"}  # controls; bidi controls, zero-width characters, tags


def neutralise(text: str) -> str:
    """Return text that only shows: no control sequence, control, bidi or zero-width character is left.

    White space of any kind, line breaks too, becomes single spaces. Never hand the result to rich as markup.
    """
    return re.sub(" +", " ", "".join(_shown(character) for character in _SEQUENCE.sub("", text)))


def _shown(character: str) -> str:
    if character.isspace():
        return " "
    category = unicodedata.category(character)
    if category == "Cs":  # half a character: no encoder would write it
        return "\ufffd"
    return "" if category in _UNSEEN else character
