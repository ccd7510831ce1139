"""The program without a window: what is typed, what is asked, and what is printed."""
