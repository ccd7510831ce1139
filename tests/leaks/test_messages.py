"""No error, report or log line repeats what the investigator typed."""

import json
import logging
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.assurance import Record as Assurance
from tests.leaks import session
from tests.leaks.canary_scan import scan_bytes
from ui.exception_hook import report_of
from workbench import casebook as casebook_module
from workbench.casebook import Casebook
from workbench.cases._records import Case
from workbench.kernel.ids import new_id
from workbench.people import AddPerson
from workbench.store.unit_of_work import Work

WORD = "Zebedee Quillfeather-4417"
Act = Callable[[Casebook], object]


def a_case(id: str, title: Any) -> Case:
    return Case(id=id, reference=WORD, title=title, risk=WORD, status=WORD)


def two_rows_of_one_id(casebook: Casebook) -> None:
    def body(work: Work) -> None:
        id = new_id("case")
        for _ in range(2):
            work.session.add(a_case(id, WORD))
            work.session.flush()
            work.session.expunge_all()

    casebook.store.commit("Add", body)


def a_value_that_no_column_takes(casebook: Casebook) -> None:
    def body(work: Work) -> None:
        work.session.add(a_case(new_id("case"), {WORD: WORD}))
        work.session.flush()

    casebook.store.commit("Add", body)


def a_value_that_no_record_takes(casebook: Casebook) -> None:
    casebook.store.commit("Add", lambda work: work.add(Case.make(id=new_id("case"), title=[WORD])))


def words_that_are_no_utf_8(casebook: Casebook) -> None:
    casebook.run(AddPerson("child", name=f"{WORD} \udcff"))


def a_missing_key(_casebook: Casebook) -> None:
    dict[str, str]()[WORD]


def words_that_are_no_json(_casebook: Casebook) -> None:
    json.loads(f'{{"{WORD}"')


def words_outside_an_encoding(_casebook: Casebook) -> None:
    f"{WORD} \u0141".encode("latin-1")


def an_error_within_an_error(casebook: Casebook) -> None:
    try:
        a_missing_key(casebook)
    except KeyError as error:
        raise ValueError(WORD) from error


STORE = (
    two_rows_of_one_id,
    a_value_that_no_column_takes,
    a_value_that_no_record_takes,
    words_that_are_no_utf_8,
)
PLAIN = (a_missing_key, words_that_are_no_json, words_outside_an_encoding, an_error_within_an_error)


def raised_by(act: Act, here: Path) -> BaseException:
    with Casebook.create(here / "Try.casebook", None, key=session.key_of("messages")) as casebook:
        with pytest.raises(Exception) as caught:  # noqa: PT011 - whatever it is, it may not repeat the words
            act(casebook)
        assert casebook.head.number == 1
    return caught.value


def with_causes(error: BaseException) -> list[BaseException]:
    """The error, and each of those that led to it once: two may name each other."""
    found: list[BaseException] = []
    waiting: list[BaseException | None] = [error]
    while waiting:
        each = waiting.pop()
        if each is not None and each not in found:
            found.append(each)
            waiting += [each.__cause__, each.__context__]
    return found


@contextmanager
def patience(seconds: float) -> Iterator[None]:
    """Ends what does not end by itself."""

    def enough(_signal: int, _frame: object) -> None:
        raise TimeoutError("This did not end by itself.")

    before = signal.signal(signal.SIGALRM, enough)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path


@pytest.mark.parametrize("act", [*STORE, *PLAIN])
def test_the_report_of_an_error_repeats_nothing(act: Act, here: Path, assurance: Assurance) -> None:
    error = raised_by(act, here)
    with patience(seconds=5):
        report = report_of(error)
    hits = scan_bytes(report.encode(), [WORD, "Quillfeather"], "the report")
    assurance(test_id="T38", what="reports of errors", count=1, failures=len(hits))
    assert hits == []


@pytest.mark.parametrize("act", STORE)
def test_the_message_of_an_error_of_the_store_repeats_nothing(
    act: Act, here: Path, assurance: Assurance
) -> None:
    said = [str(error) for error in with_causes(raised_by(act, here))]
    hits = scan_bytes("\n".join(said).encode(), [WORD, "Quillfeather"], "the messages")
    assurance(test_id="T38", what="messages of errors of the store", count=len(said), failures=len(hits))
    assert hits == []


def test_a_log_of_everything_repeats_nothing(
    here: Path, caplog: pytest.LogCaptureFixture, assurance: Assurance, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(casebook_module, "SLOW_SECONDS", 0.0)  # every question is then logged as slow
    with (
        caplog.at_level(logging.DEBUG),
        Casebook.create(here / "Try.casebook", None, key=session.key_of("log")) as casebook,
    ):
        session.go_about_it(casebook, "log")
        session.look_around(casebook, "log")
    hits = scan_bytes(caplog.text.encode(), [session.stem("log")], "the log")
    assurance(
        test_id="T38", what="lines of a log that says all", count=len(caplog.records), failures=len(hits)
    )
    assert hits == []
    assert caplog.records
