"""Stories through the real window, from the entrance to the lock."""
