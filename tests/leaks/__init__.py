"""Looks for the investigator's words wherever they must not be: disk, memory, network, messages."""
