"""Run in an installation: visits the one report that is there, at a publisher on that port of loopback."""

import sys

import django

django.setup()

from statements.models import Report  # noqa: E402
from statements.vault import visiting  # noqa: E402
from statements.vault.outside import Outside  # noqa: E402
from tests.fetching.publisher import Publisher  # noqa: E402

if __name__ == "__main__":
    outside = Outside(Publisher(int(sys.argv[1])).gate)
    visiting.note(visiting.look(visiting.Known.of(Report.objects.get()), outside))
