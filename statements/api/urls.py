"""The patterns of the addresses."""

import re

from django.urls import path, re_path

from .addresses import ADDRESSES
from .description import Description
from .endpoint import Nothing
from .page import ApiPage

ROOT = "api/v1/"
PARTS = {
    "{id}": "(?P<public_id>[A-Za-z0-9_-]{1,12})",
    "{slug}": "(?P<slug>[a-z0-9-]{1,80})",
    "{number}": r"(?P<number>[1-9]\d{0,5})",
}


def pattern(template: str) -> str:
    return re.sub(r"{\w+}", lambda part: PARTS[part[0]], f"^{ROOT}{template}$")


urlpatterns = [
    path(ROOT, ApiPage.as_view(), name="api"),
    path(f"{ROOT}openapi.json", Description.as_view(), name="api-description"),
    *(re_path(pattern(each.path), each.endpoint.as_view(), name=f"api-{each.name}") for each in ADDRESSES),
    re_path(rf"^{ROOT}[\s\S]*/$", Nothing.as_view(), name="api-nothing"),
]
