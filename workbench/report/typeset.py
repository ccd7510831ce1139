"""The one place that knows Typst: a document in, a PDF out (PDF/UA-1 and PDF/A-2a in one file).

What was typed reaches Typst as JSON in a string and is never markup. Only the fonts shipped with the program
are used. Any warning stops the work: Typst warns, and goes on, where text was left out or a font was not
found. The file carries one moment, the document's own, so that the same document always gives the same bytes.
"""

import json
from datetime import datetime
from functools import cache
from typing import Any, Final

import typst

from resources import resource
from workbench.report.document import Document
from workbench.report.recovery_sheet import RecoverySheet, page_of
from workbench.report.setting import prepared
from workbench.report.typefaces import folder

_STANDARDS: "Final[list[typst.PDFStandard]]" = ["a-2a", "ua-1"]


class TypesettingFailed(Exception):
    """Typst could not set the document, or warned. What it said is left out: it quotes the document."""


def typeset(document: Document) -> bytes:
    """Return the PDF. Raises `TypesettingFailed`, or `Illegible` if a character is in none of the fonts."""
    return _compiled("report.typ", prepared(document).to_json(), document.utc)


def typeset_sheet(sheet: RecoverySheet) -> bytes:
    """Return the one page of a recovery sheet as PDF; raises as `typeset` does."""
    return _compiled("recovery_sheet.typ", json.dumps(page_of(sheet)).encode(), sheet.utc)


def _compiled(name: str, content: bytes, utc: str) -> bytes:
    template = resource("report", name)
    compiler = typst.Compiler(template, root=template.parent, font_paths=_fonts())
    try:
        pdf, warnings = compiler.compile_with_warnings(
            format="pdf",
            pdf_standards=_STANDARDS,
            timestamp=datetime.fromisoformat(utc).replace(microsecond=0),
            sys_inputs={"document": content.decode("ascii")},
        )
    except typst.TypstError:
        raise TypesettingFailed from None
    if warnings or not isinstance(pdf, bytes):
        raise TypesettingFailed
    return pdf


@cache
def _fonts() -> Any:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder()])
