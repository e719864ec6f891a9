"""Whole texts: every part of the sheet is found, stands where it is said to stand, and what is not printed is None."""

import datetime
from pathlib import Path

import pytest

from statements.intake import Contact, Document, recognize

SECURE_COMMUNITIES = (Path(__file__).parents[1] / "browser/data/secure-communities.txt").read_text(encoding="utf-8")

RELEASE = """\
WARM HOMES TRUST
A warm room for everyone

FOR IMMEDIATE RELEASE
June 2, 2021

Contact: Ana Reyes, (555) 555-0142, press@warmhomes.example

COUNCIL VOTES TO OPEN HEATING FUND AFTER THREE YEARS OF
WAITING BY TENANTS
Trust asks that every tenant be told by letter

GULLHAVEN, N.D. — The council of Gullhaven voted on Tuesday to open its heating fund, which was set up in 2019.

“Families cannot wait for safe heating,” said Ann Lee, executive director of the Warm Homes Trust. “We thank them.”

Tom Reed, chair of the Tenants Union, said that the vote came late.

“We heard of it from the evening paper and from nobody else,” Reed said.

About the Warm Homes Trust
The Warm Homes Trust is a charity that has worked for tenants since 1980.

###
"""

BRITISH = """\
Northmoor Institute

PRESS RELEASE: Night Buses Pay for Themselves, Institute Finds

EMBARGOED UNTIL 00:01 ON THURSDAY 3 JUNE 2021

03/04/2021

Night buses in Northmoor pay for themselves, the Northmoor Institute says in a paper that is published today.

‘We don’t ask for new money,’ said Dr Ruth Adeyemi, the institute’s director. ‘We ask for the money to stay here.’

ENDS

Notes to editors

1. The Northmoor Institute was founded in 1971.

Press office: 020 7946 0958
press@northmoor.example
"""

FORWARDED = """\
From: Press Office <press@warmhomes.example>
To: editors@paper.example
Subject: FW: Council votes to open heating fund
Date: Wed, 2 Jun 2021 09:12:00 -0500

Please run this.

> Warm Homes Trust
>
> Council Votes to Open Heating Fund
>
> GULLHAVEN, N.D., June 1, 2021 -- The council of Gullhaven voted on
> Tuesday to open its heating fund, which was set up in 2019 and has
> never been used.
>
> "Families cannot wait another winter for safe heating," said Ann
> Lee, executive director of the Warm Homes Trust. "We thank the
> council for its vote."
>
> -30-

--
Ana Reyes
"""

SPANISH = """\
Fundación Agua Clara

COMUNICADO DE PRENSA

Los pozos del valle llevan diez años sin control

Villa Quebracho, 3 de mayo de 2019.- La Fundación Agua Clara presentó hoy el informe “Pozos sin Control en el Valle”.

«Los pozos del valle llevan diez años sin control», afirmó Lucía Paz, directora de la Fundación Agua Clara.

«Que se publiquen las cuentas y que se abran los pozos», añadió Paz.

Contacto de prensa: Juan Ruiz, juan@aguaclara.example, +52 55 5555 0142
"""

UNQUOTED = """\
Tenants Union

Statement by Tom Reed on the Heating Fund

GULLHAVEN, N.D. — The following is a statement by Tom Reed, chair of the Tenants Union:

The council has voted to open a fund that should have been open for three winters.

We ask for every tenant to be told of it by letter, and we ask for it before the first frost.
"""

ALL = {
    "the statement that the project was begun for": SECURE_COMMUNITIES,
    "a release": RELEASE,
    "a British release under embargo": BRITISH,
    "a forwarded mail": FORWARDED,
    "a release in Spanish": SPANISH,
    "a statement without marks": UNQUOTED,
}


def value(finding):
    return finding.value if finding else None


def read(text, **facts):
    return recognize(Document(text, **facts))


def words(text):
    return text.replace(">", " ").split()


def quotations(release):
    return [
        (passage.speaker.name if passage.speaker else None, passage.words)
        for passage in (finding.value for finding in release.quotations)
    ]


def test_the_statement_that_the_project_was_begun_for_is_understood():
    release = read(SECURE_COMMUNITIES)
    assert value(release.organization) == "National Immigration Forum"
    assert value(release.tagline) == "Practical Solutions for Immigrants and America"
    assert value(release.headline) == "Secure Communities Program Requires Meaningful Oversight"
    assert release.subheadline is None
    assert value(release.date) == datetime.date(2012, 4, 6)
    assert value(release.dateline) == "Washington, D.C."
    assert (release.kind, release.language) == ("statement", "en")
    assert (release.possible_dates, release.doubts) == ((), ())
    assert (release.embargo, release.about, release.contacts) == (None, None, ())


def test_its_four_paragraphs_are_one_quotation_of_one_speaker():
    release = read(SECURE_COMMUNITIES)
    (speaker,) = [finding.value for finding in release.speakers]
    assert (speaker.name, speaker.role, speaker.organization) == (
        "Ali Noorani",
        "Executive Director",
        "National Immigration Forum",
    )
    (finding,) = release.quotations
    assert finding.value.speaker == speaker
    assert [place.paragraph for place in finding.value.places] == [1, 2, 3, 4]
    assert finding.value.words.startswith("Reports issued by the Inspector General today")
    assert finding.value.words.endswith("deserves to be halted, not expanded.")
    assert not set("“”") & set(finding.value.words)


def test_its_two_reports_come_with_who_published_them_and_its_footer_is_set_aside():
    release = read(SECURE_COMMUNITIES)
    publisher = "Office of the Inspector General at the Department of Homeland Security (DHS)"
    assert [(finding.value.title, finding.value.publisher) for finding in release.reports] == [
        ("Communication Regarding Participation in Secure Communities", publisher),
        ("Operations of United States Immigration and Customs Enforcement’s Secure Communities", publisher),
    ]
    assert [finding.value for finding in release.boilerplate] == ["Crossroads Campaign Solutions"]
    assert len(release.body) == 5
    assert release.body[0].text.startswith("Today the Office")


def test_a_release_falls_into_masthead_tagline_headline_of_two_lines_subheadline_and_text():
    release = read(RELEASE)
    assert value(release.organization) == "WARM HOMES TRUST"
    assert value(release.tagline) == "A warm room for everyone"
    assert value(release.headline) == ("COUNCIL VOTES TO OPEN HEATING FUND AFTER THREE YEARS OF WAITING BY TENANTS")
    assert value(release.subheadline) == "Trust asks that every tenant be told by letter"
    assert value(release.date) == datetime.date(2021, 6, 2)
    assert value(release.dateline) == "GULLHAVEN, N.D."
    assert value(release.about) == "The Warm Homes Trust is a charity that has worked for tenants since 1980."
    assert release.kind == "release"
    assert [finding.value for finding in release.contacts] == [
        Contact("Ana Reyes", "(555) 555-0142", "press@warmhomes.example")
    ]
    assert [paragraph.text[:9] for paragraph in release.body] == ["The counc", "“Families", "Tom Reed,", "“We heard"]


def test_its_flags_contacts_end_marks_and_about_paragraph_are_set_aside():
    assert [finding.value for finding in read(RELEASE).boilerplate] == [
        "FOR IMMEDIATE RELEASE",
        "Contact: Ana Reyes, (555) 555-0142, press@warmhomes.example",
        "About the Warm Homes Trust",
        "The Warm Homes Trust is a charity that has worked for tenants since 1980.",
        "###",
    ]


def test_its_speakers_stand_in_the_order_in_which_they_are_quoted():
    release = read(RELEASE)
    assert [
        (person.name, person.role, person.organization) for person in (each.value for each in release.speakers)
    ] == [
        ("Ann Lee", "executive director", "Warm Homes Trust"),
        ("Tom Reed", "chair", "Tenants Union"),
    ]
    assert quotations(release) == [
        ("Ann Lee", "Families cannot wait for safe heating, We thank them."),
        ("Tom Reed", "We heard of it from the evening paper and from nobody else,"),
    ]


def test_a_flag_before_the_headline_is_no_part_of_it():
    assert value(read(BRITISH).headline) == "Night Buses Pay for Themselves, Institute Finds"


def test_an_embargo_is_a_line_and_no_date_of_release():
    release = read(BRITISH)
    assert value(release.embargo) == "EMBARGOED UNTIL 00:01 ON THURSDAY 3 JUNE 2021"
    assert release.date is None


def test_a_date_that_can_be_read_both_ways_is_no_date_but_two_and_a_doubt():
    release = read(BRITISH)
    assert release.date is None
    assert set(release.possible_dates) == {datetime.date(2021, 4, 3), datetime.date(2021, 3, 4)}
    (doubt,) = release.doubts
    assert "03/04/2021" in doubt


def test_a_date_in_figures_elsewhere_decides_the_one_that_could_be_read_both_ways():
    release = read(BRITISH.replace("founded in 1971", "founded on 31/12/1971"))
    assert value(release.date) == datetime.date(2021, 4, 3)
    assert (release.possible_dates, release.doubts) == ((), ())


def test_notes_to_editors_are_no_part_of_the_text():
    release = read(BRITISH)
    assert [paragraph.text[:5] for paragraph in release.body] == ["Night", "‘We d"]
    assert quotations(release) == [("Ruth Adeyemi", "We don’t ask for new money, We ask for the money to stay here.")]
    assert [finding.value for finding in release.contacts] == [
        Contact(None, "020 7946 0958", "press@northmoor.example")
    ]


def test_a_statement_behind_the_marks_of_a_forwarded_mail_is_read_without_them():
    release = read(FORWARDED)
    assert value(release.organization) == "Warm Homes Trust"
    assert value(release.headline) == "Council Votes to Open Heating Fund"
    assert (value(release.date), value(release.dateline)) == (datetime.date(2021, 6, 1), "GULLHAVEN, N.D.")
    assert quotations(release) == [
        (
            "Ann Lee",
            "Families cannot wait another winter for safe heating, We thank the council for its vote.",
        )
    ]
    assert len(release.body) == 2
    assert "Please run this." in [finding.value for finding in release.boilerplate]


def test_a_release_in_spanish_is_understood():
    release = read(SPANISH)
    assert (release.language, release.kind) == ("es", "release")
    assert value(release.organization) == "Fundación Agua Clara"
    assert value(release.headline) == "Los pozos del valle llevan diez años sin control"
    assert (value(release.date), value(release.dateline)) == (datetime.date(2019, 5, 3), "Villa Quebracho")
    assert quotations(release) == [
        (
            "Lucía Paz",
            "Los pozos del valle llevan diez años sin control\n\nQue se publiquen las cuentas y que se abran los pozos",
        )
    ]
    assert [(each.value.title, each.value.publisher) for each in release.reports] == [
        ("Pozos sin Control en el Valle", "Fundación Agua Clara")
    ]
    assert [finding.value for finding in release.contacts] == [
        Contact("Juan Ruiz", "+52 55 5555 0142", "juan@aguaclara.example")
    ]


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("The Warm Homes Trust today welcomed the vote of the council of Gullhaven.", "Warm Homes Trust"),
        ("The Warm Homes Trust, which has 300 members, said that it would open its doors.", "Warm Homes Trust"),
        ("La Fundación Agua Clara exhortó al concejo a abrir los pozos del valle.", "Fundación Agua Clara"),
        ("Tenants’ trade union Gulldaw has today published the results of a survey of its members.", "Gulldaw"),
        ("Ada Brenn of the Gull Trust welcomed the vote of the council of Gullhaven.", None),
        ("The council of Gullhaven has voted to open its fund.", None),
    ],
)
def test_the_subject_of_the_first_sentence_is_the_issuer_where_no_masthead_names_one(first, expected):
    release = read(
        f"A Winter Without Letters\n\n{first}\n\nThe letters were sent in June, and nobody has answered them."
    )
    assert (release.organization.value if release.organization else None) == expected


@pytest.mark.parametrize(
    ("contact", "named", "expected"),
    [
        (
            "press@gulltenantsunion.example",
            "the Gull Tenants Union (GTU Local 14)",
            "Gull Tenants Union",
        ),
        ("ann@gtu.example", "the Gull Tenants Union", "Gull Tenants Union"),
        ("press@gtu14.example", "the Gull Tenants Union (GTU14)", "Gull Tenants Union (GTU14)"),
        ("ann@mail.example", "the Gull Tenants Union", None),
    ],
)
def test_the_address_that_answers_says_which_name_of_the_text_is_the_issuers(contact, named, expected):
    body = f"Nobody has answered. In June, members of {named} sent 300 letters."
    release = read(f"Press contact: {contact}\n\nA Winter Without Letters\n\n{body}")
    assert (release.organization.value if release.organization else None) == expected


MOST_NAMED = "A Winter Without Letters: what UGAV found\n\nThe tenants of UGAV wrote again. Nobody has read them.\n\n"


def test_the_name_that_a_text_speaks_of_most_is_the_issuers_where_nothing_else_says_so():
    release = read(
        f"{MOST_NAMED}In June UGAV sent 300 letters to the CGU, and UGAV waits.\n\nThe CGU has not answered."
    )
    assert value(release.organization) == "UGAV"


@pytest.mark.parametrize(
    "more",
    [
        "In June UGAV wrote to the CGU. The CGU read, the CGU wrote, the CGU sent, the CGU slept, and the CGU woke.",
        "The UGAV Act is long, the UGAV Act is dull, and the UGAV Act is read by nobody in the town.",
    ],
)
def test_two_that_it_speaks_of_alike_or_a_law_are_not(more):
    text = MOST_NAMED if "Act" not in more else MOST_NAMED.replace("UGAV", "the UGAV Act")
    assert read(f"{text}{more}").organization is None


def test_who_issued_a_text_without_marks_is_read_from_its_last_line():
    release = read(
        "A Winter Without Letters\n\nThe decision of the council is a provocation of every tenant of the town.\n\n"
        "It is our contention that the council has a duty to answer letters.\n\n"
        "Statement issued by Ann Lee, Gull Congress national spokesperson, May 14 2012"
    )
    (found,) = release.quotations
    assert found.value.speaker is not None
    assert (found.value.speaker.name, found.value.last) == ("Ann Lee", 1)


def test_a_house_that_says_what_it_is_at_the_end_is_set_aside():
    release = read(
        "A Winter Without Letters\n\nThe council has not answered a single letter of its tenants since June.\n\n"
        "“Nobody has answered us since the month of June,” said Ann Lee, a tenant.\n\n"
        "The Gull Party is a political party focused on the rights of tenants."
    )
    assert release.about is not None
    assert release.about.value.startswith("The Gull Party is")
    assert value(release.organization) == "Gull Party"


def test_a_heading_with_a_name_below_the_first_paragraph_is_not_where_the_text_begins():
    release = read(
        "A Winter Without Letters\n\nToday members of four groups of tenants wrote to the council once more.\n\n"
        "Ann Lee, Gull Tenants Union\n\n“Nobody has answered us since the month of June of last year.”"
    )
    assert release.body[0].text.startswith("Today members")


def test_a_date_with_its_label_may_stand_before_the_first_sentence():
    release = read(
        "A Winter Without Letters\n\nDate: 29 April 2020 Tenants of four groups wrote to the council again.\n\nMore."
    )
    assert value(release.date) == datetime.date(2020, 4, 29)


def test_figures_in_a_spanish_text_have_the_day_first():
    release = read(SPANISH.replace("3 de mayo de 2019", "03/05/2019"))
    assert value(release.date) == datetime.date(2019, 5, 3)


def test_a_statement_without_marks_is_one_quotation_to_its_end():
    release = read(UNQUOTED)
    assert release.kind == "statement"
    ((name, spoken),) = quotations(release)
    assert name == "Tom Reed"
    assert spoken.startswith("The council has voted")
    assert spoken.endswith("before the first frost.")


def test_what_is_not_printed_is_none():
    release = read("The council of Gullhaven voted on Tuesday to open its heating fund, which was set up in 2019.\n")
    empty = [release.organization, release.tagline, release.subheadline, release.date, release.dateline]
    assert [*empty, release.embargo, release.about] == [None] * 7
    assert (release.speakers, release.quotations, release.reports, release.contacts) == ((), (), (), ())
    assert (release.boilerplate, release.possible_dates, release.doubts) == ((), (), ())


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u00a0", "###"])
def test_a_text_of_nothing_is_a_release_of_nothing(text):
    release = read(text)
    assert (release.body, release.headline, release.quotations) == ((), None, ())


def test_a_mail_gives_headline_and_date_where_its_text_prints_none():
    text = (
        "The council of Gullhaven voted on Tuesday to open its heating fund, which was set up in 2019 and never used.\n"
    )
    release = read(text, subject="Press release: Council opens fund", sent_on="2021-06-02")
    assert value(release.headline) == "Council opens fund"
    assert value(release.date) == datetime.date(2021, 6, 2)


def test_a_date_in_the_text_alone_is_no_date_of_release():
    text = "Pool to Close\n\nThe council of Gullhaven voted on May 4, 2021, to close the pool, as it had once before.\n"
    assert read(text).date is None


def test_a_sentence_that_a_page_break_parted_is_one_paragraph():
    text = (
        "Pool to Close\n\nGULLHAVEN — The council of Gullhaven voted on Tuesday to close the last of its pools, "
        "which had served\n\n"
        "- 2 -\n\nthe eastern wards of the town for longer than anybody on the council can remember.\n"
    )
    (paragraph,) = read(text).body
    assert "which had served the eastern wards" in paragraph.text
    start = paragraph.text.index("eastern")
    assert text[slice(*paragraph.span_of(start, start + 7))] == "eastern"


def test_an_advisory_is_one_by_its_flag_and_keeps_its_labels():
    release = read(
        "MEDIA ADVISORY\n\nTenants to March for Heating Fund\n\nWHO: Warm Homes Trust, Tenants Union\n"
        "WHAT: March to the town hall\nWHEN: Friday, June 4, 2021, 10 a.m.\n\nContact: Ana Reyes, 555-555-0142\n"
    )
    assert release.kind == "advisory"
    assert value(release.headline) == "Tenants to March for Heating Fund"
    assert release.date is None
    assert [paragraph.text.partition(":")[0] for paragraph in release.body] == ["WHO", "WHAT", "WHEN"]


@pytest.mark.parametrize("text", ALL.values(), ids=ALL)
def test_the_spans_of_every_finding_hold_the_words_that_it_claims(text):
    release = read(text)
    for name, finding in release.findings():
        stands = words(" ".join(text[start:end] for start, end in finding.spans))
        assert stands, name
        if name == "quotations":
            assert stands == words(finding.value.words)
        elif name == "speakers":
            assert stands == words(finding.value.name)
        elif name == "reports":
            assert finding.value.title in " ".join(stands)
        elif name in {"organization", "tagline", "subheadline", "dateline", "about", "boilerplate"}:
            assert stands == words(finding.value)
        elif name in {"headline", "embargo"}:
            assert finding.value in " ".join(stands)
        elif name == "contacts":
            assert (finding.value.name or finding.value.phone) in " ".join(stands)
        else:
            assert name == "date"
            assert str(finding.value.year) in " ".join(stands)


@pytest.mark.parametrize("text", ALL.values(), ids=ALL)
def test_every_word_of_the_text_is_in_its_body_or_in_a_finding_or_was_a_line_of_a_mail(text):
    release = read(text)
    taken = bytearray(len(text))
    spans = [paragraph.span for paragraph in release.body]
    spans += [span for _, finding in release.findings() for span in finding.spans]
    for start, end in spans:
        taken[start:end] = b"x" * (end - start)
    left = "".join(char for char, is_taken in zip(text, taken, strict=True) if not is_taken)
    kept = [
        line
        for line in left.split("\n")
        if any(char.isalnum() for char in line) and not line.startswith(("From:", "To:", "Subject:", "Date:"))
    ]
    assert set(kept) <= {"03/04/2021"}  # it is asked for in the doubt
