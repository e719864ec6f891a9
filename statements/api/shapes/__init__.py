"""What each answer holds, as JSON Schema; a test holds it against what is answered."""

from . import changes, nouns, statements, versions

SCHEMAS = {
    "Statement": statements.STATEMENT,
    "Version": versions.VERSION,
    "VersionWithRecord": versions.VERSION_WITH_RECORD,
    "Quotation": nouns.QUOTATION,
    "Speaker": nouns.SPEAKER,
    "Report": nouns.REPORT,
    "Topic": nouns.TOPIC,
    "Organization": nouns.ORGANIZATION,
    "Change": changes.CHANGE,
    "Problem": changes.PROBLEM,
    "Tombstone": changes.TOMBSTONE,
}
