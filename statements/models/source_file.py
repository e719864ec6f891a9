"""What a statement was read from."""

import re

from django.db import models

from .stored_file import StoredFile


class SourceFile(StoredFile):
    name = models.CharField("original name", max_length=255, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(name="source_file_unique", fields=["sha256", "extension"])]

    @property
    def own_name(self) -> str:
        """The name alone, whatever folders it was brought along with; those are nobody's business."""
        return re.split(r"[/\\]", self.name)[-1]

    def __str__(self):
        return self.name or self.sha256[:12]
