"""What is said instead of an answer (RFC 9457), in sentences."""

import json
from http import HTTPStatus

from django.http import HttpResponse


class Problem(Exception):
    """`more` are members beside those of the standard; a status alone says nothing of what was asked for."""

    def __init__(self, status: HTTPStatus, detail: str, **more: object):
        super().__init__(detail)
        self.status, self.detail, self.more = status, detail, more

    def answer(self) -> HttpResponse:
        said = {"type": "about:blank", "title": self.status.phrase, "status": self.status, "detail": self.detail}
        text = json.dumps(said | self.more, ensure_ascii=False)
        return HttpResponse(text, status=self.status, content_type="application/problem+json")


def not_understood(detail: str) -> Problem:
    return Problem(HTTPStatus.BAD_REQUEST, detail)
