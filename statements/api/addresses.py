"""Every address of the API: what answers there, and with what. Its patterns and its description are made of this."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .changes import ChangeList
from .endpoint import Endpoint
from .organizations import OrganizationItem, OrganizationList
from .quotations import QuotationList
from .reports import ReportItem, ReportList
from .speakers import SpeakerItem, SpeakerList
from .statements import StatementItem, StatementList
from .topics import TopicItem, TopicList
from .versions import VersionItem, VersionList


@dataclass(frozen=True)
class Address:
    """`shape` names what is answered, in a list each of its items; `name` is that of the pattern, after `api-`."""

    path: str
    name: str
    endpoint: type[Endpoint]
    shape: str
    summary: Promise


ADDRESSES = (
    Address("statements/", "statements", StatementList, "Statement", _("Statements, newest first")),
    Address("statements/{id}/", "statement", StatementItem, "Statement", _("One statement")),
    Address(
        "statements/{id}/versions/",
        "versions",
        VersionList,
        "Version",
        _("What it said since when, the first one first"),
    ),
    Address(
        "statements/{id}/versions/{number}/",
        "version",
        VersionItem,
        "VersionWithRecord",
        _("What a statement said then"),
    ),
    Address("quotations/", "quotations", QuotationList, "Quotation", _("Who said what, of the newest statement first")),
    Address("speakers/", "speakers", SpeakerList, "Speaker", _("Who is quoted")),
    Address("speakers/{id}/", "speaker", SpeakerItem, "Speaker", _("One speaker")),
    Address("reports/", "reports", ReportList, "Report", _("What statements refer to")),
    Address("reports/{id}/", "report", ReportItem, "Report", _("One report")),
    Address("topics/", "topics", TopicList, "Topic", _("What statements are about")),
    Address("topics/{slug}/", "topic", TopicItem, "Topic", _("One topic")),
    Address(
        "organizations/", "organizations", OrganizationList, "Organization", _("Who issues, employs and publishes")
    ),
    Address("organizations/{slug}/", "organization", OrganizationItem, "Organization", _("One organization")),
    Address("changes/", "changes", ChangeList, "Change", _("What became of statements since, withdrawn ones included")),
)
