"""Mail: the part that holds the text, the subject, and the day on which its sender wrote it."""

import re
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator
from dataclasses import replace
from email import message_from_bytes
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime

from ..document import Document
from .charset import decode
from .flowed import unfold
from .html import read_html
from .plain import drop_unseen, read_plain
from .unreadable import Unreadable

MEDIA_TYPE = "message/rfc822"
DAMAGED = "This mail is damaged and cannot be read."
EMPTY = "This mail holds no text."
MAX_DEPTH = 60  # the parser compares each line with the boundary of each level
MAX_PARTS = 1_000
MAX_HEADER = 10_000
FEW_CHARACTERS = 200
LONGER = 1.5
READABLE_SUFFIXES = (".docx", ".html", ".htm", ".txt")
STRUCTURE = frozenset({"title", "h2", "h3", "li", "ol", "blockquote", "strong", "em"})
BOUNDARY = re.compile(rb"boundary\*?0?\*?=\"?([^\s\";]+)", re.IGNORECASE)
NESTING = re.compile(rb"boundary\*?\d?\*?\s{0,9}=|content-type:\s{0,9}message/", re.IGNORECASE)
LONG_CONTENT_HEADER = re.compile(rb"^content-[a-z-]+:(?:[^\n]|\n[ \t]){%d}" % MAX_HEADER, re.IGNORECASE | re.MULTILINE)
MBOX_LINE = re.compile(rb"\AFrom [^\n]*\n")
NEXT_IN_MBOX = re.compile(rb"\n\r?\nFrom \S+ [^\n]*\d\d:\d\d[^\n]*\n")
ReadAttachment = Callable[[bytes, str], Document]


def read_mail(data: bytes, read_attachment: ReadAttachment) -> Document:
    """Of a mail that forwards another, the innermost that holds the text; of a mailbox, its first mail."""
    data = _first_of_mailbox(data.removeprefix(BOM_UTF8))
    _check_parts(data)
    try:
        message = message_from_bytes(data)  # in the older policy: the newer one's header parser is quadratic
        readings = [_read_message(each, read_attachment) for each in _messages(message)]
    except Unreadable:
        raise
    except Exception as error:  # the library fails in many ways on headers that nobody would write
        raise Unreadable(DAMAGED) from error
    longest = max(len(reading.text) for reading in readings)
    if not longest:
        raise Unreadable(EMPTY)
    return next(reading for reading in reversed(readings) if 2 * len(reading.text) >= longest)


def _check_parts(data: bytes) -> None:
    is_deep = len(NESTING.findall(data)) > MAX_DEPTH or LONG_CONTENT_HEADER.search(data)
    if is_deep or sum(data.count(b"\n--" + boundary) for boundary in set(BOUNDARY.findall(data))) > MAX_PARTS:
        raise Unreadable("This mail has more parts than can be read.")


def _first_of_mailbox(data: bytes) -> bytes:
    if not (first_line := MBOX_LINE.match(data)):
        return data
    end = NEXT_IN_MBOX.search(data, first_line.end())
    mail = data[first_line.end() : end.start() if end else len(data)]
    return re.sub(rb"^>(>*From )", rb"\1", mail, flags=re.MULTILINE)


def _messages(message: Message) -> Iterator[Message]:
    """The mail and those that it carries, from the outside in."""
    yield message
    yield from (
        inner
        for part in message.walk()
        if part.get_content_type() == "message/rfc822" and part.is_multipart()
        for inner in part.get_payload()
        if isinstance(inner, Message)
    )


def _read_message(message: Message, read_attachment: ReadAttachment) -> Document:
    parts = list(_own_parts(message))
    body = _body([part for part in parts if not _is_attachment(part)])
    attachments = [part for part in parts if _is_attachment(part) and _name(part).lower().endswith(READABLE_SUFFIXES)]
    if len(body.text.strip()) < FEW_CHARACTERS and len(attachments) == 1:
        body = _attached(attachments[0], read_attachment, body)
    return replace(body, media_type=MEDIA_TYPE, subject=_subject(message), sent_on=_sent_on(message))


def _own_parts(message: Message) -> Iterator[Message]:
    """Its leaves, without those of a mail that it carries."""
    if message.get_content_type() == "message/rfc822":
        return
    payload = message.get_payload()
    if message.is_multipart() and isinstance(payload, list):
        for part in payload:
            if isinstance(part, Message):
                yield from _own_parts(part)
    else:
        yield message


def _is_attachment(part: Message) -> bool:
    is_text = part.get_content_type() in {"text/plain", "text/html"}
    return part.get_content_disposition() == "attachment" or (not is_text and bool(_name(part)))


def _name(part: Message) -> str:
    return _decoded(part.get_filename() or "")


def _attached(part: Message, read_attachment: ReadAttachment, body: Document) -> Document:
    try:
        return read_attachment(_bytes(part), _name(part))
    except Unreadable:
        if body.text.strip():
            return body
        raise


def _body(parts: list[Message]) -> Document:
    """The page when it has more text or more structure than the plain text beside it."""
    plain = [_plain(part) for part in parts if part.get_content_type() == "text/plain"]
    written = Document(
        "\n\n".join(each.text.strip("\n") for each in plain), is_reflowed=any(each.is_reflowed for each in plain)
    )
    pages = [page for part in parts if part.get_content_type() == "text/html" and (page := _page(part))]
    page = max(pages, key=lambda each: len(each.text), default=None)
    if page is None or 2 * len(page.text) < len(written.text):
        return written
    has_structure = any(mark.kind in STRUCTURE for mark in page.marks)
    return page if has_structure or len(page.text) > LONGER * len(written.text) else written


def _plain(part: Message) -> Document:
    document = read_plain(decode(_bytes(part), part.get_content_charset()))
    if str(part.get_param("format", "")).lower() != "flowed":
        return document
    text = unfold(document.text, drops_space=str(part.get_param("delsp", "")).lower() == "yes")
    return replace(document, text=text, is_reflowed=text.count("\n") < document.text.count("\n"))


def _page(part: Message) -> Document | None:
    try:
        return read_html(decode(_bytes(part), part.get_content_charset()))
    except Unreadable:
        return None


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _subject(message: Message) -> str | None:
    subject = next((value for name, value in message.raw_items() if name.lower() == "subject"), "")
    return _decoded(str(subject)) or None


def _sent_on(message: Message) -> str | None:
    try:
        return parsedate_to_datetime(str(message.get("date") or "")).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _decoded(header: str) -> str:
    """A header in whichever charsets it came, on one line."""
    unescaped = decode(header[:MAX_HEADER].encode("utf-8", "surrogateescape"))
    pieces = decode_header(re.sub(r"\r?\n[ \t]*", " ", unescaped))
    text = "".join(piece if isinstance(piece, str) else decode(piece, charset) for piece, charset in pieces)
    return " ".join(drop_unseen(text).splitlines()).strip()
