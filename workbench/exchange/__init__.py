"""What comes in from other programs and goes out to them; each form by a door of its own (`tables`)."""
