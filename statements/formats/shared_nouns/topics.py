"""Topics with their aliases; a parent only where readers can see it."""

from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from statements.formats.record import Nouns, Record
from statements.models import Topic, TopicAlias

from .files import Files
from .noun import SharedNoun, keep_old_addresses, old_addresses_of, texts


def public(using: str, at: datetime) -> QuerySet[Any]:
    parent = Topic.objects.public(at).filter(pk=OuterRef("parent"))
    topics: QuerySet[Any] = Topic.objects.using(using).public(at)
    topics = topics.annotate(has_public_parent=Exists(parent))
    return topics.select_related("parent").prefetch_related("aliases", "old_addresses")


def record_of(topic: Any) -> Record:
    return {
        "slug": topic.slug,
        "name": topic.name,
        "description": topic.description,
        "aliases": [alias.name for alias in topic.aliases.all()],
        "parent": topic.parent.slug if topic.has_public_parent else None,
        "old_addresses": old_addresses_of(topic),
    }


def apply(record: Record, nouns: Nouns, files: Files | None = None) -> Topic | None:
    if nouns.topics.find_by(record["slug"], record["name"]):
        return None
    parent = record.get("parent")
    topic = Topic(
        slug=record["slug"],
        name=record["name"],
        description=record.get("description") or "",
        parent_id=nouns.topics.find([("slug", parent)]) if parent else None,
    )
    topic.full_clean()
    topic.save()
    for name in texts(record.get("aliases")):
        if not nouns.topics.find_by("", name):
            TopicAlias.objects.create(topic=topic, name=name)
    keep_old_addresses(topic, record)
    return topic


NOUN = SharedNoun("topics", public, record_of, apply, family=lambda nouns: nouns.topics)
