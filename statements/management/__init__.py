"""Commands, each one verb."""
