"""What a statement said before: each public version at its own address, and what changed between them."""

import json

from django.http import Http404
from django.utils.functional import cached_property
from django.utils.safestring import mark_safe
from django.views.generic import TemplateView

from statements.formats import memento
from statements.formats.difference import differences
from statements.formats.language import speak
from statements.models import Statement
from statements.models.prose import sanitize
from statements.models.redaction import MARK

from .withdrawn import instead_of


class OfStatement(TemplateView):
    """A page about a statement that is on the record."""

    section = "statements"

    @cached_property
    def statement(self) -> Statement:
        among = Statement.objects.on_record().filter(year=self.kwargs["year"], slug=self.kwargs["slug"])
        statement = among.select_related("issuer").defer("body").first()
        if statement is None:
            raise Http404
        return statement

    def get(self, request, *args, **kwargs):
        speak(self.statement.language)
        return instead_of(request, self.statement) or super().get(request, *args, **kwargs)

    @cached_property
    def versions(self) -> list:
        return list(self.statement.versions.on_record())

    def get_context_data(self, **kwargs):
        return super().get_context_data(statement=self.statement, versions=self.versions, **kwargs)


class VersionPage(OfStatement):
    template_name = "statements/version.html"

    def get_context_data(self, **kwargs):
        number = int(self.kwargs["number"])
        version = next((each for each in self.versions if each.number == number), None)
        if version is None:
            raise Http404
        record = json.loads(version.record)
        return super().get_context_data(
            version=version,
            record=record,
            body=mark_safe(sanitize(record["body_html"])),  # noqa: S308 -- sanitized right here
            redaction=self.statement.redactions.of_version(version).last(),
            following=next((each for each in self.versions if each.number > number), None),
            **kwargs,
        )

    def render_to_response(self, context, **kwargs):
        """As a Memento: it says since when the page read so, and where the other versions are."""
        response = super().render_to_response(context, **kwargs)
        response["Memento-Datetime"] = memento.stamp(context["version"])
        response["Link"] = memento.links_of_memento(self.statement, self.versions, context["version"])
        return response


class Changes(OfStatement):
    """Newest first, each beside what it replaced."""

    template_name = "statements/changes.html"

    def get_context_data(self, **kwargs):
        records = [json.loads(version.record) for version in self.versions]
        steps = [
            {"version": version, "before": before, "differences": differences(old, new)}
            for before, version, old, new in zip(self.versions, self.versions[1:], records, records[1:], strict=False)
        ]
        return super().get_context_data(
            steps=steps[::-1],
            first=next(iter(self.versions), None),
            redactions=self.statement.redactions.order_by("-at", "-pk"),
            mark=MARK,
            **kwargs,
        )
