"""Tables that come in: people, events, cases and allegations from a file or from the clipboard."""

from ui.exchange.table_page import TablePage

__all__ = ["TablePage"]
