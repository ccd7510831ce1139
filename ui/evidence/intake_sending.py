"""Takes files in without making anybody wait: sealed off the window's thread, then logged as one act."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal

from ui.bridge import Desk
from ui.evidence.files_field import FilesField
from ui.record import Sending
from ui.record.drafted import Values
from ui.widgets import Form
from workbench import intake
from workbench.evidence import LogExhibit, Logged
from workbench.intake import AddEvidence, Taken
from workbench.kernel.commands import Command, Outcome
from workbench.kernel.errors import Refused, StoreTrouble
from workbench.kernel.progress import Progress, Step

Sealed = tuple[LogExhibit | Taken, ...]


class IntakeSending(Sending):
    """`commands` makes the command of every file; files that were not taken in stay in the form, with why.

    Signals: `taken` with the ids of the exhibits, when every file was taken in.
    """

    taken = Signal(object)

    def __init__(
        self, form: Form, files: FilesField, desk: Desk, commands: Callable[[Values], Sequence[LogExhibit]]
    ) -> None:
        super().__init__(form, desk, _never, f"new/{form.accessibleName()}")
        self._files, self._commands = files, commands
        self._progress: Progress | None = None
        desk.progressed.connect(self._show_step)
        desk.cancelled.connect(self._ended)
        files.stop_wanted.connect(self.stop)

    @property
    def busy(self) -> bool:
        """Whether files are being sealed now."""
        return self._progress is not None

    def stop(self) -> None:
        """Stop the sealing; nothing is kept of it."""
        if self._progress is not None:
            self._progress.cancel()

    def refuse(self, error: Refused | StoreTrouble) -> None:
        """Say why; what is refused of a file stands beside the files."""
        if isinstance(error, Refused) and error.field in {"file", "file_name"}:
            error = Refused(error.message, field="files")
        super().refuse(error)

    def _submit(self, values: Values) -> None:
        if self.busy:
            return
        try:
            commands = self._commands(values)
        except Refused as refused:
            self.refuse(refused)
            return
        if any(command.file for command in commands):
            self._seal(commands)
        else:
            self._log(commands, {})

    def _seal(self, commands: Sequence[LogExhibit]) -> None:
        paths = [str(command.file) for command in commands]
        self._progress = self.desk.start(
            lambda casebook, progress: intake.seal_files(casebook, commands, progress),
            lambda sealed: self._sealed(paths, sealed),
            self._failed,
        )

    def _sealed(self, paths: Sequence[str], sealed: Sealed) -> None:
        self._ended()
        came = dict(zip(paths, sealed, strict=True))
        ready = {path: each for path, each in came.items() if isinstance(each, LogExhibit)}
        wrong = {path: each.why_not for path, each in came.items() if isinstance(each, Taken)}
        if ready:
            self._log(tuple(ready.values()), wrong, tuple(ready))
        else:
            self._tell_wrong(wrong, 0)

    def _log(
        self, commands: Sequence[LogExhibit], wrong: Mapping[str, str], paths: Sequence[str] = ()
    ) -> None:
        add = AddEvidence(tuple(commands))
        self.desk.run(add, lambda outcome: self._logged(outcome, paths, dict(wrong)), self.refuse)

    def _logged(self, outcome: Outcome, paths: Sequence[str], wrong: dict[str, str]) -> None:
        made: tuple[Logged, ...] = outcome.result  # type: ignore[assignment]
        again = {path: each for path, each in zip(paths, made, strict=False) if not each.added}
        wrong |= {path: f"is {each.reference} already" for path, each in again.items()}
        if wrong:
            self._tell_wrong(wrong, len(made) - len(again))
        else:
            self._done(outcome)
            self.taken.emit(tuple(each.exhibit for each in made))

    def _tell_wrong(self, wrong: Mapping[str, str], added: int) -> None:
        self._files.say_wrong(wrong)
        self.refuse(Refused(_not_taken_in(wrong, added), field="files"))

    def _show_step(self, step: Step | None) -> None:
        if self.busy and step is not None:
            self._files.show_step(step)

    def _failed(self, error: Refused | StoreTrouble) -> None:
        self._ended()
        self.refuse(error)

    def _ended(self) -> None:
        self._progress = None
        self._files.show_step(None)


def _not_taken_in(wrong: Mapping[str, str], added: int) -> str:
    """What became of the files, in a sentence or two."""
    before = f"{added:,} added. " if added else ""
    if any(why.endswith("already") for why in wrong.values()):
        return f"{before}What is an exhibit already is logged again only with a reason; say it below."
    return f"{before}These could not be read. Check them and add them again, or take them out."


def _never(_: Values) -> Command:
    raise Refused("Choose a file, or say where the original is kept.", field="files")
