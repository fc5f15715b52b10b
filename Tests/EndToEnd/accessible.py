"""What axe-core and a narrow window find on a page that is open in a browser."""

import functools
import importlib.util
from pathlib import Path

from browser import set_width

NARROW, WIDE = 320, 1280


@functools.cache
def axe():
    return Path(importlib.util.find_spec("axe_playwright_python").origin).with_name("axe.min.js").read_text()


def opened(driver, path):
    driver.get(path.as_uri())


def violations(driver):
    """What axe-core, which the page has been given, finds on the page that is open, as sentences."""
    result = driver.execute_async_script(
        "axe.run(document, {resultTypes: ['violations']}).then(arguments[0], e => arguments[0]({error: String(e)}))")
    assert "error" not in result, result
    return [f"{rule['id']}: {rule['help']}: {node['html'][:160]} ({node['failureSummary'][:300]})"
            for rule in result["violations"] for node in rule["nodes"][:3]]


def faults(driver, path, name):
    """What is wrong with a page in a narrow window, and in a wide one."""
    set_width(driver, NARROW)
    opened(driver, path)
    driver.execute_script(axe())
    found = []
    for width in (NARROW, WIDE):
        set_width(driver, width)
        needs, has = width_of(driver)
        assert has == width, (name, has)
        if needs > has:
            found.append(f"{name} at {width} px scrolls sideways: {needs} px, {widest(driver)}")
        found += [f"{name} at {width} px: {one}" for one in violations(driver)]
    return found


def width_of(driver):
    return driver.execute_script("return [document.scrollingElement.scrollWidth, window.innerWidth]")


def widest(driver):
    """The elements that stand out at the right, for the message."""
    return driver.execute_script(
        "return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
        ".slice(-3).map(e => e.outerHTML.slice(0, 120))")
