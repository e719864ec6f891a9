"""The graph as a block of data in a page. Nothing of it is run, so the policy against inline scripts allows it."""

import json

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from .node import Node

# Inside of JSON these stand in texts alone, where they may be written as numbers: nothing ends the element or opens
# a comment in it, and no old parser of scripts takes a separator for the end of a line.
ESCAPES = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}


def script(graph: list[Node]) -> SafeString:
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, separators=(",", ":"))
    safe = mark_safe(text.translate(ESCAPES))  # noqa: S308 -- escaped right here
    return format_html('<script type="application/ld+json">{}</script>', safe)
