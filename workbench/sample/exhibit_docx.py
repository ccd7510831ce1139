"""Writes a Word document by hand: ECMA-376 in its smallest form, with tracked changes and remarks.

In the words, `{+ +}` is an insertion that was tracked, `{- -}` a deletion, `{? ?}` a remark in the margin:
what people leave in a file without knowing. The same words give the same bytes.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import datetime
from itertools import count, groupby
from typing import Final
from xml.sax.saxutils import escape

from workbench.sample.exhibit_words import Piece

_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FIRST_DAY_OF_ZIP: Final = (1980, 1, 1, 0, 0, 0)
_MARKED: Final = re.compile(r"\{([+\-?])\s?(.*?)\s?[+\-?]\}")
_PARTS: Final = (
    ("word/document.xml", f"{_OFFICE}/officeDocument", "wordprocessingml.document.main+xml"),
    ("word/comments.xml", f"{_OFFICE}/comments", "wordprocessingml.comments+xml"),
    ("docProps/core.xml", f"{_PACKAGE}/relationships/metadata/core-properties", ""),
)


def docx(document: tuple[Piece, ...], title: str, author: str, made: datetime) -> bytes:
    """The document in Word's form, with who wrote it and when among its properties."""
    writing = _Writing(author, made)
    body = "".join(writing.body(document))
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(_PARTS[0], _PARTS[2]),
        "word/_rels/document.xml.rels": _relations(_PARTS[1]),
        "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{body}<w:sectPr/></w:body></w:document>',
        "word/comments.xml": f'<w:comments xmlns:w="{_W}">{"".join(writing.remarks)}</w:comments>',
        "docProps/core.xml": _properties(title, author, made),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as into:
        for name, words in parts.items():
            entry = zipfile.ZipInfo(name, _FIRST_DAY_OF_ZIP)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            into.writestr(entry, (_HEAD + words).encode("utf-8"))
    return packed.getvalue()


class _Writing:
    """The document while it is written: counts the changes, and collects the remarks."""

    def __init__(self, author: str, made: datetime) -> None:
        self._by = f'w:author="{escape(author, {chr(34): "&quot;"})}" w:date="{made:%Y-%m-%dT%H:%M:%SZ}"'
        self._numbers = count(1)
        self.remarks: list[str] = []

    def body(self, document: tuple[Piece, ...]) -> Iterator[str]:
        """Each piece as a paragraph; rows that follow one another as one table."""
        for is_table, group in groupby(document, lambda piece: piece.sort == "row"):
            if is_table:
                rows = "".join(f"<w:tr>{''.join(map(self._cell, row.texts))}</w:tr>" for row in group)
                yield f"<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl><w:p/>"
            else:
                yield from map(self._paragraph, group)

    def _cell(self, words: str) -> str:
        return f"<w:tc><w:tcPr/><w:p>{self._runs(words)}</w:p></w:tc>"

    def _paragraph(self, piece: Piece) -> str:
        if piece.sort == "page":
            return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        heavy = "<w:rPr><w:b/></w:rPr>" if piece.sort == "heading" else ""
        return f"<w:p>{self._runs(piece.text, heavy)}</w:p>"

    def _runs(self, words: str, look: str = "") -> str:
        parts = _MARKED.split(words)
        runs = [_run(parts[0], look)]
        for mark, marked, following in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
            runs += [self._marked(mark, marked), _run(following, look)]
        return "".join(runs)

    def _marked(self, mark: str, words: str) -> str:
        number = f'w:id="{next(self._numbers)}"'
        if mark == "+":
            return f"<w:ins {number} {self._by}>{_run(words)}</w:ins>"
        if mark == "-":
            return f"<w:del {number} {self._by}>{_run(words, text='w:delText')}</w:del>"
        self.remarks.append(f"<w:comment {number} {self._by}><w:p>{_run(words)}</w:p></w:comment>")
        return f"<w:r><w:commentReference {number}/></w:r>"


def _run(words: str, look: str = "", text: str = "w:t") -> str:
    if not words:
        return ""
    return f'<w:r>{look}<{text} xml:space="preserve">{escape(words)}</{text}></w:r>'


def _content_types() -> str:
    of = "application/vnd.openxmlformats-officedocument."
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    each = (
        f'<Override PartName="/{name}" ContentType="{of + kind if kind else core}"/>'
        for name, _, kind in _PARTS
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(each)}</Types>'
    )


def _relations(*parts: tuple[str, str, str]) -> str:
    each = (
        f'<Relationship Id="rId{number}" Type="{kind}" Target="/{name}"/>'
        for number, (name, kind, _) in enumerate(parts, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(each)}</Relationships>'


def _properties(title: str, author: str, made: datetime) -> str:
    at = f'xsi:type="dcterms:W3CDTF">{made:%Y-%m-%dT%H:%M:%SZ}'
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>"
        f"<cp:lastModifiedBy>{escape(author)}</cp:lastModifiedBy>"
        f"<dcterms:created {at}</dcterms:created><dcterms:modified {at}</dcterms:modified>"
        "</cp:coreProperties>"
    )
