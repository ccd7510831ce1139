"""A process that dies of a signal with a casebook open, as a crash in a library would make it.

Arguments: the casebook's folder, the number of the signal, and `hardened` or `plain`. Input: the key.
"""

import os
import resource
import sys
from pathlib import Path

from workbench import hardening
from workbench.casebook import Casebook
from workbench.cases import cases
from workbench.store.data_key import DataKey


def main() -> None:
    """Allow the largest core file there may be; then do what the program does first, and die at work."""
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))
    if sys.argv[3] == "hardened":
        hardening.forbid_memory_dumps()
    key = DataKey(bytes.fromhex(sys.stdin.readline().strip()))
    with Casebook.open(Path(sys.argv[1]), key=key) as casebook:
        print([row.title for row in casebook.ask(cases)], flush=True)
        os.kill(os.getpid(), int(sys.argv[2]))


if __name__ == "__main__":
    main()
