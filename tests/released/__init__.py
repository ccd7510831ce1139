"""A casebook of every released format, kept for ever, and what it must still say."""
