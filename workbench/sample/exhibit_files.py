"""Makes the files of the sample's exhibits, each in its own form, from what is written down of them."""

import csv
import io
import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any, Final

from workbench.evidence import media_type_of
from workbench.exchange.spreadsheet import workbook
from workbench.kernel import folding
from workbench.kernel.dates import read_date
from workbench.sample import exhibit_registers
from workbench.sample.casting import Member
from workbench.sample.exhibit_docx import docx
from workbench.sample.exhibit_mail import HOST, Attached, Mail, eml
from workbench.sample.exhibit_pdf import scanned_pdf, typed_pdf
from workbench.sample.exhibit_tables import Table, written
from workbench.sample.exhibit_web import web_page
from workbench.sample.exhibit_words import Piece, pieces

Said = Mapping[str, Any]
"""What is written down of an exhibit, by the names in the file."""

_NAMED: Final = re.compile(r"\{([a-z][0-9]{2,3})(\.initials)?\}")
_NOT_IN_A_FILE_NAME: Final = re.compile(r'[\\/:*?"<>|“”]')
_OFFICE_HOURS: Final = time(9, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class File:
    """A file: the name under which it came, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Written:
    """An exhibit as it is written down, with its number."""

    number: int
    said: Said

    @property
    def made(self) -> datetime:
        """When the file was made: as it says itself, or on its day, or at the latest when it was received."""
        told = read_date(self.said["date"])
        on: date | None = told.latest or told.earliest
        received: datetime | None = self.said.get("received")
        by_its_date = datetime.combine(on, _OFFICE_HOURS) if on else None
        moments: list[datetime | None] = [self.said.get("made") or by_its_date, received]
        return min(moment for moment in moments if moment)


class Files:
    """The files of all exhibits: `exhibits` as written down, in the order of their numbers. One seed, one
    set of bytes.
    """

    def __init__(self, exhibits: Sequence[Said], cast: Mapping[str, Member], seed: int) -> None:
        self._exhibits, self._cast, self._seed = exhibits, cast, seed

    def file(self, number: int) -> File | None:
        """The file of the exhibit with this number; None for an original that is kept elsewhere."""
        exhibit = Written(number, self._exhibits[number - 1])
        if "same_as" in exhibit.said:
            return self.file(exhibit.said["same_as"])
        if not exhibit.said["kind"]:
            return None
        return File(_name(exhibit.said), _MAKERS[exhibit.said["kind"]](self, exhibit))

    def named(self, words: str) -> str:
        """The words with everybody's real name in place of their key."""
        return _NAMED.sub(lambda found: self._shown(self._cast[found[1]], found[2] or ""), words)

    def typed(self, exhibit: Written) -> bytes:
        """As a PDF with text in it."""
        return typed_pdf(self._pieces(exhibit), self._title(exhibit), exhibit.made)

    def scanned(self, exhibit: Written) -> bytes:
        """As a PDF that is a picture."""
        from workbench.sample.exhibit_pictures import scan

        grey, across, down = scan(self._pieces(exhibit), self._seed * 1_000 + exhibit.number)
        return scanned_pdf(grey, across, down, self._title(exhibit), exhibit.made)

    def word(self, exhibit: Written) -> bytes:
        """As a Word document."""
        author = self._cast[exhibit.said["author"]].name
        return docx(self._pieces(exhibit), self._title(exhibit), author, exhibit.made)

    def web(self, exhibit: Written) -> bytes:
        """As a page saved from a browser."""
        return web_page(self._pieces(exhibit), self._title(exhibit), exhibit.made)

    def text(self, exhibit: Written) -> bytes:
        """As plain text."""
        return self.named(exhibit.said["words"].strip("\n") + "\n").encode("utf-8")

    def mail(self, exhibit: Written) -> bytes:
        """As an e-mail with what was attached to it."""
        head: Said = exhibit.said["mail"]
        attached = (self.file(each) for each in exhibit.said.get("attached", ()))
        mail = Mail(
            sender=self._address(head["from"]),
            to=tuple(map(self._address, head["to"])),
            copied=tuple(map(self._address, head.get("cc", ()))),
            sent=head["sent"],
            subject=head["subject"],
            words=self.named(exhibit.said["words"].strip()),
            attached=tuple(
                Attached(file.name, media_type_of(file.name), file.content) for file in attached if file
            ),
        )
        return eml(mail)

    def delimited(self, exhibit: Written) -> bytes:
        """As a CSV file."""
        table, into = self._table(exhibit), io.StringIO(newline="")
        csv.writer(into).writerows((table.headings, *table.rows))
        return into.getvalue().encode("utf-8")

    def sheet(self, exhibit: Written) -> bytes:
        """As a workbook of one sheet."""
        table = self._table(exhibit)
        return workbook(exhibit.said.get("sheet", "Sheet1"), table.headings, table.rows)

    def chart(self, exhibit: Written) -> bytes:
        """As a chart of the table's last column."""
        from workbench.sample.exhibit_pictures import chart

        rows = self._table(exhibit).rows
        names, heights = [str(row[0])[:5] for row in rows], [float(row[-1]) for row in rows]
        return chart("Closures per week, all teams", names, heights)

    def board(self, exhibit: Written) -> bytes:
        """As a photograph of something written by hand."""
        from workbench.sample.exhibit_pictures import whiteboard

        return whiteboard(self._pieces(exhibit))

    def _table(self, exhibit: Written) -> Table:
        said = exhibit.said
        if "table" not in said:
            return written(self.named(exhibit.said["words"]))
        deal = random.Random(f"{self._seed} {exhibit.number}")  # noqa: S311 - a made-up table
        return exhibit_registers.make(said["table"], self._cast, deal)

    def _pieces(self, exhibit: Written) -> tuple[Piece, ...]:
        return pieces(self.named(exhibit.said["words"]))

    def _title(self, exhibit: Written) -> str:
        return self.named(exhibit.said["title"])

    def _shown(self, member: Member, form: str) -> str:
        return "".join(word[0].upper() for word in folding.words(member.name)) if form else member.name

    def _address(self, whom: str) -> str:
        """A person of the cast by key, or a mailbox in words, as an e-mail names it."""
        if member := self._cast.get(whom):
            return f"{member.name} <{member.email or _outside(member)}>"
        mailbox = ".".join(folding.words(whom))
        return f"{whom.capitalize()} <{mailbox}@{HOST}>"


def _outside(member: Member) -> str:
    """The address of somebody who is not of the council, made of their name and where they belong."""
    where = "".join(folding.words(member.organisation.partition(",")[0]))
    return f"{'.'.join(folding.words(member.name))}@{where}.example"


def _name(said: Said) -> str:
    """The name of an exhibit's file; an e-mail's is its subject."""
    if "file" in said:
        return str(said["file"])
    return _NOT_IN_A_FILE_NAME.sub(" ", said["mail"]["subject"]).strip() + ".eml"


_MAKERS: Final[Mapping[str, Callable[[Files, Written], bytes]]] = {
    "board": Files.board,
    "chart": Files.chart,
    "csv": Files.delimited,
    "docx": Files.word,
    "eml": Files.mail,
    "html": Files.web,
    "pdf": Files.typed,
    "scan": Files.scanned,
    "txt": Files.text,
    "xlsx": Files.sheet,
}
KINDS: Final = tuple(_MAKERS)
"""The forms in which files are made."""
