"""Libraries that only some commands need."""

from importlib.util import find_spec

from checker.errors import ConfigError


def need(extra: str, *modules: str) -> None:
    """Raise ConfigError with its cure unless the modules of an extra are installed."""
    missing = [module for module in modules if not find_spec(module)]
    if missing:
        message = f"This needs {' and '.join(missing)}, which the plain installation leaves out."
        raise ConfigError(message, f"pip install 'newsroom-checker[{extra}]'")
