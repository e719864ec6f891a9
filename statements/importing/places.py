"""How a path of this machine is written in reports and kept in the database."""

import os
import re
from pathlib import Path


def written(path: Path | str) -> str:
    """Valid text whatever bytes a file name is made of; a line break in a name breaks no line of a report."""
    text = os.fsencode(path).decode("utf-8", "replace")
    return re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", "�", text)
