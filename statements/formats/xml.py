"""XML that is well-formed whatever stands in a text."""

import re
from xml.sax.xmlreader import AttributesImpl

from django.utils.xmlutils import SimplerXMLGenerator

UNPRINTABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: str) -> str:
    """Without the characters that XML 1.0 has no way to write."""
    return UNPRINTABLE.sub("", text)


class XmlWriter(SimplerXMLGenerator):
    def characters(self, content: str) -> None:
        super().characters(printable(content))

    def startElement(self, name: str, attrs: "AttributesImpl[str]") -> None:  # noqa: N802 -- of xml.sax
        super().startElement(name, AttributesImpl({key: printable(value) for key, value in attrs.items()}))
