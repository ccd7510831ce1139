"""An empty casebook in which all that is alleged, found and answered is handled, and the concepts of it."""

from tests.builders import casebook
from workbench import allegations, evidence, findings, representations

CONCEPTS = (allegations, findings, representations, evidence)

__all__ = ["CONCEPTS", "casebook"]
