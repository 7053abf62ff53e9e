"""The command: the only place that prints, exits or reads the clock."""

import atexit
import gc
import signal
import sys
import traceback

import click

from checker.cli.app import app, say
from checker.cli.archiving import archive
from checker.cli.deciding import baseline, resolve
from checker.cli.explaining import explain, rules
from checker.cli.remembering import remembered
from checker.cli.reporting import check, report
from checker.errors import CheckerError, NothingFoundError, NothingReadError, RunnerError

__all__ = ["app", "main"]

_INVALID, _BROKEN, _EMPTY, _STOPPED = 2, 3, 5, 130
_CODES: dict[type[CheckerError], int] = {NothingReadError: _BROKEN, RunnerError: _BROKEN, NothingFoundError: _EMPTY}

for command in (report, check, baseline, resolve, rules, explain, archive, remembered):
    app.add_command(command)


def main() -> None:
    """Run the command and exit with its code; a reader that closes the pipe ends it quietly."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    atexit.register(gc.freeze)  # else Python looks for garbage once more in all that was read, which may take 0.2 s
    try:
        sys.exit(app(standalone_mode=False))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(_STOPPED)
    except CheckerError as error:
        say(f"checker: {error.message}")
        say(error.hint)
        sys.exit(_CODES.get(type(error), _INVALID))
    except OSError as error:
        say(f"checker: {error.strerror or error}: {error.filename or 'the output'}")
        say("See that there is room and that you may write there.")
        sys.exit(_BROKEN)
    except Exception:  # noqa: BLE001 -- the last resort of a command whose exit codes are a contract
        traceback.print_exc()
        say("checker: internal error, see above; please report it.")
        sys.exit(_BROKEN)
