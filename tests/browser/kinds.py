"""Every kind of page, said once: what a reader, whoever has a link and a person at the desk are shown."""

from django.urls import reverse

from statements import workflow
from statements.models import Origin, Withdrawal
from tests import factories


def of_the_reading_room() -> dict[str, str]:
    """With something of everything on it."""
    factories.Organization.objects.update(logo=factories.image(), boilerplate="Founded in 1991, the Forum speaks up.")
    university = factories.organization(name="Tarn University", website="https://tarn.example/")
    speaker = factories.speaker("Ali Noorani", portrait=factories.image(), biography="A lawyer.", employer=university)
    report = factories.report(publisher=university, url="https://tarn.example/report.pdf", summary="What was found.")
    factories.copy(report)
    topic = factories.topic("Oversight", description="Who watches.")
    uses = {"speakers": [speaker], "reports": [report], "topics": [topic]}
    image = factories.image(terms="Free with credit.")
    statement = factories.published(lead_image=image, lead_image_caption="A river.", subheadline="A deck", **uses)
    statement.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)
    other = factories.speaker("Bo Ames")
    release = factories.published(
        kind="release",
        speakers=[speaker, other],
        body="<p>“Ask,” said Ali Noorani. “Again,” said Bo Ames.</p>" + "<p>Then.</p>" * 40 + "<p>“Now,” he said.</p>",
        source_file=factories.source_file(name="a-release-with-a-long-name-of-2012-04-06-final-version.docx"),
    )
    Origin.objects.create(statement=release, key="record:1", how="imported")
    for speaker_, paragraph, words in ((speaker, 1, "Ask,"), (other, 1, "Again,"), (None, 42, "Now,")):
        release.quotations.create(speaker=speaker_, first_paragraph=paragraph, last_paragraph=paragraph, words=words)
    factories.published(kind="advisory", event_starts_at=factories.LONG_AGO, event_place="Room 226", language="es")
    translation = factories.published(language="es", translation_of=statement, body="<p>Hola.</p>", **uses)
    for _ in range(21):
        factories.published(**uses)
    page = statement.get_absolute_url()
    names = ("home", "statements", "quotations", "speakers", "reports", "topics", "press", "about-archive", "verify")
    return {name: reverse(name) for name in (*names, "api")} | {
        "year": "/statements/2012/",
        "month": "/statements/2012/04/",
        "found": "/statements/?q=released",
        "found in quotes": "/quotations/?q=confirm",
        "nothing found": "/statements/?q=bicycles",
        "statement": page,
        "release": release.get_absolute_url(),
        "cited": f"{page}q1/cite/",
        "version": f"{page}?version=1",
        "changes": corrected(**uses).get_absolute_url() + "changes/",
        "translation": translation.get_absolute_url(),
        "withdrawn": factories.withdrawn(**uses).get_absolute_url(),
        "speaker": speaker.get_absolute_url(),
        "report": report.get_absolute_url(),
        "topic": topic.get_absolute_url(),
        "organization": university.get_absolute_url(),
    }


def corrected(**uses):
    made = factories.published(**uses)
    made.body = made.body.replace("Two reports were", "One report was")
    made.save()
    workflow.saved(made, change="correction", note="It was one report, not two.")
    return made


def behind_links() -> dict[str, str]:
    """What opens with a secret address, and what is left where nothing is."""
    speaker = factories.speaker("Cy Dunn", portrait=factories.image())
    draft = factories.statement(speakers=[speaker], lead_image=factories.image(), subheadline="A deck")
    asked = factories.in_review(speakers=[speaker])
    asked.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)
    workflow.saved(asked)
    return {
        "preview": reverse("preview", args=[factories.preview_token(draft)]),
        "approval of a text": reverse("consent", args=[factories.consent_token(asked)]),
        "approval of words": reverse("consent", args=[factories.consent_token(asked, speaker=speaker)]),
        "published in error": factories.withdrawn(how=Withdrawal.IN_ERROR).get_absolute_url(),
        "nothing": "/nothing/here/",
    }


def of_the_desk() -> dict[str, str]:
    """For an administrator, who is shown all of it."""
    speaker = factories.speaker(portrait=factories.image())
    report = factories.report()
    factories.copy(report)
    uses = {"speakers": [speaker], "reports": [report], "topics": [factories.topic()]}
    public, draft = corrected(**uses), factories.statement(**uses)
    public.quotations.create(speaker=speaker, first_paragraph=2, last_paragraph=2)
    for made in (draft, factories.in_review(), factories.scheduled()):
        workflow.saved(made)
    of = {"statement": public, "speaker": speaker, "report": report, "image": speaker.portrait}
    beside = {"history": public, "sending": public, "withdraw": public, "previews": draft, "consent": draft}
    names = ("index", "statements_statement_changelist", "statements_statement_add", "statements_from_release")
    names += ("statements_image_changelist", "auth_user_changelist", "invite", "password_change")
    return (
        {name: reverse(f"admin:{name}") for name in names}
        | {name: reverse(f"admin:statements_{name}_change", args=[row.pk]) for name, row in of.items()}
        | {"draft": reverse("admin:statements_statement_change", args=[draft.pk])}
        | {name: reverse(f"admin:statements_statement_{name}", args=[row.pk]) for name, row in beside.items()}
        | {"redact": reverse("admin:statements_statement_redact", args=[public.pk])}
        | {"merge": reverse("admin:statements_report_merge", args=[report.pk])}
        | {"delete": reverse("admin:statements_speaker_delete", args=[factories.speaker().pk])}
    )
