"""The tests: what the program promises, each promise named as a sentence."""
