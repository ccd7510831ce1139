"""Narrows a question to some ids, however many, with one parameter and so with one compiled statement."""

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlmodel import col


def among(column: Any, ids: Collection[str]) -> ColumnElement[bool]:
    """The condition that a column holds one of these ids."""
    listed = func.json_each(json.dumps(list(ids))).table_valued("value")
    return col(column).in_(select(listed.c.value))
