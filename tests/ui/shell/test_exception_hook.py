"""A bug's report names places in the program and never what the record says."""

from pytestqt.qtbot import QtBot

from ui import exception_hook

NAME = "Zebedee Griffith"


def fail() -> None:
    try:
        known: dict[str, str] = {}
        known[NAME]
    except KeyError as cause:
        raise ValueError(f"{NAME} is not a person") from cause


def caught() -> BaseException:
    try:
        fail()
    except ValueError as error:
        return error
    raise AssertionError


def test_the_report_names_types_and_places_and_no_message() -> None:
    report = exception_hook.report_of(caught())
    assert "builtins.ValueError" in report
    assert "because of\nbuiltins.KeyError" in report
    assert "shell/test_exception_hook.py" in report
    assert "Zebedee" not in report


def test_the_report_is_shown_without_stopping_the_work(qtbot: QtBot) -> None:
    dialog = exception_hook.show(caught())
    qtbot.addWidget(dialog)
    assert dialog.isVisible()
    assert not dialog.isModal()
