"""The start page: what to do next."""

from django.utils import timezone

from statements.models import HouseStyle, Statement
from statements.start import may_start

from .start import checklist

SHORTCUTS = ("Statement", "Report", "Speaker", "Image", "Topic")
SHOWN = 8  # of each list; the rest is one click away


def today(request) -> dict:
    """Drafts (one's own first), what is scheduled, what came out last, and shortcuts that this person may use."""
    statements = Statement.objects.defer("body").select_related("created_by")
    drafts = statements.drafts().order_by("-modified_at", "-pk")
    user = request.user
    return {
        "my_drafts": drafts.filter(created_by=user)[:SHOWN],
        "other_drafts": drafts.exclude(created_by=user)[:SHOWN],
        "scheduled": statements.scheduled().order_by("publish_at", "pk")[:SHOWN],
        "recently_public": statements.public().newest_first()[:SHOWN],
        "checklist": checklist() if user.is_superuser else [],
        "shortcuts": [name for name in SHORTCUTS if user.has_perm(f"statements.add_{name.lower()}")],
        "is_today": True,
        "now": timezone.now(),
        "house_style": HouseStyle.current(),
        "may_invite": user.has_perm("auth.add_user"),
        "may_start": user.is_superuser and may_start(),
    }
