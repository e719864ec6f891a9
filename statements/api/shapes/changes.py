"""What became of statements, and what is said instead of an answer."""

from statements.models import Withdrawal

from .schema import ADDRESS, Schema, group, of, or_null, text

ID = text("Short name of the statement that never changes")
CHANGE: Schema = group(
    "The last change of a statement that readers could see",
    {
        "id": ID,
        "changed_at": of("datetime", "When it was saved, entered or withdrawn, or its hour came"),
        "state": text("What it is since", enum=["public", *Withdrawal.values]),
        "address": or_null(text("Where it is, or was; null of what was published in error", **ADDRESS)),
        "record_address": text("Its record, or its tombstone", **ADDRESS),
    },
)
OF_PROBLEM = {
    "type": text("What kind of problem it is", format="uri-reference"),
    "title": text("The status in words"),
    "status": of("integer", "The status"),
    "detail": text("What is wrong, in a sentence"),
}
PROBLEM: Schema = group("What is wrong (RFC 9457)", OF_PROBLEM)
TOMBSTONE: Schema = group(
    "A statement that was withdrawn; of one that was published in error its id, and when",
    OF_PROBLEM
    | {
        "id": ID,
        "withdrawn_at": of("datetime", "When"),
        "how": text(
            "Whether it no longer stands, was published in error, or is replaced", enum=list(Withdrawal.values)
        ),
        "address": text("Where it was, and a notice is", **ADDRESS),
        "note": text("What readers are told"),
        "replaced_by": or_null(text("Id of the statement that replaces it, where that is public")),
    },
    optional=("address", "note", "replaced_by"),
)
