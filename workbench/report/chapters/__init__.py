"""Chapters: each turns one kind of fact into blocks, and is used by every report that tells it."""
