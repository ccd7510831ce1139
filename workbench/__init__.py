"""The investigator's work, without windows: the part of the program that holds the record."""
