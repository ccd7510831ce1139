"""What is entered wrongly and mended in each form of each sheet: a table for each part of the work."""
