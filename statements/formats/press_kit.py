"""All of the press page as one zip: about, contacts, logo and portraits with their credits and terms."""

from collections.abc import Iterable
from tempfile import SpooledTemporaryFile
from typing import IO
from zipfile import ZIP_STORED, ZipFile

from django.utils.translation import gettext

from statements.models import Image, Organization, PressContact, Speaker

IN_MEMORY = 8 * 1024 * 1024  # bytes; a larger kit is built on disk


def press_kit(
    publisher: Organization | None, contacts: Iterable[PressContact], speakers: Iterable[Speaker]
) -> IO[bytes]:
    """The finished file, at its beginning. Pictures are compressed already, so the zip only stores."""
    file = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 -- whoever sends the file closes it
    pictures = dict(_pictures(publisher, speakers))
    with ZipFile(file, "w", ZIP_STORED) as kit:
        kit.writestr("ABOUT.txt", _about(publisher))
        kit.writestr("CONTACTS.txt", "\n\n".join(_contact(contact) for contact in contacts) + "\n")
        kit.writestr("PICTURES.txt", "\n\n".join(_terms(name, image) for name, image in pictures.items()) + "\n")
        for name, image in pictures.items():
            with image.open() as picture, kit.open(name, "w") as entry:
                entry.write(picture.read())
    file.seek(0)
    return file


def _pictures(publisher: Organization | None, speakers: Iterable[Speaker]) -> Iterable[tuple[str, Image]]:
    if publisher and publisher.logo:
        yield f"logo-{publisher.slug}.{publisher.logo.extension}", publisher.logo
    for speaker in speakers:
        if speaker.portrait:
            yield f"portrait-{speaker.slug}.{speaker.portrait.extension}", speaker.portrait


def _about(publisher: Organization | None) -> str:
    if publisher is None:
        return ""
    return (
        "\n\n".join(
            part for part in (publisher.name, publisher.tagline, publisher.boilerplate, publisher.website) if part
        )
        + "\n"
    )


def _contact(contact: PressContact) -> str:
    urgent = gettext("Urgent: %s") % contact.urgent_phone if contact.urgent_phone else ""
    hours = f"{contact.hours} ({contact.time_zone})" if contact.hours else ""
    lines = (contact.name, contact.title, contact.email, contact.phone, urgent, hours, contact.languages)
    return "\n".join(line for line in lines if line)


def _terms(name: str, image: Image) -> str:
    lines = (
        name,
        gettext("%(width)d × %(height)d pixels") % {"width": image.width, "height": image.height},
        image.alt,
        image.credit,
        image.terms,
    )
    return "\n".join(line for line in lines if line)
