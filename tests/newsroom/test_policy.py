"""What every answer tells the browser."""

import pytest
from django.http import HttpResponse

from newsroom.policy import ContentSecurityPolicyMiddleware, allow_inline_style


def answer(rf, view) -> dict[str, list[str]]:
    response = ContentSecurityPolicyMiddleware(view)(rf.get("/"))
    directives = (directive.split() for directive in response["Content-Security-Policy"].split("; "))
    return {name: sources for name, *sources in directives}


def test_nothing_is_allowed_but_what_is_ours(rf):
    policy = answer(rf, lambda request: HttpResponse())
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == ["'none'"]
    assert policy["script-src"] == policy["style-src"] == policy["form-action"] == ["'self'"]


def test_a_page_that_prints_the_nonce_gets_it_and_no_other_does(rf):
    def view(request):
        return HttpResponse(str(request.csp_nonce))

    response = ContentSecurityPolicyMiddleware(view)(rf.get("/"))
    assert f"'nonce-{response.content.decode()}'" in response["Content-Security-Policy"]
    assert "nonce" not in str(answer(rf, lambda request: HttpResponse()))


def test_an_inline_style_is_allowed_by_its_hash_alone(rf):
    def view(request):
        allow_inline_style(request, "a{}")
        return HttpResponse()

    assert answer(rf, view)["style-src"] == ["'self'", "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='"]


def test_an_answer_may_add_a_source_in_place_of_none(rf):
    def view(request):
        response = HttpResponse()
        response.csp = {"frame-ancestors": ["'self'"]}
        return response

    assert answer(rf, view)["frame-ancestors"] == ["'self'"]


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/admin/login/", "/nothing/", "/healthz"])
def test_every_kind_of_answer_has_the_headers(client, path):
    response = client.get(path)
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert response["X-Frame-Options"] == "DENY"
    assert "unsafe" not in response["Content-Security-Policy"]
