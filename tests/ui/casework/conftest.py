"""Gives each test here an empty casebook."""

from tests.builders import casebook

__all__ = ["casebook"]
