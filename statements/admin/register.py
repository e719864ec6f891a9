"""Everything the desk shows; `DeskConfig` imports it once the site is there."""

from . import (  # noqa: F401
    accounts,
    images,
    old_addresses,
    organizations,
    press_contacts,
    reports,
    speakers,
    statements,
    topics,
)
