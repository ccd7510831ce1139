"""What an error of the encrypted file means for the person, and what to do about it."""

from pathlib import Path

from sqlcipher3 import dbapi2

from workbench.kernel.errors import StoreTrouble

_IN_USE = (
    "Another program is using the casebook's file, so nothing was saved.",
    "Close it there and try again.",
)
_NOT_WRITABLE = (
    "The casebook's file cannot be written to, or it was replaced while open; nothing was saved.",
    "Check that the disk is not write-protected and that no other program synchronises the folder.",
)
_WRONG_KEY = (
    "The casebook's file cannot be read with this key: the passphrase or the file is not the right one, "
    "or the file is damaged."
)
_TROUBLES = {
    dbapi2.SQLITE_BUSY: _IN_USE,
    dbapi2.SQLITE_LOCKED: _IN_USE,
    dbapi2.SQLITE_PROTOCOL: _IN_USE,
    dbapi2.SQLITE_READONLY: _NOT_WRITABLE,
    dbapi2.SQLITE_PERM: _NOT_WRITABLE,
    dbapi2.SQLITE_NOTADB: (_WRONG_KEY, "Check that the whole folder belongs together, or restore a backup."),
    dbapi2.SQLITE_FULL: (
        "The disk is full, so nothing was saved; the casebook is as it was before.",
        "Make room on the disk and try again.",
    ),
    dbapi2.SQLITE_IOERR: (
        "The disk reported an error while the casebook was read or written, so nothing was saved.",
        "Check that the disk is connected and not full, then try again.",
    ),
    dbapi2.SQLITE_CANTOPEN: (
        "The casebook's file could not be opened.",
        "Check that the disk is connected and that the folder is yours to read and write.",
    ),
    dbapi2.SQLITE_NOLFS: (
        "This disk does not allow a file of that size, so nothing was saved.",
        "Move the casebook to a disk that does.",
    ),
    dbapi2.SQLITE_CORRUPT: (
        "Part of the casebook's file is damaged; nothing from that part was used.",
        "Close the casebook and restore the latest backup.",
    ),
}
_PRIMARY = 0xFF


def translate(error: BaseException, path: Path) -> StoreTrouble:
    """What an error of the database means for the person.

    An error that no machine causes is the program's own fault, and is raised as it is.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if code is None or code & _PRIMARY not in _TROUBLES:
        raise error
    if not path.exists():
        return StoreTrouble(
            "The casebook's file is no longer where it was: it was moved or deleted, or its disk taken out.",
            "Nothing was saved after that. Put the folder back where it was and try again.",
        )
    return StoreTrouble(*_TROUBLES[code & _PRIMARY])
