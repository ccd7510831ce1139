"""A test that needs a program of the system is skipped by name without it, and fails where CI promises it."""

import pytest

from tests.system_tools import need

ABSENT = "a-program-that-nobody-has"


def test_a_program_that_is_there_is_found() -> None:
    assert need("git").endswith("git")


def test_without_the_program_a_newcomers_test_is_skipped_and_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match=f"{ABSENT} is not installed: apt install {ABSENT}"):
        need(ABSENT)


def test_without_the_program_the_test_fails_where_ci_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="is not installed"):
        need(ABSENT)
