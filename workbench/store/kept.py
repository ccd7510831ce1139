"""Keeps what is asked again with every key typed, until the journal has another entry."""

from collections.abc import Callable
from typing import TypeVar, cast

from sqlalchemy.orm import Session

from workbench.store.opened import read_state

T = TypeVar("T")


def kept(read: Session, question: Callable[[Session], T]) -> T:
    """The answer to a question that the record alone decides, as it was given since the newest entry.

    It is held by the connection, of each question the last answer, so that it goes when the casebook is
    closed. While a command is writing, nothing is kept: what it reads is not yet the record.
    """
    connection = read.connection()
    if connection.get_execution_options().get("writes"):
        return question(read)
    entries = read_state(connection.connection).entries
    if connection.info.get(question, (None,))[0] != entries:
        connection.info[question] = entries, question(read)
    return cast(T, connection.info[question][1])
