"""Topics: tags under the desk's control."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from taggit.models import ItemBase, TagBase

from .gate import GatedQuerySet, GatedRow, newest_public
from .in_use import KeptWhileUsed
from .name_key import name_key
from .old_address import Addressed
from .rules import Ruled
from .slug import SlugField, holds_a_letter, slug_of
from .tally.tally import used


class TopicQuerySet(models.QuerySet):
    def public(self, at=None):
        """What a public statement is about."""
        return self.filter(Exists(StatementTopic.objects.public(at).filter(tag=OuterRef("pk"))))

    def most_used(self):
        """Public topics, those of most public statements first."""
        return self.annotate(used=used("topic")).filter(used__gt=0).order_by("-used", "name")


class Topic(Addressed, Ruled, KeptWhileUsed, TagBase):
    name_key = models.CharField(max_length=120, editable=False)
    slug = SlugField(
        _("slug"),
        source="name",
        unique=True,
        help_text=_("The end of its address. Left empty, it is made from the name."),
    )
    description = models.TextField(
        _("description"), blank=True, help_text=_("One sentence for readers of the topic's page.")
    )
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="parts", verbose_name=_("part of")
    )

    objects = TopicQuerySet.as_manager()
    derived_columns = frozenset({"name_key"})

    class Meta:
        ordering = ["name"]
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        constraints = [
            models.UniqueConstraint(
                name="topic_name_unique",
                fields=["name_key"],
                violation_error_code="name",
                violation_error_message=_(
                    "A topic of this name is there already, maybe with other capitals or accents."
                ),
            ),
            models.CheckConstraint(
                name="topic_not_part_of_itself",
                condition=~models.Q(parent=models.F("pk")),
                violation_error_code="parent",
                violation_error_message=_("A topic cannot be a part of itself."),
            ),
            holds_a_letter("topic_slug_holds_a_letter"),
        ]

    def get_absolute_url(self):
        return reverse("topic", args=[self.slug])

    def slugify(self, tag, i=None):
        """taggit asks here when it makes a topic by name."""
        return slug_of(tag) if i is None else f"{slug_of(tag)}-{i}"

    def derive(self):
        self.name_key = name_key(self.name)
        self._meta.get_field("slug").fill(self)

    def clean(self):
        taken = TopicAlias.objects.filter(name_key=name_key(self.name)).exclude(topic=self.pk).first()
        if taken:
            raise ValidationError(
                {
                    "name": gettext("“%(taken)s” is another name of the topic “%(topic)s”.")
                    % {"taken": taken, "topic": taken.topic}
                }
            )


class TopicAlias(Ruled):
    """Another word for a topic; unique among names and aliases, without regard to case and accents."""

    topic = models.ForeignKey(Topic, models.CASCADE, related_name="aliases", verbose_name=_("topic"))
    name = models.CharField(_("name"), max_length=100)
    name_key = models.CharField(max_length=120, editable=False)

    derived_columns = frozenset({"name_key"})

    class Meta:
        ordering = ["name"]
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        constraints = [
            models.UniqueConstraint(
                name="topic_alias_unique",
                fields=["name_key"],
                violation_error_code="name",
                violation_error_message=_("This is another name of a topic already."),
            )
        ]

    def __str__(self):
        return self.name

    def derive(self):
        self.name_key = name_key(self.name)

    def clean(self):
        taken = Topic.objects.filter(name_key=name_key(self.name)).first()
        if taken:
            raise ValidationError({"name": gettext("“%(taken)s” is a topic itself.") % {"taken": taken}})


class StatementTopic(GatedRow, ItemBase):
    """Which statement is about which topic; taggit's names for the two ends."""

    content_object = models.ForeignKey(
        "Statement",
        models.CASCADE,
        related_name="statement_topics",
        db_column="statement_id",
        verbose_name=_("content object"),
    )
    tag = models.ForeignKey(
        Topic, models.PROTECT, related_name="statement_topics", db_column="topic_id", verbose_name=_("tag")
    )

    objects = GatedQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("topic of a statement")
        verbose_name_plural = _("topics of statements")
        indexes = [newest_public("tag", "content_object", name="topic_newest_public")]
        constraints = [models.UniqueConstraint(name="statement_topic_once", fields=["content_object", "tag"])]

    def __str__(self):
        return str(self.tag)
