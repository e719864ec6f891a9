"""Settings out of the environment; what is missing says how to set it."""

import os
import secrets
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

TRUE = {"1", "true", "yes", "on"}
MAIL_SCHEMES = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}  # with the usual port of each
FALSE = {"", "0", "false", "no", "off"}


def flag(name: str) -> bool:
    """A switch: 1, true, yes, on, or their opposites; unset is off."""
    value = os.environ.get(name, "").strip().lower()
    if value not in TRUE | FALSE:
        raise ImproperlyConfigured(f"{name} is {value!r}; set it to 1 or 0.")
    return value in TRUE


def text(name: str, default: str | None = None, *, how: str = "") -> str:
    """A value; without a default a missing one is refused with `how` to set it."""
    value = os.environ.get(name, "").strip() or default
    if value is None:
        raise ImproperlyConfigured(f"{name} is not set. {how}")
    return value


def number(name: str, default: int) -> int:
    """A whole number of 0 or more."""
    value = text(name, str(default))
    if not value.isdecimal():
        raise ImproperlyConfigured(f"{name} is {value!r}; set it to a whole number, such as {default}.")
    return int(value)


def words(name: str) -> list[str]:
    """A comma-separated list."""
    return [word.strip() for word in os.environ.get(name, "").split(",") if word.strip()]


def mail_server(name: str) -> dict[str, str | int | bool]:
    """Django's settings of the server that takes mails; unset, there is none."""
    value = os.environ.get(name, "").strip()
    address = urlsplit(value)
    if value and (address.scheme not in MAIL_SCHEMES or not address.hostname):
        how = "smtp://, smtp+starttls:// or smtps://"
        raise ImproperlyConfigured(f"{name} is not the address of a mail server; write {how} and its host.")
    return {
        "EMAIL_HOST": address.hostname or "",
        "EMAIL_PORT": address.port or MAIL_SCHEMES.get(address.scheme, 25),
        "EMAIL_HOST_USER": unquote(address.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(address.password or ""),
        "EMAIL_USE_TLS": address.scheme == "smtp+starttls",
        "EMAIL_USE_SSL": address.scheme == "smtps",
    }


def secret(name: str, file: Path) -> str:
    """A secret from the environment or, on a developer's machine, from a file that is made at first use."""
    if value := os.environ.get(name, "").strip():
        return value
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(50), encoding="utf-8")
    return file.read_text(encoding="utf-8").strip()
