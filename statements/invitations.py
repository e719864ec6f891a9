"""Colleagues come to the desk by a link, with which they choose a password of their own."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.auth.tokens import default_token_generator
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext

from statements.formats.site import absolute

ROLES = ("Writer", "Editor", "Publisher")


def invite(email: str, role: str):
    """An account that signs in with its mail address and has no password yet. Returns the person."""
    user = get_user_model().objects.create(username=email, email=email, is_staff=True)
    user.set_unusable_password()
    user.save()
    user.groups.add(Group.objects.get(name=role))
    return user


def invitation_link(user) -> str:
    """Good until it is used, and for settings.PASSWORD_RESET_TIMEOUT seconds at the longest."""
    name = urlsafe_base64_encode(force_bytes(user.pk))
    return absolute(reverse("invited", args=[name, default_token_generator.make_token(user)]))


def read_invitations(text: str) -> list[tuple[str, str]]:
    """
    Mail address and role, one a line, as in “ana@example.org editor”; without a role it is Writer.

    Raises ValidationError with a sentence for each line that cannot be read.
    """
    found, wrong = [], []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        email, _, role = line.replace(",", " ").partition(" ")
        role = role.strip().capitalize() or "Writer"
        try:
            validate_email(email)
        except ValidationError:
            wrong.append(gettext("“%(line)s” does not begin with a mail address.") % {"line": line})
            continue
        if role not in ROLES:
            wrong.append(gettext("“%(line)s”: after the address stands writer, editor or publisher.") % {"line": line})
        elif get_user_model().objects.filter(username=email).exists():
            wrong.append(gettext("%(email)s has an account already.") % {"email": email})
        else:
            found.append((email, role))
    if wrong:
        raise ValidationError(wrong)
    return list(dict.fromkeys(found))
