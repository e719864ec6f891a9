"""The data blocks of pages: `{% article_json_ld %}` in the head of a statement's page, and so on."""

from django import template
from django.utils.safestring import SafeString

from statements.formats import json_ld

register = template.Library()


@register.simple_tag(takes_context=True)
def article_json_ld(context) -> SafeString:
    """`translations` of the statement, where the view has fetched them."""
    publisher = context["publisher"] or None
    others = context.get("translations", ())
    return json_ld.script(json_ld.article(context["statement"], context["house"], publisher, others))


@register.simple_tag(takes_context=True)
def profile_json_ld(context) -> SafeString:
    return json_ld.script(json_ld.profile(context["speaker"], list(context["titles"])))


@register.simple_tag(takes_context=True)
def report_json_ld(context) -> SafeString:
    report = context["report"]
    offered = [copy for copy in report.copies.all() if copy.is_downloadable]
    return json_ld.script(json_ld.report_page(report, offered))


@register.simple_tag(takes_context=True)
def front_json_ld(context) -> SafeString | str:
    """Nothing, before there is a publisher."""
    publisher = context["publisher"]
    return json_ld.script(json_ld.front(publisher, context["house"])) if publisher else ""
