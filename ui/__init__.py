"""Everything with pixels: it hands commands to the casebook, asks it questions, and shows the answers."""
