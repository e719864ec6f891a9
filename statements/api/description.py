"""The API described for programs (OpenAPI 3.1): made of its addresses, their parameters and the shapes of answers."""

import re

from django.conf import settings

from statements.models import HouseStyle, Organization

from .addresses import ADDRESSES, Address
from .endpoint import Endpoint
from .listing import Listing
from .shapes import SCHEMAS
from .shapes.parameters import IN_PATHS, IN_QUERIES
from .shapes.schema import ADDRESS, group, many, named, or_null, text

TAGS = {"Statement": "Statements", "Version": "Statements", "VersionWithRecord": "Statements"}
TOLD = (
    "Everything that is public, read-only and without a key. Lists come in pages: `next` is the address of the one "
    "that follows, or null. What is not public does not exist here; what was withdrawn has left a tombstone (410)."
)


class Description(Endpoint):
    def answer(self):
        publisher = Organization.objects.publisher()
        style = getattr(publisher, "house_style", None) or HouseStyle()
        return {
            "openapi": "3.1.0",
            "info": {
                "title": f"Statements of {publisher.name}" if publisher else "Statements",
                "version": "1",
                "description": "\n\n".join(part for part in (TOLD, style.archive_terms) if part),
            },
            "servers": [{"url": f"{settings.SITE_URL}/api/v1"}],
            "paths": {f"/{each.path}": {"get": operation(each)} for each in ADDRESSES},
            "components": {"schemas": SCHEMAS, "responses": RESPONSES},
        }


def operation(address: Address) -> dict:
    is_list = issubclass(address.endpoint, Listing)
    shape = page_of(address.shape) if is_list else named(address.shape)
    in_path = [IN_PATHS[part] for part in re.findall(r"{(\w+)}", address.path)]
    in_query = [IN_QUERIES[name] for name in address.endpoint.parameters]
    of_statement = address.path.startswith("statements/{id}/")
    return {
        "operationId": address.name,
        "tags": [TAGS.get(address.shape, f"{address.shape}s")],
        "summary": str(address.summary),
        "parameters": [*in_path, *in_query],
        "responses": {
            "200": answered(f"{address.summary}.", "application/json", shape),
            "304": {"description": "It is as it was: the ETag in If-None-Match still fits."},
            "400": {"$ref": "#/components/responses/NotUnderstood"},
            "404": {"$ref": "#/components/responses/Nothing"},
            **({"410": {"$ref": "#/components/responses/Withdrawn"}} if of_statement else {}),
        },
    }


def page_of(shape: str) -> dict:
    after = or_null(text("Address of the page that follows; null on the last", **ADDRESS))
    return group("A page of the list", {"items": many("Those of this page", named(shape)), "next": after})


def answered(description: str, media_type: str, shape: dict) -> dict:
    return {"description": description, "content": {media_type: {"schema": shape}}}


RESPONSES = {
    "NotUnderstood": answered("A parameter is wrong.", "application/problem+json", named("Problem")),
    "Nothing": answered("Nothing public is here.", "application/problem+json", named("Problem")),
    "Withdrawn": answered("It was public and no longer is.", "application/problem+json", named("Tombstone")),
}
