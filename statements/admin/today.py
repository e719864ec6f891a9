"""The start page: what to do next."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from statements import workflow
from statements.models import HouseStyle, Proposal, Statement, Status
from statements.start import may_start

from .report_tasks import panel
from .start import checklist

SHORTCUTS = ("Statement", "Report", "Speaker", "Image", "Topic")
SHOWN = 8  # of each list; the rest is one click away
AHEAD = timedelta(days=14)
MOST = 50


def today(request) -> dict:
    """What waits for this person, drafts (one's own first), what is scheduled, and what they were told."""
    statements = Statement.objects.defer("body").select_related("created_by")
    drafts = statements.drafts().order_by("-modified_at", "-pk")
    user, now = request.user, timezone.now()
    waiting = workflow.waiting_for(user)
    others = statements.in_review().exclude(pk__in=waiting.values("pk"))
    in_review = workflow.with_who_is_asked(others).order_by("modified_at", "pk")[:SHOWN]
    proposals = Proposal.objects.open().select_related("statement", "by") if user.has_perm(workflow.MAY_PUBLISH) else []
    scheduled = statements.scheduled().order_by("publish_at", "pk")
    behind = statements.with_changed_original().exclude(status=Status.WITHDRAWN)
    return panel(user, SHOWN) | {
        "waiting": waiting.defer("body").select_related("created_by")[:SHOWN],
        "proposals": proposals[:SHOWN],
        "behind": behind.order_by("modified_at", "pk")[:SHOWN],
        "in_review": in_review,
        "notices": user.notices.recent().select_related("decision__statement", "decision__by")[:SHOWN],
        "mails_are_off": not settings.EMAIL_HOST,
        "my_drafts": drafts.filter(created_by=user)[:SHOWN],
        "other_drafts": drafts.exclude(created_by=user)[:SHOWN],
        "scheduled": scheduled.filter(publish_at__lt=now + AHEAD)[:MOST],
        "scheduled_later": scheduled.filter(publish_at__gte=now + AHEAD)[:SHOWN],
        "recently_public": statements.public().newest_first()[:SHOWN],
        "checklist": checklist() if user.is_superuser else [],
        "shortcuts": [name for name in SHORTCUTS if user.has_perm(f"statements.add_{name.lower()}")],
        "is_today": True,
        "now": now,
        "house_style": HouseStyle.current(),
        "may_invite": user.has_perm("auth.add_user"),
        "may_start": user.is_superuser and may_start(),
    }
