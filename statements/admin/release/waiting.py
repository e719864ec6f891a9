"""A source between the two steps of the page: kept under its hash for a day, and known to its person by a signature."""

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO

from django.core import signing
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from statements.models import SourceFile
from statements.models.origin import Arrival

FOLDER = "waiting"
A_DAY = timedelta(days=1)
SALT = "statements.admin.release"
MEDIA_TYPES = {
    "txt": "text/plain",
    "html": "text/html",
    "eml": "message/rfc822",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
GONE = _("This source was not kept longer than a day, or it is another person’s. Please paste or upload it again.")


class Gone(Exception):
    """The signature is not ours, not this person's, or older than a day."""

    def __init__(self):
        super().__init__(GONE)


@dataclass(frozen=True)
class Source:
    """What was pasted or uploaded; nothing of it is in the database yet."""

    data: bytes
    name: str  # with an ending out of MEDIA_TYPES
    how: Arrival

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()

    @property
    def key(self) -> str:
        """As the origin of a statement has it."""
        return f"sha256:{self.sha256}"

    @property
    def place(self) -> str:
        return self.name if self.how == Arrival.UPLOADED else ""

    def wait(self, person) -> str:
        """Keep the bytes for the next step; the answer fetches them again."""
        _sweep()
        name = f"{FOLDER}/{self.sha256}"
        default_storage.delete(name)  # so that its day begins anew
        default_storage.save(name, ContentFile(self.data))
        return signing.dumps([self.sha256, self.name, self.how, person.pk], salt=SALT)

    def as_file(self) -> SourceFile:
        """The row that keeps it for good, not saved yet; its bytes are."""
        extension = self.name.rpartition(".")[2]
        kept = SourceFile(name=self.place)
        kept.keep(BytesIO(self.data), extension=extension, media_type=MEDIA_TYPES[extension])
        return kept

    def discard(self) -> None:
        default_storage.delete(f"{FOLDER}/{self.sha256}")


def signed_key(token: str, person) -> str:
    """The key of the source, also after its bytes are gone. Raises Gone."""
    return f"sha256:{_read(token, person)[0]}"


def fetch(token: str, person) -> Source:
    """Raises Gone."""
    sha256, name, how = _read(token, person)
    try:
        with default_storage.open(f"{FOLDER}/{sha256}") as file:
            return Source(file.read(), name, Arrival(how))
    except FileNotFoundError:
        raise Gone from None


def _read(token: str, person) -> tuple[str, str, str]:
    try:
        sha256, name, how, owner = signing.loads(token, salt=SALT, max_age=A_DAY)
    except signing.BadSignature:
        raise Gone from None
    if owner != person.pk:
        raise Gone
    return sha256, name, how


def _sweep() -> None:
    """Whatever waited for more than a day goes when the next source comes."""
    with suppress(FileNotFoundError):
        for name in default_storage.listdir(FOLDER)[1]:
            path = f"{FOLDER}/{name}"
            with suppress(FileNotFoundError):
                if default_storage.get_modified_time(path) < timezone.now() - A_DAY:
                    default_storage.delete(path)
