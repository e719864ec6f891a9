"""Exits with 0 when the server in this container answers and reaches its database."""

import os
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

# The application answers to no other name than the one that readers know.
host = urlsplit(os.environ["SITE_URL"]).netloc
port = os.environ["GRANIAN_PORT"]
urlopen(Request(f"http://127.0.0.1:{port}/healthz", headers={"Host": host}), timeout=4)
