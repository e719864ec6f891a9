"""What the server calls: Django, before it the pages that are finished, and before these the bounds of a request."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")

application = get_wsgi_application()

# What follows needs settings and models, which are ready now.
from django.conf import settings  # noqa: E402

from newsroom.bodies import BoundedBodies  # noqa: E402
from statements.edition import EditionLayer  # noqa: E402

if settings.EDITION_MEMORY:
    application = EditionLayer(application, room=settings.EDITION_MEMORY)
application = BoundedBodies(application, most=settings.LARGEST_BODY)
