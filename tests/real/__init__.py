"""Real documents, where they are at hand, entered as an investigator would enter them."""
