"""
What must come first, in the demo newsroom and among generated texts: one table for both engines.

The address of what comes first; several where either may, and all of them before anything else. Nothing means that
nothing is found.
"""

import pytest
from django.http import QueryDict

from statements.selection import Results, Selection

from .newsrooms import demo

pytestmark = pytest.mark.django_db

FIRST = [
    # Words of a headline, in any form and order.
    ("fuel surcharge", "the-fuel-surcharge-ends"),
    ("surcharge temporary seven years", "the-fuel-surcharge-ends"),
    ("surcharges", "the-fuel-surcharge-ends"),
    ("marsh tide", "marsh-at-tern-neck-to-be-reopened-to-the-tide"),
    ("reopening the marsh", "marsh-at-tern-neck-to-be-reopened-to-the-tide"),
    ("resident ferry fare starts", "resident-fare-starts-tomorrow"),
    ("renters flood", ("revised-flood-maps-are-better-and-late", "renters-pay-for-the-flood-too")),
    ("footnotes achterberg", "farewell-address-of-rosalind-achterberg"),
    ("free map clinics", "flood-map-clinics-in-five-towns"),
    ("canceled sailing", "canceled-sailings-are-a-crew-problem"),
    ("dredging settlement", "dredging-settlement-gives-away-too-much"),
    ("letter appropriations", "letter-on-the-island-schools-act"),
    ("rider advocate", "lars-pettigrove-to-become-rider-advocate"),
    ("island schools act signed", "island-schools-act-signed"),
    ("attorney general undisclosed", "undisclosed-ties-and-uncollected-millions"),
    ("working berth", "one-working-berth-in-five-is-gone"),
    ("harbor tour", "harbor-tour-at-culver-inlet"),
    ("help desk", "forum-opens-desk-for-coastal-renters"),
    ("state of the coast", "address-on-the-state-of-the-coast"),
    # Without accents, capitals, and as people type.
    ("FUEL SURCHARGE ENDS", "the-fuel-surcharge-ends"),
    ("crew’s problem", "canceled-sailings-are-a-crew-problem"),
    ("fuel-surcharge ends", "the-fuel-surcharge-ends"),
    # Phrases, and what is left out.
    ('"island schools act signed"', "island-schools-act-signed"),
    ("“count the boat”", "assembly-passes-island-schools-act"),
    ('"boat the count"', ()),
    ("nine of fourteen", "nine-of-fourteen-is-not-done"),
    ("audits riders fuel -law", "riders-paid-twice-for-the-same-fuel"),
    ("fuel surcharge seven -audits", "the-fuel-surcharge-ends"),
    ("testimony fares -assembly -fare", ()),
    # Numbers of reports, however they are written.
    ("OIG-26-04", ("nine-of-fourteen-is-not-done", "a-credit-is-not-a-check", "harbor-tour-at-culver-inlet")),
    ("oig 26 04", ("nine-of-fourteen-is-not-done", "a-credit-is-not-a-check", "harbor-tour-at-culver-inlet")),
    ("OIG2604", ("nine-of-fourteen-is-not-done", "a-credit-is-not-a-check", "harbor-tour-at-culver-inlet")),
    ("PIRB-26-28 twelve percent", "twelve-percent-and-seventeen-settings"),
    ("SA-25-03", "canceled-sailings-are-a-crew-problem"),
    ("OIG-26-99", ()),
    # People, organizations and topics, by their names and other names.
    ("Wendell Crake advises", "island-schools-act-signed"),
    ("calloway joins", "nerissa-calloway-joins-the-forum"),
    ("philippa dunnock chair", "philippa-dunnock-to-chair-the-forum"),
    ("DEWU crew", "canceled-sailings-are-a-crew-problem"),
    ("LBO fair fare", "budget-office-shows-the-way-to-a-fair-fare"),
    ("tenants pay flood", "renters-pay-for-the-flood-too"),
    ("map revision comment period", "letter-on-the-flood-map-comment-period"),
    # Spanish, with accents and without, singular and plural.
    ("inundación", "consultorios-gratuitos-sobre-mapas-de-inundacion"),
    ("inundaciones", "consultorios-gratuitos-sobre-mapas-de-inundacion"),
    ("mapa inundacion", "consultorios-gratuitos-sobre-mapas-de-inundacion"),
    ("consultorio gratuito", "consultorios-gratuitos-sobre-mapas-de-inundacion"),
    ("tarifa familia costa", "solicitud-de-tarifas-cobra-por-un-borrador"),
    # Narrowed down.
    ("flood&kind=op-ed", ("renters-pay-for-the-flood-too", "the-map-is-not-the-tide")),
    ("hearing&kind=advisory&year=2026", "hearing-on-the-island-schools-act"),
    ("dredging&year=2025", "dredging-settlement-gives-away-too-much"),
    ("tarifas&language=es", "solicitud-de-tarifas-cobra-por-un-borrador"),
    # What is not there.
    ("zeppelin", ()),
    ("fuel zeppelin", ()),
]
TYPED = [
    ("surch", "the-fuel-surcharge-ends"),
    ("fuel sur", "the-fuel-surcharge-ends"),
    ("dredging settl", "dredging-settlement-gives-away-too-much"),
    ("dredging settlemen", "dredging-settlement-gives-away-too-much"),
    ("consult", "consultorios-gratuitos-sobre-mapas-de-inundacion"),
    ("inundacio", "consultorios-gratuitos-sobre-mapas-de-inundacion"),
    ("nerissa callo", "nerissa-calloway-joins-the-forum"),
    ("OIG-23-11 dredg", "dredging-reports-demand-repayment"),
]


@pytest.fixture(scope="module", autouse=True)
def _newsroom(django_db_setup, django_db_blocker):
    with demo(django_db_blocker):
        yield


def slugs(address: str) -> list[str]:
    found = Results(Selection.read(QueryDict(address)), lambda statements: statements)
    return [statement.slug for statement in found[:20]]


@pytest.mark.parametrize(("searched", "first"), FIRST)
def test_what_comes_first(searched, first):
    expected = {first} if isinstance(first, str) else set(first)
    found = slugs(f"q={searched}")
    assert set(found[: len(expected)]) == expected if expected else not found, found[:4]


@pytest.mark.parametrize(("searched", "first"), TYPED)
def test_what_comes_first_while_typing(searched, first):
    expected = {first} if isinstance(first, str) else set(first)
    found = slugs(f"q={searched}&typing=1")
    assert set(found[: len(expected)]) == expected, found[:4]
