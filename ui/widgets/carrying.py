"""What is carried by the mouse between widgets: the id of a record, and nothing that tells of it."""

from typing import Final

from PySide6.QtCore import QMimeData

_RECORD: Final = "application/x-workbench-record"


def carrying(id: str) -> QMimeData:
    """The id as something to carry; another program reads nothing from it."""
    data = QMimeData()
    data.setData(_RECORD, id.encode())
    return data


def carried_in(data: QMimeData) -> str:
    """The id that is carried; "" where something else is."""
    return bytes(data.data(_RECORD).data()).decode()
