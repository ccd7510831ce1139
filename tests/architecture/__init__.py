"""What the source itself must be: who imports whom, how long a file is, what no file may hold."""
