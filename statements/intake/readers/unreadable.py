"""What a reader says instead of guessing."""


class Unreadable(Exception):
    """Its message is one sentence for the person who brought the file, without the file's name."""
