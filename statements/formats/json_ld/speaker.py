"""A speaker: as a statement printed the name and title, and on a page of their own."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from statements.formats.site import absolute
from statements.models import Attribution, Speaker

from .breadcrumbs import breadcrumbs
from .image import picture
from .node import Node, node


def as_printed(credit: Attribution) -> Node:
    """With the title and organization of that day, whatever the person became."""
    return _person(credit.speaker, credit.name_as_printed, credit.title_as_printed, credit.organization_as_printed)


def profile(speaker: Speaker, titles: list[Mapping[str, Any]]) -> list[Node]:
    """`titles` are those that public statements printed, the newest first."""
    newest = titles[0] if titles else {"title_as_printed": "", "organization_as_printed": ""}
    person = _person(speaker, speaker.name, newest["title_as_printed"], newest["organization_as_printed"]) | node(
        "Person",
        description=speaker.biography,
        image=picture(speaker.portrait) if speaker.portrait else None,
        identifier=absolute(reverse("short", args=[speaker.public_id])),
    )
    page = node("ProfilePage", url=absolute(speaker.get_absolute_url()), name=speaker.name, mainEntity=person)
    return [page, breadcrumbs((_("Speakers"), reverse("speakers")), (speaker.name, ""))]


def _person(speaker: Speaker, name: str, title: str, organization: str) -> Node:
    page = absolute(speaker.get_absolute_url())
    return node(
        "Person",
        id=f"{page}#person",
        name=name,
        jobTitle=title,
        affiliation=node("Organization", name=organization) if organization else None,
        url=page,
    )
