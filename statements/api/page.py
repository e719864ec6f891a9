"""The API described for people, with addresses of this newsroom to try."""

from django.views.generic import TemplateView

from statements.models import Report, Speaker, Statement, Topic

from .addresses import ADDRESSES


class ApiPage(TemplateView):
    template_name = "statements/api.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(addresses=ADDRESSES, examples=list(examples()), **kwargs)


def examples():
    """Addresses that answer, of what is public now; before the first statement there are none."""
    statement = Statement.objects.public().newest_first().defer("body").first()
    if statement is None:
        return
    yield "statements/?limit=5"
    yield f"statements/?year={statement.release_day.year}&kind={statement.kind}"
    yield f"statements/{statement.public_id}/"
    yield f"statements/{statement.public_id}/versions/1/"
    for name, nouns in (("speaker", Speaker), ("topic", Topic), ("report", Report)):
        if noun := nouns.objects.public().first():
            yield f"quotations/?{name}={noun.slug}" if name == "speaker" else f"statements/?{name}={noun.slug}"
    yield f"changes/?since={statement.release_day:%Y-%m-%d}"
