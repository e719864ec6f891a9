"""What the archive covers, how its texts came here, and how to cite them."""

from django.views.generic import TemplateView

from statements.formats.archive.columns import TABLES
from statements.models import Holdings, Report, Speaker, Statement


class AboutArchive(TemplateView):
    template_name = "statements/about_archive.html"

    def get_context_data(self, **kwargs):
        public = Statement.objects.public()
        return super().get_context_data(
            holdings=Holdings.of(public),
            speakers=Speaker.objects.public().count(),
            reports=Report.objects.public().count(),
            example=public.newest_first().for_citing().first(),
            tables=TABLES,
            **kwargs,
        )
