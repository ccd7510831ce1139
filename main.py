"""Starts the program: the window when nothing or `open` is asked for, otherwise the command line."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status of the program. The command line never loads Qt."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and words[0] != "open":
        from workbench import cli

        return cli.main(words)
    return _open_the_window(words[1:])


def _open_the_window(words: list[str]) -> int:
    from ui.qt_version import refusal_here

    refused = refusal_here()
    if refused:
        print(refused, file=sys.stderr)
        return 2
    from ui import app

    return app.main(words)


if __name__ == "__main__":
    sys.exit(main())
