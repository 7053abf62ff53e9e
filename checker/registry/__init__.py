"""The registry of contested claims, ``claims.yaml``: in, and out again with everything else left as it was."""

from checker.registry.entries import Registered, RegisteredSide, Registry, fault, key
from checker.registry.reading import load

__all__ = ["Registered", "RegisteredSide", "Registry", "fault", "key", "load"]
