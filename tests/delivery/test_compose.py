"""What docker-compose.yml promises, service by service."""

import re

import pytest
import yaml

from .processes import ROOT

TEXT = (ROOT / "docker-compose.yml").read_text()
COMPOSE = yaml.safe_load(TEXT)
SERVICES = COMPOSE["services"]
NGINX = (ROOT / "deploy" / "nginx.conf").read_text()
DOCKERFILE = (ROOT / "Dockerfile").read_text()
SETTINGS = re.findall(
    r'environment\.(?:flag|text|number|words|secret)\(\s*"([A-Z_]+)"', (ROOT / "newsroom" / "settings.py").read_text()
)


def test_the_database_is_postgresql_17_on_a_named_system():
    assert re.fullmatch(r"postgres:17(\.\d+)?-[a-z]+", SERVICES["db"]["image"])


def test_each_service_waits_until_the_one_below_it_is_healthy():
    assert SERVICES["app"]["depends_on"] == {"db": {"condition": "service_healthy"}}
    assert SERVICES["web"]["depends_on"] == {"app": {"condition": "service_healthy"}}
    assert "pg_isready" in SERVICES["db"]["healthcheck"]["test"]


def test_the_database_is_asked_by_tcp_since_it_prepares_itself_behind_a_socket():
    assert "--host=127.0.0.1" in SERVICES["db"]["healthcheck"]["test"]


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_comes_back_after_a_restart_of_the_machine(name):
    assert SERVICES[name]["restart"] == "unless-stopped"


@pytest.mark.parametrize("name", ["app", "web"])
def test_what_we_build_runs_without_any_privilege(name):
    assert SERVICES[name]["cap_drop"] == ["ALL"]
    assert SERVICES[name]["security_opt"] == ["no-new-privileges:true"]
    assert f" AS {SERVICES[name]['build']['target']}\n" in DOCKERFILE


def test_only_nginx_is_reached_from_outside_and_by_default_from_this_machine_alone():
    assert {name for name, service in SERVICES.items() if "ports" in service} == {"web"}
    [port] = SERVICES["web"]["ports"]
    assert port.startswith("${LISTEN:-127.0.0.1:")
    assert f"listen {port.rpartition(':')[2]};" in NGINX


@pytest.mark.parametrize("name", ["SITE_URL", "SECRET_KEY", "POSTGRES_PASSWORD"])
def test_a_missing_setting_is_refused_with_how_to_set_it(name):
    [sentence] = re.findall(rf"\$\{{{name}:\?([^}}]+)\}}", TEXT)
    assert sentence.startswith("is not set. ")
    assert f"{name}=" in sentence


@pytest.mark.parametrize("name", ["SECRET_KEY", "POSTGRES_PASSWORD"])
def test_no_secret_has_a_value_here(name):
    assert not re.search(rf"\$\{{{name}:?-", TEXT)
    assert f"{name}=of" not in re.sub(r"^RUN SECRET_KEY=of-this-line-only ", "", DOCKERFILE, flags=re.MULTILINE)


@pytest.mark.parametrize("name", sorted({*SETTINGS} - {"DEBUG", "MEDIA_ROOT"}))
def test_every_setting_reaches_the_application(name):
    assert name in SERVICES["app"]["environment"] or f"{name}=" in DOCKERFILE


def test_debug_mode_cannot_be_switched_on():
    assert "DEBUG" in SETTINGS
    assert "DEBUG" not in TEXT
    assert "DEBUG" not in DOCKERFILE


def test_the_application_names_the_internal_location_in_which_nginx_sees_the_uploads():
    location = SERVICES["app"]["environment"]["ACCEL_LOCATION"]
    folder = re.search(rf"location {location} {{\s+internal;\s+alias ([^;]+)/;", NGINX).group(1)
    assert SERVICES["web"]["volumes"] == [f"media:{folder}:ro"]
    assert SERVICES["app"]["volumes"] == ["media:/data/media"]
    assert " DATA=/data " in DOCKERFILE


def test_database_and_uploads_outlive_their_containers():
    assert {*COMPOSE["volumes"]} == {"database", "media"}
    assert SERVICES["db"]["volumes"] == ["database:/var/lib/postgresql/data"]
