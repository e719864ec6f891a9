"""
A translation is in another language than its original, and the original is no translation itself.

The database holds it by trigger, because a constraint sees one row: a row is compared when it is new, or when its
language or its original becomes another.
"""

from django.db import models
from django.db.models import F, OuterRef, Subquery
from django.utils.translation import gettext_lazy as _

from .triggers import Triggers
from .version import TOLD, Version

SAME_LANGUAGE = _("A translation is in another language than its original; both say “{language}”.")
OF_TRANSLATION = _("“{original}” is a translation itself. Name the original that it was made from.")
HAS_TRANSLATIONS = _("Other statements are translations of this one, so it cannot be a translation itself.")

RULE = """EXISTS (
        SELECT 1 FROM statements_statement other
        WHERE other.id = NEW.translation_of_id AND other.id {is_not} NEW.id
        AND (other.language = NEW.language OR other.translation_of_id IS NOT NULL)
    ) OR EXISTS (
        SELECT 1 FROM statements_statement other
        WHERE other.translation_of_id = NEW.id
        AND (NEW.translation_of_id IS NOT NULL OR other.language = NEW.language)
    )"""
REFUSED = "statement_translates_an_original_of_another_language"
SQLITE = """
CREATE TRIGGER translation_{event} BEFORE {when} ON statements_statement WHEN {changed}
BEGIN
    SELECT RAISE(ABORT, '{refused}') WHERE {rule};
END
"""
# FOR SHARE: who makes a translation of a statement waits for who makes that one a translation, and then sees it.
POSTGRESQL = """
CREATE OR REPLACE FUNCTION translation_rule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM statements_statement WHERE id = NEW.translation_of_id FOR SHARE;
    IF {rule} THEN
        RAISE EXCEPTION '{refused}' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER translation_insert BEFORE INSERT ON statements_statement
FOR EACH ROW WHEN (NEW.translation_of_id IS NOT NULL) EXECUTE FUNCTION translation_rule();
CREATE TRIGGER translation_update BEFORE UPDATE ON statements_statement
FOR EACH ROW WHEN (
    NEW.translation_of_id IS DISTINCT FROM OLD.translation_of_id OR NEW.language IS DISTINCT FROM OLD.language
) EXECUTE FUNCTION translation_rule();
"""


def sqlite() -> list[str]:
    rule, changed = (
        RULE.format(is_not="IS NOT"),
        "NEW.translation_of_id IS NOT OLD.translation_of_id OR NEW.language IS NOT OLD.language",
    )
    events = (("insert", "INSERT", "NEW.translation_of_id IS NOT NULL"), ("update", "UPDATE", changed))
    return [
        SQLITE.format(event=event, when=when, changed=only, refused=REFUSED, rule=rule) for event, when, only in events
    ]


def postgresql() -> list[str]:
    return [POSTGRESQL.format(rule=RULE.format(is_not="IS DISTINCT FROM"), refused=REFUSED)]


TRIGGERS = Triggers("translation", {"statements_statement"}, {"sqlite": sqlite, "postgresql": postgresql})


def against_translation(statement) -> str:
    """Why its original cannot be the one that it names; empty where it can."""
    original = statement.translation_of
    if original is None:
        others = statement.translations.all() if statement.pk else ()
        return SAME_LANGUAGE.format(language=statement.language) if _speaks(statement, others) else ""
    if original.pk == statement.pk:
        return ""  # a constraint has a sentence for that
    if original.translation_of_id:
        return OF_TRANSLATION.format(original=original)
    if original.language == statement.language:
        return SAME_LANGUAGE.format(language=statement.language)
    return HAS_TRANSLATIONS if statement.pk and statement.translations.exists() else ""


def _speaks(statement, others) -> bool:
    return any(other.language == statement.language for other in others)


class TranslationQuerySet(models.QuerySet):
    """What statements know of their translations."""

    def in_other_languages(self, statement):
        """Of the queryset, its original and the other translations of that; each is looked up by its own index."""
        original, every = statement.translation_of_id or statement.pk, self.model._default_manager.order_by()
        its_translations = every.filter(translation_of=original).values("pk")
        family = every.filter(pk=original).values("pk").union(its_translations, all=True)
        return self.filter(pk__in=family).exclude(pk=statement.pk).order_by("language")

    def with_told_of_original(self):
        """
        Of a translation, what readers are told of its original since.

        `original_change` and `original_changed_at` are null where nothing was told.
        """
        told = Version.objects.on_record().filter(
            statement=OuterRef("translation_of"), pk__gt=OuterRef("translated_version"), change__in=TOLD
        )
        newest = told.order_by("-pk")[:1]
        return self.annotate(
            original_change=Subquery(newest.values("change")),
            original_changed_at=Subquery(newest.values("public_from")),
        )

    def with_changed_original(self):
        """Translations whose original says something else than what they were made from."""
        newest = Version.objects.filter(statement=OuterRef("translation_of")).order_by("-pk").values("pk")[:1]
        return self.annotate(original_version=Subquery(newest)).filter(original_version__gt=F("translated_version"))
