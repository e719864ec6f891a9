"""Who decided what about a statement, when, and about which exact text. Append-only in the database (`guard.py`)."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .status import Status


class Act(models.TextChoices):
    """What is decided: the moves of `workflow/`, and what follows from a save or comes from outside."""

    SUBMIT = "submit", _("Sent for review")
    RETURN = "return", _("Sent back to draft")
    APPROVE = "approve", _("Approved")
    WORDS = "words", _("Words approved")
    TEXT = "text", _("Text approved")
    OBJECT = "object", _("Change asked for")
    VOID = "void", _("Changed after approval, so back in review")
    PUBLISH = "publish", _("Published")
    AT_ONCE = "at once", _("Published without approval")
    CONFIRM = "confirm", _("Approved afterwards")
    CHANGE = "change", _("Changed")
    PROPOSE = "propose", _("Change proposed")
    DECLINE = "decline", _("Proposal declined")
    UNSCHEDULE = "unschedule", _("Taken back to draft")
    WITHDRAW = "withdraw", _("Withdrawn")
    IMPORT = "import", _("Imported")


OUTSIDE = (Act.WORDS, Act.TEXT, Act.OBJECT)  # of people without an account
BESIDE = (*OUTSIDE, Act.PROPOSE, Act.DECLINE)  # neither state nor text is another after these


class DecisionQuerySet(models.QuerySet):
    def newest_first(self):
        return self.order_by("-at", "-pk")

    def unconfirmed(self):
        """Those that made a text public without its approval, which nobody has given since."""
        confirmed = Decision.objects.filter(statement=OuterRef("statement"), act=Act.CONFIRM, pk__gt=OuterRef("pk"))
        return self.filter(~Exists(confirmed), act=Act.AT_ONCE)


class Decision(models.Model):
    statement = models.ForeignKey("Statement", models.CASCADE, related_name="decisions")
    act = models.CharField(max_length=12, choices=Act.choices)
    source = models.CharField(_("from"), max_length=10, choices=Status.choices, blank=True)
    target = models.CharField(_("to"), max_length=10, choices=Status.choices)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    speaker = models.ForeignKey("Speaker", models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=250, blank=True, help_text="Of whoever decided without an account.")
    link = models.ForeignKey(
        "ConsentLink",
        models.RESTRICT,
        null=True,
        related_name="decisions",
        help_text="That asked whoever decided without an account.",
    )
    note = models.TextField(blank=True)
    text_sha256 = models.CharField(max_length=64, help_text="Of the text that it was about.")

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        indexes = [
            models.Index("statement", "at", name="decision_of_statement"),
            models.Index("statement", name="decision_without_approval", condition=Q(act="at once")),
        ]
        constraints = [
            models.CheckConstraint(name="decision_act_known", condition=Q(act__in=Act.values)),
            models.CheckConstraint(name="decision_leads_to_a_status", condition=Q(target__in=Status.values)),
            models.CheckConstraint(
                name="decision_about_words_names_who_said_them", condition=~Q(act=Act.WORDS) | Q(speaker__isnull=False)
            ),
            models.CheckConstraint(
                name="decision_from_outside_has_a_name",
                condition=~Q(act__in=[Act.TEXT, Act.OBJECT]) | ~Q(name=""),
            ),
            models.CheckConstraint(name="decision_pins_a_text", condition=Q(text_sha256__regex=r"^[0-9a-f]{64}$")),
        ]

    def __str__(self):
        return gettext("%(act)s by %(who)s") % {"act": self.get_act_display(), "who": self.who}

    @property
    def who(self) -> str:
        if self.by is None:
            return self.name or gettext("the installation")
        return self.by.get_full_name() or self.by.get_username()
