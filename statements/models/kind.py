"""What a statement is: press statement, release, advisory and so on."""

from django.db import models


class Kind(models.TextChoices):
    STATEMENT = "statement", "Press statement"
    RELEASE = "release", "Press release"
    ADVISORY = "advisory", "Media advisory"
    SPEECH = "speech", "Speech"
    TESTIMONY = "testimony", "Testimony"
    LETTER = "letter", "Letter"
    OP_ED = "op-ed", "Op-ed"

    @property
    def credits_label(self) -> str:
        """What stands above the speakers: whose text it is, or who is quoted in it."""
        return (
            "Quoted"
            if self in {Kind.RELEASE, Kind.ADVISORY}
            else f"{self.label.removeprefix('Press ').capitalize()} by"
        )
