"""What public statements were read from."""

from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet

from statements.formats.record import Nouns, Record
from statements.models import SourceFile, Statement

from .files import Damaged, Files
from .noun import SharedNoun
from .reports import MEDIA_TYPE

COLUMNS = ("sha256", "extension", "media_type", "size", "name")


def public(using: str, at: datetime) -> QuerySet[SourceFile]:
    """A file out of which an unpublished statement came too is nobody's to read yet."""
    of_it = Statement.objects.filter(source_file=OuterRef("pk"))
    hidden = of_it.exclude(pk__in=Statement.objects.on_record(at).values("pk"))
    read = Statement.objects.public(at).filter(source_file=OuterRef("pk"))
    return SourceFile.objects.using(using).filter(Exists(read), ~Exists(hidden))


def record_of(source: SourceFile) -> Record:
    return {name: getattr(source, name) for name in COLUMNS} | {"name": source.own_name}


def apply(record: Record, nouns: Nouns, files: Files) -> SourceFile | None:
    if SourceFile.objects.filter(sha256=record["sha256"], extension=record["extension"]).exists():
        return None
    if not MEDIA_TYPE.fullmatch(record["media_type"]):
        raise Damaged(f"“{record['media_type'][:80]}” is no media type.")
    source = SourceFile(name=record.get("name") or "")
    with files.open(record["sha256"], record["extension"]) as file:
        source.keep(file, extension=record["extension"], media_type=record["media_type"])
    source.full_clean()
    source.save()
    return source


NOUN = SharedNoun("source_files", public, record_of, apply)
