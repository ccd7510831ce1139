"""The one way in which work done in a sandbox child fails."""

from enum import StrEnum

from workbench.kernel.errors import StoreTrouble


class Reason(StrEnum):
    """Why a child gave no result."""

    NOT_STARTED = "the system would not start it"
    TIME = "it took too long and was stopped"
    MEMORY = "it needed more memory than it is allowed"
    KILLED = "the system stopped it, most likely for want of memory"
    TOO_MUCH = "it returned more than it is allowed"
    GARBLED = "its answer arrived damaged"
    ENDED = "it ended without an answer"
    FAILED = "it met something it could not deal with"


class SandboxFailure(StoreTrouble):
    """A separate process could not do its work. Nothing of the casebook is touched by that.

    `kind` and `where` name the error and the place in the program, for a report of the fault; they hold no
    text that the process worked on.
    """

    def __init__(self, reason: Reason, kind: str = "", where: str = "") -> None:
        super().__init__(
            f"A separate part of the program could not finish its work: {reason}.",
            "Your casebook is unharmed. Try once more; if it happens again, report the fault.",
        )
        self.reason = reason
        self.kind = kind
        self.where = where
