"""The sample investigation: a fictional council to explore, the same for the same seed."""

from workbench.sample.building import build
from workbench.sample.scaling import enlarge

__all__ = ["build", "enlarge"]
