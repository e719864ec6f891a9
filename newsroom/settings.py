"""Settings of one installation, all from the environment; README.md lists them."""

from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured
from django_prose_editor.config import html_tags
from js_asset import static_lazy

from newsroom import environment
from newsroom.databases import reading_alias, with_engine_options

BASE_DIR = Path(__file__).resolve().parent.parent

DEBUG = environment.flag("DEBUG")
DATA = Path(environment.text("DATA", str(BASE_DIR / "var"))).resolve()

if DEBUG:
    SECRET_KEY = environment.secret("SECRET_KEY", DATA / "secret-key.txt")
else:
    SECRET_KEY = environment.text(
        "SECRET_KEY",
        how="Make one with: python -c 'import secrets; print(secrets.token_urlsafe(50))'",
    )
# Keys of before: sessions of then, and the seals of what was removed from the record.
SECRET_KEY_FALLBACKS = environment.words("SECRET_KEY_FALLBACKS")

# Absolute addresses come from here, never from the Host header.
SITE_URL = environment.text(
    "SITE_URL",
    "http://127.0.0.1:8000" if DEBUG else None,
    how="Set it to the address that readers see, such as https://news.example.org",
).rstrip("/")
if urlsplit(SITE_URL).scheme not in {"http", "https"} or not urlsplit(SITE_URL).hostname:
    raise ImproperlyConfigured(f"SITE_URL is {SITE_URL!r}; set it to an address such as https://news.example.org")
HTTPS = SITE_URL.startswith("https://")

ALLOWED_HOSTS = [urlsplit(SITE_URL).hostname, *environment.words("ALLOWED_HOSTS")]
if DEBUG:
    ALLOWED_HOSTS += ["127.0.0.1", "localhost", "[::1]"]
CSRF_TRUSTED_ORIGINS = [SITE_URL]

INSTALLED_APPS = [
    "statements.apps.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.staticfiles",
    "django_prose_editor",
    "js_asset",
    "statements.apps.StatementsConfig",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "newsroom.policy.ContentSecurityPolicyMiddleware",
    "statements.views.language.LanguageMiddleware",
    "statements.views.old_addresses.OldAddressMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "newsroom.policy.csp_nonce",
                "statements.context.newsroom",
            ],
        },
    }
]

DATABASES = {
    "default": with_engine_options(
        dj_database_url.parse(environment.text("DATABASE_URL", f"sqlite:///{DATA / 'newsroom.sqlite3'}"))
    ),
}
DATABASES["reading"] = reading_alias(DATABASES["default"])
DATABASE_ROUTERS = ["statements.models.clock.ReadingRouter"]
# Bytes of finished pages that each process holds; 0 means that every page is made anew, as while developing.
EDITION_MEMORY = environment.number("EDITION_MEMORY", 0 if DEBUG else 64) * 1024 * 1024
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# Those that the reading room is translated into; the first page, lists and the desk speak LANGUAGE_CODE.
LANGUAGES = [("en", "English"), ("es", "Español")]
LANGUAGE_CODE = environment.text("LANGUAGE_CODE", "en")
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_TZ = True
TIME_ZONE = "UTC"  # the newsroom's own zone is a part of its house style

STATIC_URL = "static/"
STATIC_ROOT = Path(environment.text("STATIC_ROOT", str(DATA / "static")))
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_ROOT = Path(environment.text("MEDIA_ROOT", str(DATA / "media")))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
# Set to the internal location of nginx that serves MEDIA_ROOT; empty means that the application sends files itself.
ACCEL_LOCATION = environment.text("ACCEL_LOCATION", "")

vars().update(environment.mail_server("EMAIL_URL"))
EMAIL_TIMEOUT = 10  # seconds that whoever makes a move may wait for a mail server
DEFAULT_FROM_EMAIL = environment.text("DEFAULT_FROM_EMAIL", f"newsroom@{urlsplit(SITE_URL).hostname}")
LARGEST_BODY = 110 * 1024 * 1024  # bytes of a request, as in deploy/nginx.conf: more than the largest picture or report
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a statement may have a thousand quotations, each a row of its form
FILE_UPLOAD_PERMISSIONS = 0o644

SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]  # the load balancer asks inside, without TLS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if environment.flag("BEHIND_PROXY") else None
SECURE_HSTS_SECONDS = 2 * 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_AGE = 8 * 3600
SESSION_SAVE_EVERY_REQUEST = False
X_FRAME_OPTIONS = "DENY"

# The names of Django 6, so that its own middleware can take over.
SECURE_CSP = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "manifest-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
}

TAGGIT_CASE_INSENSITIVE = True

DJANGO_PROSE_EDITOR_EXTENSIONS = [
    {"js": [static_lazy("js/desk/newsroom-editor.js")], "extensions": {"Newsroom": html_tags([])}},
]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": environment.text("LOG_LEVEL", "INFO")},
}
