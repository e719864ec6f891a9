"""What a feed is of: everything, what a reader chose of it, or what gathers around a noun."""

from dataclasses import dataclass, replace

from django.urls import reverse

from statements.models import Report, Speaker, Statement, Topic
from statements.models.statement import StatementQuerySet
from statements.selection import Results, Selection
from statements.selection.facets import TITLES, label_of
from statements.selection.selection import DATE

NEWEST = 50


@dataclass(frozen=True)
class Scope:
    """
    `name` never changes, `subject` says it to people, `page` is where they read it and `folder` where the feed is.

    `withdrawn` are those of which a trace is left. A search has none: what was withdrawn is not to be searched.
    """

    name: str
    subject: str
    folder: str
    page: str
    statements: StatementQuerySet
    withdrawn: StatementQuerySet
    query: str = ""

    @classmethod
    def chosen(cls, selection: Selection) -> "Scope":
        query = selection.query(order="")
        page = reverse("statements")
        return cls(
            name="feed" + (f"?{query}" if query else ""),
            subject=_said(selection),
            folder=reverse("home"),
            page=f"{page}?{query}" if query else page,
            statements=_newest_of(selection),
            withdrawn=Statement.objects.withdrawn() if selection.is_everything else Statement.objects.none(),
            query=query,
        )

    @classmethod
    def topic(cls, topic: Topic) -> "Scope":
        return cls.around(
            topic, f"topic/{topic.slug}", Statement.objects.public().about(topic), statement_topics__tag=topic
        )

    @classmethod
    def speaker(cls, speaker: Speaker) -> "Scope":
        public = Statement.objects.public().crediting(speaker)
        return cls.around(speaker, f"speaker/{speaker.public_id}", public, attributions__speaker=speaker)

    @classmethod
    def report(cls, report: Report) -> "Scope":
        public = Statement.objects.public().citing(report)
        return cls.around(report, f"report/{report.public_id}", public, citations__report=report)

    @classmethod
    def around(cls, noun, name: str, public: StatementQuerySet, **gathers) -> "Scope":
        page = noun.get_absolute_url()
        withdrawn = Statement.objects.withdrawn().filter(**gathers)
        return cls(f"feed/{name}", str(noun), folder=page, page=page, statements=public, withdrawn=withdrawn)

    def path(self, format_: str) -> str:
        return f"{self.folder}feed.{format_}" + (f"?{self.query}" if self.query else "")


def _newest_of(selection: Selection) -> StatementQuerySet:
    """The search by words knows the way to its newest; what is nearer to them is no matter of a feed."""
    public = Statement.objects.public()
    if not selection.q:
        return selection.of(public)
    found = Results(replace(selection, order=DATE), StatementQuerySet.newest_first)
    return public.filter(pk__in=found.keys[:NEWEST]).newest_first()


def _said(selection: Selection) -> str:
    words = [f"“{selection.q}”"] if selection.q else []
    return ", ".join([*words, *(str(label_of(selection, name)) for name in TITLES if getattr(selection, name, None))])
