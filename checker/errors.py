"""What can go wrong, each with its cure."""

from collections.abc import Sequence


class CheckerError(Exception):
    """Something the user can mend: what is wrong, and what to do about it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[type["CheckerError"], tuple[str, str]]:
        return type(self), (self.message, self.hint)  # so that it comes back from another process


class ConfigError(CheckerError):
    """The configuration or the command line asks for what does not exist."""


class InputError(CheckerError):
    """An article cannot be read."""


class RegistryError(CheckerError):
    """The registry of claims is broken."""


class ModelError(CheckerError):
    """A model is missing or is not what it should be."""


class RunnerError(CheckerError):
    """The processes or machines that do the work fail."""


class StoreError(CheckerError):
    """The parts of an archive cannot be read or written."""


class NothingReadError(CheckerError):
    """Every input that was named is unreadable."""


class NothingFoundError(CheckerError):
    """There is no article where articles were looked for."""

    @classmethod
    def among(cls, paths: Sequence[str]) -> "NothingFoundError":
        """Return the error that names these paths."""
        return cls(f"No article found in {', '.join(paths)}.", "Articles end in .txt, .md or .html.")
