"""Starts the program: the window when nothing, `open` or `demo` is asked for, otherwise the command line."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status of the program. The command line never loads Qt."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and words[0] not in {"open", "demo"}:
        from workbench import cli

        return cli.main(words)
    return _open_the_window(words)


def _open_the_window(words: list[str]) -> int:
    from ui.qt_version import refusal_here

    refused = refusal_here()
    if refused:
        print(refused, file=sys.stderr)
        return 2
    from ui import app

    return app.demo() if words[:1] == ["demo"] else app.main()


if __name__ == "__main__":
    sys.exit(main())
