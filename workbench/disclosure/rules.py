"""What is asked before a document is recorded as having left.

Sources: the UK GDPR, article 5(1)(c) (no more than is necessary for the purpose) and 5(2) (what was disclosed
can be shown).
"""

import re
from typing import Final

from workbench.kernel.errors import Refused

_SHA256: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)


def must_be_a_known_audience(audience: str, known: tuple[str, ...]) -> None:
    """Refused: an audience for which nobody has said what it may learn."""
    if audience not in known:
        raise Refused(f"Nothing is laid down yet about what the audience “{audience}” may learn.")


def must_name_the_document(document: str, sha256: str) -> None:
    """Refused: an export without the name of the document or without its SHA-256."""
    if not document.strip():
        raise Refused("Say which document this is.", field="document")
    if _SHA256.fullmatch(sha256) is None:
        raise Refused("The fingerprint of the document is 64 hexadecimal digits.", field="sha256")
