"""What the demo newsroom brought along, so that it can be taken away and nothing else."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models


class DemoItemQuerySet(models.QuerySet):
    def of(self, model: type[models.Model]) -> list["DemoItem"]:
        """The items of one kind, in the order in which they came."""
        return list(self.filter(content_type=ContentType.objects.get_for_model(model)).order_by("pk"))


class DemoItem(models.Model):
    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    item = GenericForeignKey()

    objects = DemoItemQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(name="demo_item_once", fields=["content_type", "object_id"])]

    def __str__(self):
        return f"{self.content_type} {self.object_id}"

    @classmethod
    def includes(cls, noun: models.Model) -> bool:
        return cls.objects.filter(content_type=ContentType.objects.get_for_model(noun), object_id=noun.pk).exists()
