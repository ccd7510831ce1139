"""Gives each test here an empty casebook."""

from tests.workbench.allegations.registered import casebook

__all__ = ["casebook"]
