"""The nouns, one a file; a queryset stands above its model."""

from .approval import Approval
from .attribution import Attribution
from .autosave import Autosave
from .citation import Citation, How
from .consent_link import ConsentLink
from .copy import Contents, Copy
from .copy_page import CopyPage
from .date_style import DateStyle
from .decision import Act, Decision
from .demo_item import DemoItem
from .edition import Edition
from .holdings import Holdings
from .house_style import HouseStyle
from .image import Image
from .kind import Kind
from .notice import Notice
from .old_address import OldAddress
from .open_form import OpenForm
from .organization import Organization, OrganizationAlias
from .origin import Origin
from .press_contact import PressContact
from .preview_link import PreviewLink, PreviewView
from .proposal import Proposal, ProposalState
from .quotation import Quotation
from .redaction import RedactedPlace, Redaction
from .report import Report, ReportAlias
from .sending import Sending
from .sent_form import SentForm
from .source_file import SourceFile
from .speaker import Role, Speaker
from .statement import Statement
from .status import Status
from .tally import Tally
from .task import Task, Why
from .topic import StatementTopic, Topic, TopicAlias
from .trace import Trace
from .version import Change, Version
from .visit import Link, Visit
from .withdrawal import Withdrawal
from .words import PageWords, QuotationWords, StatementWords

__all__ = [
    "Act",
    "Approval",
    "Attribution",
    "Autosave",
    "Change",
    "Citation",
    "ConsentLink",
    "Contents",
    "Copy",
    "CopyPage",
    "DateStyle",
    "Decision",
    "DemoItem",
    "Edition",
    "Holdings",
    "HouseStyle",
    "How",
    "Image",
    "Kind",
    "Link",
    "Notice",
    "OldAddress",
    "OpenForm",
    "Organization",
    "OrganizationAlias",
    "Origin",
    "PageWords",
    "PressContact",
    "PreviewLink",
    "PreviewView",
    "Proposal",
    "ProposalState",
    "Quotation",
    "QuotationWords",
    "RedactedPlace",
    "Redaction",
    "Report",
    "ReportAlias",
    "Role",
    "Sending",
    "SentForm",
    "SourceFile",
    "Speaker",
    "Statement",
    "StatementTopic",
    "StatementWords",
    "Status",
    "Tally",
    "Task",
    "Topic",
    "TopicAlias",
    "Trace",
    "Version",
    "Visit",
    "Why",
    "Withdrawal",
]
