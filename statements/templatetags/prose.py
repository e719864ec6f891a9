"""The body of a statement in its page."""

from django import template

from statements.formats.body import inner_html

register = template.Library()

register.filter("inner_html", inner_html)
