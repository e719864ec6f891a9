"""The desk in the newsroom's language."""

import html
import re

import pytest
from django.urls import reverse

from tests import factories

from .conftest import statement_data

ENGLISH = re.compile(
    r"\b(Save|Publish|Schedule|Withdraw|Delete|Back to|Sign out|Public site|Headline|Sub-headline|Speakers|Reports|"
    r"Topics|History|Nothing|Choose|Saved|Approved|Draft|Copy|Mark as sent|Password)\b"
)
OF_A_STATEMENT = ("change", "history", "previews", "consent", "redact", "sending", "withdraw", "translate", "delete")
LISTS = ("statement", "speaker", "report", "topic", "organization", "image", "presscontact", "oldaddress")


@pytest.fixture
def administrator(settings, at_the_desk):
    settings.LANGUAGE_CODE = "es"
    return at_the_desk(None)


def read(answer) -> str:
    """What a person sees, but for what somebody wrote."""
    assert answer.status_code == 200
    text = re.sub(r"(?s)<(script|style|textarea)\b.*?</\1>|<[^>]*>", " ", answer.content.decode())
    return html.unescape(" ".join(text.split()))


def addresses(statement) -> dict[str, str]:
    own = {name: reverse(f"admin:statements_statement_{name}", args=[statement.pk]) for name in OF_A_STATEMENT}
    if not statement.is_public:
        del own["withdraw"]
    lists = {name: reverse(f"admin:statements_{name}_changelist") for name in LISTS}
    adds = {f"new {name}": reverse(f"admin:statements_{name}_add") for name in LISTS if name != "oldaddress"}
    return own | lists | adds | {"today": "/admin/", "release": reverse("admin:statements_from_release")}


@pytest.mark.parametrize("state", ["draft", "published"])
def test_no_page_of_the_desk_falls_back_into_english(administrator, state):
    statement = factories.IN_EVERY_STATE[state](headline="Agua", body="<p>Agua.</p>", language="es")
    seen = {name: read(administrator.get(address, follow=True)) for name, address in addresses(statement).items()}
    assert {name: ENGLISH.findall(text) for name, text in seen.items() if ENGLISH.search(text)} == {}


def test_a_statement_is_published_at_a_spanish_desk(administrator, newsroom):
    data = statement_data(newsroom) | {"_move": "publish"}
    answer = administrator.post(reverse("admin:statements_statement_add"), data, follow=True)
    assert "Publicado." in read(answer)
