"""What a statement is: press statement, release, advisory and so on."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    STATEMENT = "statement", _("Press statement")
    RELEASE = "release", _("Press release")
    ADVISORY = "advisory", _("Media advisory")
    SPEECH = "speech", _("Speech")
    TESTIMONY = "testimony", _("Testimony")
    LETTER = "letter", _("Letter")
    OP_ED = "op-ed", _("Op-ed")

    @property
    def credits_label(self) -> str:
        """What stands above the speakers: whose text it is, or who is quoted in it."""
        return CREDITS[self]

    @property
    def is_of_its_speakers(self) -> bool:
        """Whether the text is theirs; in a release or an advisory they are quoted."""
        return self not in {Kind.RELEASE, Kind.ADVISORY}


CREDITS = {
    Kind.STATEMENT: _("Statement by"),
    Kind.RELEASE: _("Quoted"),
    Kind.ADVISORY: _("Quoted"),
    Kind.SPEECH: _("Speech by"),
    Kind.TESTIMONY: _("Testimony by"),
    Kind.LETTER: _("Letter by"),
    Kind.OP_ED: _("Op-ed by"),
}
