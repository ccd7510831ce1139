"""The sample investigation: a fictional council to explore, the same for the same seed."""

from workbench.sample.building import build, build_small
from workbench.sample.scaling import enlarge

__all__ = ["build", "build_small", "enlarge"]
