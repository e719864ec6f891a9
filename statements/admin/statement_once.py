"""A double click is one click: a form that arrives twice does once what it asks for, and is answered twice."""

import hashlib
import json
import secrets

from django.contrib.admin.utils import unquote
from django.contrib.auth import get_user_model

from statements.models import SentForm, Statement

FORM = "_form"  # of each form that is shown; two that are sent with the same one are clicks on the same form
TOKEN_BYTES = 32


def new_token() -> str:
    return secrets.token_urlsafe(TOKEN_BYTES)


def take_turn(request, object_id: str | None) -> None:
    """
    Of two who save one statement, and of two forms of new ones from one person, the later waits for the earlier and
    then sees what it did. On SQLite a transaction waits for the other in any case.
    """
    if object_id:
        pk = unquote(object_id)
        rows = Statement.objects.select_for_update().filter(pk=pk if pk.isdecimal() else None)
    else:
        rows = get_user_model().objects.select_for_update(no_key=True).filter(pk=request.user.pk)
    list(rows.values_list("pk"))


def sent_before(request) -> SentForm | None:
    sha256 = _fingerprint(request)
    return SentForm.objects.select_related("statement").filter(sha256=sha256).first() if sha256 else None


def remember(request, statement: Statement) -> None:
    if sha256 := _fingerprint(request):
        SentForm.objects.create(statement=statement, sha256=sha256)


def _fingerprint(request) -> str:
    """Of who sent what; empty for what did not come from a form that was shown."""
    if not request.POST.get(FORM):
        return ""
    sent = json.dumps([request.user.pk, sorted(request.POST.lists())])
    return hashlib.sha256(sent.encode()).hexdigest()
