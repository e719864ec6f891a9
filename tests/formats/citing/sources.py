"""Sources to cite: a plain call makes one that is complete, each keyword overrides."""

from dataclasses import replace
from datetime import date

from statements.formats.citing import Source

RELEASE = Source(
    key="statement-bcd",
    kind="Press release",
    title="Two Reports",
    language="en",
    address="https://n.example/s/bcd/",
    author="Water Forum",
    site="Water Forum",
    day=date(2012, 4, 9),
    version=1,
)
REPORT = Source(
    key="report-bcd",
    kind="Report",
    title="Operations",
    language="",
    address="https://oig.example/1.pdf",
    archived="https://n.example/s/zzz/",
    author="Inspector General",
    site="Homeland Department",
    day=date(2012, 4, 5),
    number="OIG-12-64",
    is_report=True,
)
A, PDF, HERE = RELEASE.address, REPORT.address, REPORT.archived
LONG = "Dams " * 49


def release(**fields) -> Source:
    return replace(RELEASE, **fields)


def report(**fields) -> Source:
    return replace(REPORT, **fields)


# What every style and format has to get right, by name.
EACH = {
    "a release": release(),
    "of one speaker": release(kind="Press statement", speakers=("Ali Noorani",)),
    "of two speakers": release(kind="Press statement", speakers=("Ann Lee", "Bo Ames")),
    "of three speakers": release(kind="Testimony", speakers=("Ann Lee", "Bo Ames", "Cy Dee")),
    "of many speakers": release(kind="Letter", speakers=("Ann Lee", "Bo Ames", "Cy Dee", "Di Eno")),
    "very long": release(title=f"{LONG}Hold"),
    "a question": release(title="Are the Dams Safe?"),
    "marks within": release(title="Minister: “No ‘Plan B’ for the Dams”"),
    "spanish": release(title="El Foro dice «basta»", language="es"),
    "another issuer": release(author="Tarn Union", site="Water Forum"),
    "name with a period": release(author="Water Inc.", site="Water Inc."),
    "a second version": release(version=2, is_one_of_several=True, changed=date(2012, 5, 1)),
    "the first of two": release(is_one_of_several=True),
    "withdrawn": release(is_withdrawn=True),
    "a quotation": release(quoting="Ann Lee", address="https://n.example/s/bcd/?version=1#q1"),
    "its speaker's quotation": release(kind="Speech", speakers=("Ann Lee",), quoting="Ann Lee"),
    "no day": release(day=None),
    "a report": report(),
    "a revised report": report(changed=date(2012, 4, 12)),
    "its own publisher": report(site="Inspector General", archived="", number=""),
    "nobody's report": report(author="", site="", day=None, title="Who Is Watching?"),
}
