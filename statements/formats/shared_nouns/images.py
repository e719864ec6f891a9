"""Pictures: their bytes stay as they are, the sizes that pages need are drawn anew."""

from datetime import datetime

from django.db.models import QuerySet

from statements.formats.record import Nouns, Record
from statements.models import Image
from statements.pictures import read_picture

from .files import Damaged, Files
from .noun import SharedNoun


def public(using: str, at: datetime) -> QuerySet[Image]:
    images: QuerySet[Image] = Image.objects.using(using).public(at)
    return images


def record_of(image: Image) -> Record:
    return {
        "sha256": image.sha256,
        "extension": image.extension,
        "alt": image.alt,
        "credit": image.credit,
        "terms": image.terms,
        "focus": [image.focal_x, image.focal_y],
    }


def apply(record: Record, nouns: Nouns, files: Files) -> Image | None:
    if nouns.images.find([("sha256", record["sha256"])]):
        return None
    with files.open(record["sha256"], record["extension"]) as file:
        picture = read_picture(file)
        if picture.extension != record["extension"]:
            raise Damaged(f"The picture {record['sha256']} is a {picture.extension}, not a {record['extension']}.")
        focal_x, focal_y = record.get("focus") or (50, 50)
        image = Image(
            alt=record["alt"],
            credit=record.get("credit") or "",
            terms=record.get("terms") or "",
            focal_x=focal_x,
            focal_y=focal_y,
        )
        image.clean_fields(exclude=["sha256", "extension", "media_type", "size", "width", "height", "renditions"])
        image.keep(file, extension=picture.extension, media_type=picture.media_type)
        image.keep_renditions(picture)
    image.save()
    return image


NOUN = SharedNoun("images", public, record_of, apply)
