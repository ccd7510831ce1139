"""What the program costs in time, memory and space, beside a peer or a limit of the same run."""
