"""Who may learn what: audiences, and the projections that documents for them are made from."""
