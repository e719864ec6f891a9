"""What a reader may copy of a quotation: `{% quoted voice statement house as quote %}`."""

from django import template

from statements.formats.body import Voice
from statements.formats.quoting import Quoted
from statements.models import HouseStyle, Statement

register = template.Library()


@register.simple_tag
def quoted(voice: Voice, statement: Statement, house: HouseStyle) -> Quoted:
    return Quoted(statement, voice.quotation, voice.credit, house)
