"""The case list and the form that adds a case."""

from ui.cases.case_pane import CasePane

__all__ = ["CasePane"]
