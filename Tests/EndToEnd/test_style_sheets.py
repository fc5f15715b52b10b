"""Every style sheet of the repository's themes, by a browser: it knows each selector, property and value.

The CSS checker that Nu carries is of 2020 and knows none of what has come since; a browser that does not understand
something leaves it out without a word.
"""

import re

import pytest

from project import REPOSITORY

SHEETS = sorted((REPOSITORY / "themes").glob("*/css/*.css"))
# A selector or declaration that this browser does not know, and the reason.
UNKNOWN = {
    "-webkit-hyphens:manual": "books are read by programs that know hyphens by this name alone",
}
# Only what begins like this has declarations of its own that are not properties of elements.
DESCRIPTORS = ("@page", "@font-face", "@counter-style", "@property", "@top", "@bottom", "@left", "@right")

ASKED = """
const isKnown = selectors => { try { document.querySelector(selectors); return true } catch { return false } };
return arguments[0].filter(([selectors, name, value]) => name ? !CSS.supports(name, value) : !isKnown(selectors))"""


def pieces(css):
    """The rules of a style sheet: what stands before each brace, and the declarations right inside it."""
    css = re.sub(r"/\*.*?\*/", " ", css, flags=re.S)
    opened, start, at, quote = [], 0, 0, None
    own = [[]]
    while at < len(css):
        sign = css[at]
        if quote:
            at += sign == "\\"
            quote = None if sign == quote else quote
        elif sign in "\"'":
            quote = sign
        elif sign == "(":
            while css[at] != ")" or css[start:at + 1].count("(") != css[start:at + 1].count(")"):
                at += 1
        elif sign in "{};":
            words = css[start:at].strip()
            start = at + 1
            if sign == "{":
                opened.append(words)
                own.append([])
            else:
                if words:
                    own[-1].append(words)
                if sign == "}":
                    assert opened, "a brace too many"
                    yield opened.pop(), own.pop()
        at += 1
    assert not opened and not css[start:].strip(), "something is never closed"


def questions(css):
    """Selectors, and names and values of properties, as a browser is asked about them."""
    found = []
    for head, declarations in pieces(css):
        if head.startswith(DESCRIPTORS):
            continue
        if not head.startswith("@"):
            found.append([head, "", ""])
        for one in declarations:
            name, _, value = one.partition(":")
            value = re.sub(r"\s*!important$", "", value.strip())
            if not name.startswith("--"):
                found.append([head, name.strip(), value])
    return found


def test_the_browser_sees_what_is_wrong(chromium):
    asked = questions("p{colour:red;color:red;width:1furlong}p:hass(a){}@media print{a::befor{color:#12}}")
    found = chromium.execute_script(ASKED, asked)
    assert [":".join(one[1:]) if one[1] else one[0] for one in found] == ["colour:red", "width:1furlong", "p:hass(a)", "a::befor", "color:#12"]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: f"{path.parts[-3]}/{path.name}")
def test_every_declaration_and_selector_is_known(chromium, sheet):
    asked = questions(sheet.read_text(encoding="utf-8"))
    assert asked or "tokens" in sheet.name
    found = [one for one in chromium.execute_script(ASKED, asked) if (one[0] if not one[1] else f"{one[1]}:{one[2]}") not in UNKNOWN]
    assert found == []
