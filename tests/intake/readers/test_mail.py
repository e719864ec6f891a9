"""Mail: which part is the text, and what its head says."""

from email.message import EmailMessage

import pytest

from statements.intake.readers import Unreadable, read_document
from tests.intake.readers.marked import marked
from tests.intake.readers.word_files import paragraph, word_file

BODY = "“Nobody did the sums,” said Marisol Teague of the Alliance.\n\nIt will stop."


def mail(text: str | None = BODY, page: str | None = None, **headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in ({"From": "press@a.example", "Subject": "Sold"} | headers).items():
        message[name] = value
    if text is not None:
        message.set_content(text)
    if page is not None:
        message.add_alternative(page, subtype="html") if text is not None else message.set_content(page, subtype="html")
    return message


def raw(content_type: str, body: bytes, encoding: str = "8bit") -> bytes:
    head = f"MIME-Version: 1.0\r\nContent-Type: {content_type}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    return head.encode() + body


def test_a_mail_tells_its_text_its_subject_and_the_day_where_its_sender_was():
    document = read_document(mail(Subject="Señales — sí", Date="Wed, 09 Mar 2016 23:30:00 -0500").as_bytes())
    assert (document.text, document.media_type) == (BODY, "message/rfc822")
    assert (document.subject, document.sent_on, document.is_reflowed) == ("Señales — sí", "2016-03-09", False)


@pytest.mark.parametrize("date", ["", "yesterday", "Wed, 99 Mar 2016 23:30:00 -0500", "1 1 1 1 1"])
def test_a_date_that_is_none_is_none(date):
    source = raw("text/plain", b"Hello").replace(b"MIME", f"Date: {date}\r\nMIME".encode(), 1)
    assert read_document(source).sent_on is None


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        (b"=?utf-8?q?Se=C3=B1al?=", "Señal"),
        (b"=?utf-8?b?U2XDsWFs?=\r\n =?utf-8?q?_dos?=", "Señal dos"),
        (b"=?no-such?q?Se=F1al?=", "Señal"),
        ("Señal".encode(), "Señal"),
        (b"Folded\r\n\tsubject", "Folded subject"),
        (b"", None),
    ],
)
def test_a_subject_is_decoded(subject, expected):
    source = raw("text/plain", b"Hello").replace(b"MIME", b"Subject: " + subject + b"\r\nMIME", 1)
    assert read_document(source).subject == expected


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (raw("text/plain; charset=utf-8", b"Se=C3=B1al =E2=80=94 s=\r\n=C3=AD", "quoted-printable"), "Señal — sí"),
        (raw("text/plain; charset=utf-8", b"U2XDsWFs", "base64"), "Señal"),
        (raw("text/plain; charset=utf-8", b"U2XDsWFs!!=", "base64"), "Señal"),
        (raw("text/plain; charset=iso-8859-1", "Señal".encode()), "Señal"),
        (raw("text/plain; charset=utf-8", "“Señal”".encode("windows-1252")), "“Señal”"),
        (raw("text/plain; charset=nonsense", "Señal".encode("windows-1252")), "Señal"),
        (raw("text/plain; charset=koi8-r", "Кворум".encode("koi8-r")), "Кворум"),
        (raw("text/plain", "Señal".encode()), "Señal"),
        (raw("nonsense", b"Hello"), "Hello"),
        (raw("message/rfc822", raw("text/plain", b"Hello")), "Hello"),
        (raw("text/plain", b"boundary " * 200), "boundary " * 200),
        (b"\xef\xbb\xbf" + raw("text/plain; charset=koi8-r", "Кворум".encode("koi8-r")), "Кворум"),
        (raw("text/plain", b"Hello", "nonsense"), "Hello"),
        (b"From a@b.example Wed Mar  9 23:30:00 2016\n" + raw("text/plain", b"Hello\n>From here"), "Hello\nFrom here"),
        (b"From a@b 9 Mar 23:30:00 2016\nMIME-Version: 1\n\nOne\n\nFrom a@b 9 Mar 23:30:00 2016\nA: b\n\nTwo", "One"),
    ],
)  # fmt: skip
def test_a_body_is_read_in_whichever_way_it_was_sent(source, text):
    assert read_document(source).text == text


@pytest.mark.parametrize(
    ("body", "parameters", "text", "is_reflowed"),
    [
        ("One \ntwo \nthree.\n\nFour", "", "One two three.\n\nFour", True),
        ("One \ntwo", "; delsp=yes", "Onetwo", True),
        ("> One \n> two\nthree", "", "> One two\nthree", True),
        ("> One \n>> two", "", "> One\n>> two", False),
        (" From here\n >stuffed", "", "From here\n>stuffed", False),
        ("Bye \n-- \nAda", "", "Bye\n-- \nAda", False),
        ("Hard\nwrapped", "", "Hard\nwrapped", False),
    ],
)
def test_flowed_lines_are_joined(body, parameters, text, is_reflowed):
    document = read_document(raw(f"text/plain; format=flowed{parameters}", body.encode()))
    assert (document.text, document.is_reflowed) == (text, is_reflowed)


def test_a_page_with_structure_is_preferred_and_keeps_its_marks():
    document = read_document(mail("Sold\n\nNow", "<h1>Sold</h1><p>Now</p>").as_bytes())
    assert (document.text, document.media_type, document.is_reflowed) == ("Sold\n\nNow", "message/rfc822", True)
    assert marked(document) == [("title", "Sold")]


@pytest.mark.parametrize(
    ("text", "page", "expected"),
    [
        ("The same words", "<div>The same words</div>", "The same words"),
        ("The whole statement, word for word", "<b>See below</b>", "The whole statement, word for word"),
        (
            "See the page",
            "<p>The whole statement, word for word, is here</p>",
            "The whole statement, word for word, is here",
        ),
        ("Words", "<img src=x>", "Words"),
        (None, "<p>Only a page</p>", "Only a page"),
    ],
)
def test_the_part_that_says_more_is_read(text, page, expected):
    assert read_document(mail(text, page).as_bytes()).text.strip() == expected


def test_of_forwarded_mail_the_innermost_that_holds_the_text_is_read():
    inner = mail(BODY * 9, Subject="The statement", Date="Tue, 08 Mar 2016 09:00:00 +0100")
    outer = mail("For your desk.", Subject="Fwd: The statement")
    outer.add_attachment(inner)
    document = read_document(outer.as_bytes())
    assert (document.text, document.subject, document.sent_on) == (BODY * 9, "The statement", "2016-03-08")


def test_a_short_mail_attached_to_a_statement_does_not_hide_it():
    outer = mail(BODY * 9, Subject="The statement")
    outer.add_attachment(mail("Thanks!", Subject="Thanks"))
    assert read_document(outer.as_bytes()).subject == "The statement"


@pytest.mark.parametrize(
    ("data", "name", "text"),
    [
        (word_file(paragraph("The statement")), "release.docx", "The statement"),
        (b"<h1>The statement</h1>", "release.html", "The statement"),
        (b"The statement", "Se\xf1al.TXT".encode("latin-1").decode("latin-1"), "The statement"),
    ],
)
def test_the_one_attachment_of_an_almost_empty_mail_is_read(data, name, text):
    message = mail("Attached.")
    message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    document = read_document(message.as_bytes())
    assert (document.text, document.subject, document.media_type) == (text, "Sold", "message/rfc822")


@pytest.mark.parametrize(
    ("text", "attached"),
    [
        (BODY * 9, [(b"Notes", "notes.txt")]),
        ("Two.", [(b"a", "a.txt"), (b"b", "b.txt")]),
        ("Bad.", [(b"PK\x03\x04", "a.docx")]),
    ],
)
def test_a_body_counts_when_no_single_attachment_can_stand_for_it(text, attached):
    message = mail(text)
    for data, name in attached:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    assert read_document(message.as_bytes()).text == text


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (raw("text/plain", b""), "This mail holds no text."),
        (raw("image/png", b"x"), "This mail holds no text."),
        (
            raw("multipart/mixed; boundary=x", b"--x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n" * 500),
            "more parts",
        ),
        (raw("message/rfc822", b"Content-Type: message/rfc822\r\n\r\n" * 2000), "more parts"),
        (raw("multipart/mixed; boundary=x", b"\r\n--x\r\n" * 2000), "more parts"),
        (raw("text/plain; " + "a=b; " * 5000, b"Hello"), "more parts"),
    ],
    ids=range(6),
)
def test_a_mail_that_holds_nothing_or_never_ends_is_refused_with_a_sentence(source, sentence):
    with pytest.raises(Unreadable, match=sentence):
        read_document(source)
