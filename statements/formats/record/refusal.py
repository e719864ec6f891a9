"""The exception of a record that was checked and still could not be applied."""


class CannotApply(ValueError):
    """Its message is the sentence for whoever imports: the address is taken, there is no newsroom yet."""
