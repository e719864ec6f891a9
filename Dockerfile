# Two images of one build: `app`, the application, and `web`, nginx with exactly its static files.

FROM python:3.13-slim-trixie AS packages
COPY requirements.txt .
RUN python -m venv --without-pip /venv \
    && pip --python /venv/bin/python install --no-cache-dir --require-hashes --only-binary=:all: -r requirements.txt


FROM python:3.13-slim-trixie AS app
ENV PATH=/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    DATA=/data \
    STATIC_ROOT=/srv/static \
    GRANIAN_HOST=0.0.0.0 \
    GRANIAN_PORT=8000 \
    GRANIAN_WORKERS=2 \
    GRANIAN_BLOCKING_THREADS=4
RUN useradd --system --uid 10001 --no-create-home newsroom \
    && install --directory --owner newsroom /data /data/media
COPY --from=packages /venv /venv
WORKDIR /app
COPY . .
# The two values live for this line only; a container has to bring its own.
RUN SECRET_KEY=of-this-line-only SITE_URL=http://build.example python manage.py collectstatic --noinput
USER newsroom
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=2m --start-interval=1s \
    CMD ["python", "deploy/healthcheck.py"]
CMD ["deploy/entry"]


FROM nginx:1.30-alpine AS web
COPY deploy/nginx.conf /etc/nginx/nginx.conf
COPY --from=app /srv/static /srv/static
USER nginx
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s \
    CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/static/staticfiles.json"]
