"""Running the program on input made to break things: soon, in bounded memory; and looking for what must not come out."""

import re
import resource
import time
from urllib.parse import urlsplit

import manifests
from pages import links, read
from project import BUILT, BUILT_WITHOUT_SOME, FAILED

# Address space, which for this program is several times what it uses; and how long anything here may take.
ROOM = 3 << 30
SECONDS = 60
ENDS = {BUILT, FAILED, BUILT_WITHOUT_SOME}
FORBIDDEN_CHARACTERS = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
# A number or a name on the edge of a sheet or in a title whose script runs from right to left is held between isolates, since
# no element can stand there.
HELD = re.compile("\u2066[^<>\u2066-\u2069]+\u2069")


def build_within_bounds(project, *arguments, seconds=SECONDS, room=ROOM):
    def bound():
        resource.setrlimit(resource.RLIMIT_AS, (room, room))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    began = time.monotonic()
    run = project.build("--jobs", 2, *arguments, timeout=seconds, preexec_fn=bound)
    assert run.code in ENDS, f"it crashed with {run.code}:\n{run.said[-3000:]}"
    assert time.monotonic() - began < seconds
    if project.output.exists():
        assert manifests.faults(project.output) == []
    return run


# Of the search and of the desk.
OWN_SCRIPTS = {"assets/search-index.js", "assets/search.js", "../assets/desk.js"}


def dangers(page):
    """Whatever on a page could run, fetch or mislead, as sentences."""
    text = page.read_text(encoding="utf-8")
    document = read(page)
    found = [f"forbidden character {m[0]!r}" for m in [FORBIDDEN_CHARACTERS.search(HELD.sub("", text))] if m]
    for element in document.iter():
        if not isinstance(element.tag, str):
            found += ["a comment"]
            continue
        found += [f"attribute {name}" for name in element.keys() if name.lower().startswith("on") or name == "srcdoc"]
        if element.tag in {"iframe", "img", "object", "embed", "base", "style", "textarea", "video", "audio", "a:script"}:
            found.append(f"element {element.tag}")
        if element.tag == "script" and element.get("src") not in OWN_SCRIPTS:
            found.append("a script")
        if re.search(r"url\(|expression|@import", re.sub(r"'[^']*'|\"[^\"]*\"", "", element.get("style") or "")):
            found.append(f"style {element.get('style')[:80]!r}")
    for element, attribute, address in links(document):
        scheme = urlsplit(address.strip()).scheme.lower()
        if scheme not in {"", "tel", "mailto", "http", "https"} or (scheme.startswith("http") and element.tag != "a"):
            found.append(f"{attribute} {address[:80]!r}")
    return found
