"""The news article of 13 February 2020, read where it lies; none of its text is kept here but a few words."""

from datetime import date
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parents[2].parent / "shared" / "data" / "real"
ARTICLE: Final = FOLDER / "news_article_2020-02-13.txt"
INSPECTION_REPORT: Final = FOLDER / "ofsted_inspection_report_2020-01-09.pdf"
WHY_NOT: Final = "the news article is not kept with the program; it lies beside it where it may be read"

PUBLISHED: Final = date(2020, 2, 13)


def paragraphs() -> tuple[str, ...]:
    """The paragraphs of the article, in order."""
    lines = ARTICLE.read_text(encoding="utf-8").splitlines()
    return tuple(filter(None, map(str.strip, lines)))


def said(words: str) -> str:
    """The one paragraph in which these words stand."""
    (found,) = (each for each in paragraphs() if words in each)
    return found


def place(words: str) -> str:
    """Where the paragraph with these words stands, for a pinpoint."""
    return f"paragraph {paragraphs().index(said(words)) + 1}"
