"""Give the quotations that were there before the column their words."""

import re
from html.parser import HTMLParser

from django.db import migrations

BLOCKS = {'p', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote'}
QUOTED = re.compile(r'[“«"]\s*([^“”«»"]+?)\s*(?:[”»"]|$)')
AT_ONCE = 500


class Paragraphs(HTMLParser):
    """The text of every outermost block."""

    def __init__(self):
        super().__init__()
        self.texts = []
        self.depth = 0

    def handle_starttag(self, tag, attrs):
        if tag in BLOCKS:
            if not self.depth:
                self.texts.append('')
            self.depth += 1
        if self.texts and (tag in BLOCKS or tag == 'br'):
            self.texts[-1] += ' '

    def handle_endtag(self, tag):
        if tag in BLOCKS and self.depth:
            self.depth -= 1

    def handle_data(self, data):
        if self.depth:
            self.texts[-1] += data
        elif data.strip():
            self.texts.append(data)


def words_of(body, first, last):
    parser = Paragraphs()
    parser.feed(body)
    parser.close()
    texts = [' '.join(text.split()) for text in parser.texts]
    quoted = [text for text in texts if text][first - 1 : last]
    return '\n\n'.join(' '.join(QUOTED.findall(text)) or text for text in quoted)


def fill_words(apps, schema_editor):
    Quotation = apps.get_model('statements', 'Quotation')
    empty = Quotation.objects.using(schema_editor.connection.alias).filter(words='').select_related('statement')
    newest = 0
    while rows := list(empty.filter(pk__gt=newest).order_by('pk')[:AT_ONCE]):
        for row in rows:
            row.words = words_of(row.statement.body, row.first_paragraph, row.last_paragraph)
        Quotation.objects.using(schema_editor.connection.alias).bulk_update(rows, ['words'])
        newest = rows[-1].pk


class Migration(migrations.Migration):

    dependencies = [
        ('statements', '0003_intake'),
    ]

    operations = [
        migrations.RunPython(fill_words, migrations.RunPython.noop, elidable=True),
    ]
