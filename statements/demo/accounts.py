"""The demo's four accounts and the random password that they share; only in debug mode."""

import secrets
from pathlib import Path

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from statements.models import DemoItem

GROUPS = {"writer": "Writer", "editor": "Editor", "publisher": "Publisher", "admin": None}
WORDS = 4


def make_accounts(password_file: Path) -> str:
    """Make what is missing of the four; the password stays the same as long as its file is there. Returns it."""
    password, is_new = _password(password_file)
    users = get_user_model().objects
    for name, group in GROUPS.items():
        user, is_made = users.get_or_create(username=name, defaults={"is_staff": True, "is_superuser": group is None})
        if is_made:
            DemoItem.objects.create(item=user)
            if group:
                user.groups.add(Group.objects.get(name=group))
        if is_made or (is_new and DemoItem.includes(user)):
            user.set_password(password)
            user.save()
    return password


def _password(file: Path) -> tuple[str, bool]:
    if file.exists():
        return file.read_text(encoding="utf-8").strip(), False
    password = "-".join(secrets.token_hex(2) for _ in range(WORDS))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600)
    file.write_text(password + "\n", encoding="utf-8")
    return password, True
