"""Writes a page of the council's intranet, or of a public site, as it is saved from a browser."""

from datetime import datetime
from html import escape
from itertools import groupby

from workbench.sample.exhibit_words import Piece


def web_page(document: tuple[Piece, ...], title: str, made: datetime) -> bytes:
    """The document as HTML, with nothing in it that is fetched from elsewhere."""
    body = []
    for is_table, group in groupby(document, lambda piece: piece.sort == "row"):
        shown = "\n".join(map(_row if is_table else _block, group))
        body.append(f"<table>\n{shown}\n</table>" if is_table else shown)
    words = "\n".join(body)
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n"
        f'<meta name="last-modified" content="{made:%Y-%m-%d}">\n</head>\n<body>\n{words}\n</body>\n</html>\n'
    ).encode()


def _block(piece: Piece) -> str:
    if piece.sort in ("space", "page"):
        return "<hr>" if piece.sort == "page" else ""
    tag = "h2" if piece.sort == "heading" else "p"
    return f"<{tag}>{escape(piece.text)}</{tag}>"


def _row(piece: Piece) -> str:
    return f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in piece.texts)}</tr>"
