"""What the server calls: Django, and before it the pages that are finished."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")

application = get_wsgi_application()

from django.conf import settings  # noqa: E402 -- Django has to be set up

if settings.EDITION_MEMORY:
    from statements.edition import EditionLayer

    application = EditionLayer(application, room=settings.EDITION_MEMORY)
