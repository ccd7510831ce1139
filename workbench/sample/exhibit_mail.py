"""Writes an e-mail as a mail program keeps it, with what was attached. The same words give the same bytes."""

from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256
from typing import Final

HOST: Final = "westmere.example"
"""The council's domain: a name that is kept for examples (RFC 2606)."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that came with an e-mail."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Mail:
    """An e-mail: from whom and to whom (as "Name <address>"), when it was sent, about what, in what words."""

    sender: str
    to: tuple[str, ...]
    copied: tuple[str, ...]
    sent: datetime
    subject: str
    words: str
    attached: tuple[Attached, ...] = ()


def eml(mail: Mail) -> bytes:
    """The e-mail with its attachments, as RFC 5322 and MIME have it."""
    mark = sha256(f"{mail.sent}{mail.subject}".encode()).hexdigest()[:16]
    message = EmailMessage(policy=SMTP)
    message["From"] = mail.sender
    message["To"] = ", ".join(mail.to)
    if mail.copied:
        message["Cc"] = ", ".join(mail.copied)
    message["Date"] = format_datetime(mail.sent)
    message["Subject"] = mail.subject
    message["Message-ID"] = f"<{mark}@{HOST}>"
    message.set_content(mail.words + "\n")
    for attached in mail.attached:
        main, _, sub = attached.media_type.partition("/")
        message.add_attachment(attached.content, maintype=main, subtype=sub, filename=attached.name)
    if mail.attached:
        message.set_boundary(f"=_{mark}")
    return message.as_bytes()
