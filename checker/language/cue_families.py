"""Words that show how a sentence stands to what it tells, counted by family."""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

FAMILIES: dict[str, re.Pattern[str]] = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "negation": r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b",
        "falsehood": (
            r"\b(?:hoax\w*|fake\w*|false\w*|satir\w*|made[- ]up|fabricat\w*|debunk\w*|bogus|untrue|phony|staged|"
            r"fiction\w*|prank\w*|parody|not (?:true|real)|rumou?r\w*)\b"
        ),
        "hedging": (
            r"\b(?:may|might|could|reported\w*|alleged\w*|appears?|apparently|likely|possibl\w*|perhaps|claim\w*|"
            r"believed|suspected|unclear|unconfirmed|suggest\w*|seems?|supposed\w*|expected|speculat\w*|unknown|"
            r"mystery|doubt\w*)\b"
        ),
        "confirmation": r"\b(?:confirm\w*|announc\w*|official\w*|reveal\w*|verified|proved|proven|indeed)\b",
        "refusal": r"\b(?:den(?:y|ies|ied)|reject\w*|refut\w*|dismiss\w*|declin\w*|refus\w*|disput\w*|contradict\w*)\b",
    }.items()
}


def count(texts: Sequence[str]) -> NDArray[np.float64]:
    """Return how many words of each family a text holds, shape (n, families)."""
    found = [[len(pattern.findall(text)) for pattern in FAMILIES.values()] for text in texts]
    return np.array(found, dtype=np.float64).reshape(len(texts), len(FAMILIES))
