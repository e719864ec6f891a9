"""An organization: what it issued or its people said, and the reports it published."""

from statements.models import Organization, Report

from .statement_lists import NounPage

REPORTS = 12


class OrganizationPage(NounPage):
    section = ""
    template_name = "statements/organization.html"

    def noun(self):
        return Organization.objects.public().select_related("parent", "logo")

    def among(self, statements):
        return statements.speaking_for(self.object).newest_first()

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            organization=self.object,
            reports=Report.objects.public().filter(publisher=self.object)[:REPORTS],
            **kwargs,
        )
