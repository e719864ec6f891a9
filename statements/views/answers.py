"""Answers that programs ask for again and again, from anywhere."""

import hashlib

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response

from .files import seconds_to_the_next_minute

# Public, without cookies: a page of another site may read it.
FROM_ANYWHERE = {"Cross-Origin-Resource-Policy": "cross-origin", "Access-Control-Allow-Origin": "*"}


def answer(request: HttpRequest, content: bytes, content_type: str) -> HttpResponse:
    """The content, or 304 where the asker has it already."""
    fresh = f"public, max-age=0, must-revalidate, s-maxage={seconds_to_the_next_minute()}"
    etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    whole = HttpResponse(content, content_type=content_type, headers={"ETag": etag, "Cache-Control": fresh})
    response = get_conditional_response(request, etag=etag, response=whole)
    for header, value in FROM_ANYWHERE.items():
        response[header] = value
    return response
