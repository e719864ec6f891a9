"""What readers are told of an error that was put right."""

from statements.formats.moments import instant
from statements.models import HouseStyle, Version

from .node import Node, node


def correction(version: Version, house: HouseStyle) -> Node:
    return node("CorrectionComment", text=version.note, datePublished=instant(version.public_from, house))
