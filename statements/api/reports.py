"""What statements refer to, with its saved copies."""

from statements.formats.shared_nouns import reports
from statements.formats.site import absolute

from .nouns import NounItem, NounList, OfNoun


class OfReport(OfNoun):
    noun = reports.NOUN

    def item(self, report) -> dict:
        """With the address of each copy that readers may have."""
        said = super().item(report)
        files = {copy.sha256: absolute(copy.get_absolute_url()) for copy in report.copies.all() if copy.is_downloadable}
        copies = [copy | {"address": files.get(copy["sha256"])} for copy in said["copies"]]
        return said | {"copies": copies}


class ReportList(OfReport, NounList):
    """`item` is that of reports."""


class ReportItem(OfReport, NounItem):
    """`item` is that of reports."""
