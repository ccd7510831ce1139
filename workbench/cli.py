"""The program without a window: runs one command, and says in one sentence what went wrong."""

import logging
from collections.abc import Sequence

from workbench.command_line.arguments import parser
from workbench.command_line.speaking import note, speak_unicode
from workbench.command_line.tables import one_line
from workbench.hardening import forbid_memory_dumps
from workbench.kernel.errors import Cancelled, Refused, StoreTrouble

CANNOT = 2

logging.getLogger("workbench").addHandler(logging.NullHandler())  # nothing but sentences on a terminal


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status: that of the command, or 2 when it was refused, in trouble or cancelled."""
    forbid_memory_dumps()
    speak_unicode()
    try:
        asked = parser().understood(arguments)
        status: int = asked.act(asked)
    except (Cancelled, Refused, StoreTrouble) as no:
        note(one_line(str(no)) or "Cancelled.")
        return CANNOT
    except KeyboardInterrupt:
        note("Cancelled.")
        return CANNOT
    except BrokenPipeError:
        return CANNOT
    except OSError as error:
        note(f"The computer could not do this: {error.strerror or 'it gave no reason'}.")
        return CANNOT
    return status
