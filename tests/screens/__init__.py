"""Pictures of the real window with the sample, for the guide and for a person to look at."""
