"""What is found against what was decided: statuses, failures, and the entries a decision makes."""

from checker.gate.comparing import compare, failing
from checker.gate.deciding import baseline, decide, moved

__all__ = ["baseline", "compare", "decide", "failing", "moved"]
