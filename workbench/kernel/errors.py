"""The ways in which the program says no to a person."""


class Refused(Exception):
    """A rule says no. The message says what happened and what to do; nothing was changed.

    `field` names the field of the form beside which the message belongs, if there is one.
    """

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field


class StoreTrouble(Exception):
    """The machine or the files say no: locked, full, damaged, replaced, wrong passphrase.

    `next_step` is the one thing the person can do now; it may be empty.
    """

    def __init__(self, message: str, next_step: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.next_step = next_step

    def __str__(self) -> str:
        return f"{self.message} {self.next_step}".strip()


class NotOurFile(StoreTrouble):
    """The file under the open casebook is no longer the one that was opened: replaced, overwritten or moved.

    Nothing can be saved into it; what was done in the session can be saved as a rescue.
    """


class AnotherCopy(StoreTrouble):
    """The casebook is older than, or another than, what was last saved on this computer.

    It is read-only until the person decides to go on from it.
    """


class Cancelled(Exception):
    """The person cancelled a long act; nothing of it was kept."""

    def __init__(self, message: str = "Cancelled. Nothing was changed.") -> None:
        super().__init__(message)
        self.message = message
