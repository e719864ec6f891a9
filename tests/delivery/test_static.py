"""What the image is built with, but for the compression."""

import json

from django.core.management import call_command


def test_every_file_that_another_names_is_there(settings, tmp_path):
    storage = {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": storage}
    settings.STATIC_ROOT = tmp_path
    call_command("collectstatic", interactive=False, verbosity=0)
    paths = json.loads((tmp_path / "staticfiles.json").read_text())["paths"]
    assert {"css/desk.css", "admin/css/base.css", "django_prose_editor/editor.js"} <= paths.keys()
