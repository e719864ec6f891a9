"""Whom journalists are told to call, as printed."""

import pytest

from statements.intake.contacts import contacts_in, has_address, is_contact_line
from statements.intake.release import Contact

CONTACTS = [
    # One person, on one line or several
    (["Contact: Ann Lee, 555-0142, ann@warmhomes.example"], [Contact("Ann Lee", "555-0142", "ann@warmhomes.example")]),
    (
        ["CONTACT:", "Ann Lee", "(555) 555-0142", "ann@warmhomes.example"],
        [Contact("Ann Lee", "(555) 555-0142", "ann@warmhomes.example")],
    ),
    (
        ["Media Contact", "Ann Lee, Press Officer", "Phone: 555-555-0142", "E-mail: ann@warmhomes.example"],
        [Contact("Ann Lee", "555-555-0142", "ann@warmhomes.example")],
    ),
    (["Ann Lee, ann@warmhomes.example / 555-555-0142"], [Contact("Ann Lee", "555-555-0142", "ann@warmhomes.example")]),
    (
        ["For more information, contact Ann Lee at 555.555.0142 ext. 12."],
        [Contact("Ann Lee", "555.555.0142 ext. 12", None)],
    ),
    (["Press office: +44 20 7946 0958"], [Contact(None, "+44 20 7946 0958", None)]),
    (["Media enquiries: press@northmoor.example"], [Contact(None, None, "press@northmoor.example")]),
    (
        ["Contacto de prensa: Lucía Paz, lucia@aguaclara.example, +52 55 5555 0142"],
        [Contact("Lucía Paz", "+52 55 5555 0142", "lucia@aguaclara.example")],
    ),
    (
        ["Para más información:", "Lucía Paz", "lucia@aguaclara.example"],
        [Contact("Lucía Paz", None, "lucia@aguaclara.example")],
    ),
    # Two people
    (
        ["Contacts:", "Ann Lee, 555-555-0142, ann@warmhomes.example", "Tom Reed, 555-555-0143, tom@warmhomes.example"],
        [
            Contact("Ann Lee", "555-555-0142", "ann@warmhomes.example"),
            Contact("Tom Reed", "555-555-0143", "tom@warmhomes.example"),
        ],
    ),
    (
        ["Contact: Ann Lee, 555-555-0142 or Tom Reed, 555-555-0143"],
        [Contact("Ann Lee", "555-555-0142", None), Contact("Tom Reed", "555-555-0143", None)],
    ),
    (
        ["Contact: Ann Lee, ann@warmhomes.example; Tom Reed, tom@warmhomes.example"],
        [Contact("Ann Lee", None, "ann@warmhomes.example"), Contact("Tom Reed", None, "tom@warmhomes.example")],
    ),
    (
        ["Contactos: Ann Lee, UGAV, ann@ugav.example, 510-555-0142 Tom G. Reed, CGU, tom@cgu.example, 202-555-0143"],
        [
            Contact("Ann Lee", "510-555-0142", "ann@ugav.example"),
            Contact("Tom G. Reed", "202-555-0143", "tom@cgu.example"),
        ],
    ),
    # Two numbers side by side
    (
        ["Ann Lee", "(555) 555-0142 (555) 555-0143 ann@warmhomes.example"],
        [Contact("Ann Lee", "(555) 555-0142", "ann@warmhomes.example")],
    ),
    # Numbers of several countries
    (["Press office: +44 (0)20 7946 0958"], [Contact(None, "+44 (0)20 7946 0958", None)]),
    (["Press office: 1 (800) 555-0142"], [Contact(None, "1 (800) 555-0142", None)]),
    (["Press office: 01632 960 142"], [Contact(None, "01632 960 142", None)]),
    (["Prensa: 54-11-4555-0142"], [Contact(None, "54-11-4555-0142", None)]),
    (["Prensa: (0351) 455-0142 int. 12"], [Contact(None, "(0351) 455-0142 int. 12", None)]),
    (["Prensa: +34 91 555 01 42"], [Contact(None, "+34 91 555 01 42", None)]),
    # Nobody
    ([], []),
    (["We begin on Monday."], []),
    (["Ann Lee"], []),
    (["The plan runs 2019-2024 and costs 12,500 a year."], []),
    (["June 2, 2021", "02/06/2021", "2021-06-02"], []),
]


@pytest.mark.parametrize(("lines", "expected"), CONTACTS)
def test_a_contact_has_name_number_and_address_as_printed(lines, expected):
    assert [contact for _, contact in contacts_in(lines)] == expected


def test_a_contact_comes_with_the_line_on_which_it_begins():
    lines = ["Contacts:", "Ann Lee", "ann@warmhomes.example", "Tom Reed", "tom@warmhomes.example"]
    assert [number for number, _ in contacts_in(lines)] == [1, 3]


@pytest.mark.parametrize(
    "text",
    [
        "Contact: Ann Lee",
        "MEDIA CONTACT:",
        "Press contact – Ann Lee",
        "Media enquiries: Ann Lee",
        "For more information, call Ann Lee.",
        "For interviews call Ann Lee at 555-555-0142.",
        "Contacto: Lucía Paz",
        "Gabinete de prensa:",
        "ann@warmhomes.example",
        "Ann Lee, 555-555-0142",
        "Tel. +44 20 7946 0958",
    ],
)
def test_a_line_with_a_label_or_hardly_more_than_an_address_is_a_contact_line(text):
    assert is_contact_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Contact with the water is dangerous for children and for the old.",
        "Press freedom is not for sale.",
        "Information is power, and the council has kept it to itself.",
        "The council met on June 2, 2021.",
        "Residents of the eleven streets beside the plant can call 555-555-0142 by day and by night when they smell "
        "gas.",
        "Contact: " + "word " * 100,
    ],
)
def test_a_sentence_is_no_contact_line(text):
    assert not is_contact_line(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ann@warmhomes.example", True),
        ("[email protected]", True),
        ("555-555-0142", True),
        ("(555) 555-0142 x12", True),
        ("+44 (0)20 7946 0958", True),
        ("+52 55 5555 0142", True),
        ("2019-2024", False),
        ("2021-06-02", False),
        ("06/02/2021", False),
        ("12,500", False),
        ("Room 1204", False),
        ("@warmhomes", False),
        ("http://warmhomes.example/2021/0602", False),
        ("", False),
    ],
)
def test_an_address_is_a_mail_address_or_a_telephone_number_and_no_date(text, expected):
    assert has_address(text) is expected
