"""Child processes with limits: hostile evidence is read there, and PDFs are made there."""

from workbench.sandbox.failure import Reason, SandboxFailure
from workbench.sandbox.limits import Limits
from workbench.sandbox.parent import CHILD_ARGUMENT, run

__all__ = ["CHILD_ARGUMENT", "Limits", "Reason", "SandboxFailure", "run"]
