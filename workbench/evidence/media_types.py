"""The media type that a file's name promises. Its content is not looked at: evidence may be hostile."""

from collections.abc import Mapping
from pathlib import PurePath
from typing import Final

UNKNOWN: Final = "application/octet-stream"

_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
_OPEN: Final = "application/vnd.oasis.opendocument"
_BY_SUFFIX: Final[Mapping[str, str]] = {
    ".pdf": "application/pdf",
    ".doc": "application/msword",
    ".docx": f"{_OFFICE}.wordprocessingml.document",
    ".odt": f"{_OPEN}.text",
    ".rtf": "application/rtf",
    ".xls": "application/vnd.ms-excel",
    ".xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    ".ods": f"{_OPEN}.spreadsheet",
    ".csv": "text/csv",
    ".ppt": "application/vnd.ms-powerpoint",
    ".pptx": f"{_OFFICE}.presentationml.presentation",
    ".odp": f"{_OPEN}.presentation",
    ".eml": "message/rfc822",
    ".msg": "application/vnd.ms-outlook",
    ".ics": "text/calendar",
    ".htm": "text/html",
    ".html": "text/html",
    ".mht": "multipart/related",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".xml": "application/xml",
    ".json": "application/json",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".gif": "image/gif",
    ".bmp": "image/bmp",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".heic": "image/heic",
    ".webp": "image/webp",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".wav": "audio/wav",
    ".ogg": "audio/ogg",
    ".flac": "audio/flac",
    ".mp4": "video/mp4",
    ".mov": "video/quicktime",
    ".avi": "video/x-msvideo",
    ".zip": "application/zip",
}


def media_type_of(file_name: str) -> str:
    """The media type of a file of this name; `application/octet-stream` for a name that promises nothing."""
    return _BY_SUFFIX.get(PurePath(file_name).suffix.lower(), UNKNOWN)
