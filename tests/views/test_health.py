"""The health check."""

from django.db import OperationalError, connection


def test_it_says_ok_and_is_never_stored(client):
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")
    assert "no-store" in response["Cache-Control"]


def test_without_its_database_it_says_so_and_nothing_else(client):
    def refuse(*args):
        raise OperationalError("the name of a secret host")

    with connection.execute_wrapper(refuse):
        response = client.get("/healthz")
    assert response.status_code == 503
    assert b"secret" not in response.content
