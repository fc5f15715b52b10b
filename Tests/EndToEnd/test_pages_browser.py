"""Every page of the sample in a real browser, over file://: accessible, narrow enough, and keeping to itself."""

import json
from collections import defaultdict
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from accessible import NARROW, WIDE, faults, opened, widest, width_of
from browser import requests, set_width

PARTS = ["people", "emergency", "carers", "invitations", "practices", "meetings", "organisations", "desk", "public"]


def pages_by_kind(sample, part):
    kinds = defaultdict(list)
    for file in sample.manifest()["files"]:
        if file["path"].startswith(part + "/") and file["path"].endswith(".html"):
            kinds[file["kind"]].append(file["path"])
    assert kinds, part
    return kinds


def test_axe_sees_what_is_wrong(chromium, tmp_path):
    page = tmp_path / "bad.html"
    page.write_text("<!doctype html><html><title>t</title><body><input><p style='color:#ccc;background:#fff'>pale</p>")
    found = faults(chromium, page, "bad")
    for width in (NARROW, WIDE):
        said = " ".join(one for one in found if f"at {width} px" in one)
        assert "html-has-lang" in said and "label" in said and "color-contrast" in said
    wide = tmp_path / "wide.html"
    wide.write_text("<!doctype html><html lang=en><title>t</title><h1>t</h1><p style='width:400px'>wide</p>")
    assert [one[:34] for one in faults(chromium, wide, "wide") if "sideways" in one] == ["wide at 320 px scrolls sideways: 4"]


@pytest.mark.parametrize("part", PARTS)
def test_every_page_is_accessible_and_needs_no_sideways_scrolling(chromium, sample, part):
    requests(chromium)
    found = [one for paths in pages_by_kind(sample, part).values() for path in paths
             for one in faults(chromium, sample.output / path, path)]
    assert not found, f"{len(found)} faults:\n" + "\n".join(found[:30])
    outside = {url for url in requests(chromium) if not is_inside(url, sample.output)}
    assert not outside, f"requests that leave the folder: {outside}"


def test_every_page_for_email_is_accessible_and_asks_for_nothing(chromium, sample_in_all_formats):
    """They are in no output of web pages alone."""
    output = sample_in_all_formats.output
    paths = sorted(output.rglob("*-for-email.html"))
    assert {path.name for path in paths} >= {"my-plan-for-email.html", "kitchen-sheet-for-email.html", "wallet-card-for-email.html"}
    requests(chromium)
    found = [one for path in paths for one in faults(chromium, path, path.relative_to(output))]
    assert not found, f"{len(found)} faults:\n" + "\n".join(found[:30])
    assert set(requests(chromium)) == {path.as_uri() for path in paths}


def is_inside(url, folder):
    parts = urlsplit(url)
    return parts.scheme == "data" or (
        parts.scheme == "file" and Path(unquote(parts.path)).resolve().is_relative_to(folder.resolve()))


def test_text_can_be_made_twice_as_large_without_sideways_scrolling(chromium, sample):
    """WCAG 1.4.4 and 1.4.10 together: 200% of a window of 640 px is one of 320 px with the browser's own text larger."""
    set_width(chromium, 640)
    found = []
    for part in PARTS:
        for kind, paths in pages_by_kind(sample, part).items():
            opened(chromium, sample.output / paths[0])
            chromium.execute_script("document.documentElement.style.fontSize = "
                                    "2 * parseFloat(getComputedStyle(document.documentElement).fontSize) + 'px'")
            needs, has = width_of(chromium)
            if needs > has:
                found.append(f"{paths[0]} scrolls sideways: {needs} px, {widest(chromium)}")
    assert not found, "\n".join(found)


class TestSearch:
    def results(self, driver):
        return [link.text for link in driver.find_elements(By.CSS_SELECTOR, "#search-results a")]

    def search(self, driver, sample, words):
        opened(driver, sample.output / "public/search.html")
        field = driver.find_element(By.ID, "q")
        field.clear()
        field.send_keys(words, Keys.ENTER)
        WebDriverWait(driver, 10).until(lambda d: d.find_element(By.ID, "search-status").text)
        return self.results(driver)

    @pytest.fixture(autouse=True)
    def wide(self, chromium):
        set_width(chromium, WIDE)

    def test_a_word_finds_its_pages_and_a_result_opens(self, chromium, sample):
        found = self.search(chromium, sample, "tablets")
        assert "Late tablets are late for everybody" in found
        chromium.find_element(By.LINK_TEXT, "Late tablets are late for everybody").click()
        assert chromium.current_url.endswith("public/lessons/late-tablets.html")
        assert "Late tablets" in chromium.title

    def test_the_beginning_of_a_word_is_enough_and_every_word_must_match(self, chromium, sample):
        assert len(self.search(chromium, sample, "tabl")) >= 1
        assert self.search(chromium, sample, "tablets zzzz") == []
        assert "zzzz" in chromium.find_element(By.ID, "search-status").text

    @pytest.mark.parametrize("words", ["Ŷd gyfnewidfa", "gofyn", "Gymraeg", "GYMRAEG"])
    def test_welsh_words_with_and_without_accents_find_the_same(self, chromium, sample, words):
        import unicodedata
        plain = "".join(c for c in unicodedata.normalize("NFD", words) if not unicodedata.combining(c))
        assert self.search(chromium, sample, words) == self.search(chromium, sample, plain)
        if "gymraeg" in words.lower():
            assert self.results(chromium)

    def test_a_search_from_another_page_by_its_address(self, chromium, sample):
        chromium.get((sample.output / "public/search.html").as_uri() + "?q=tablets")
        WebDriverWait(chromium, 10).until(lambda d: self.results(d))

    def test_what_is_typed_is_text_and_not_markup(self, chromium, sample):
        words = "<img src=x onerror=document.title='pwned'>"
        self.search(chromium, sample, words)
        assert words in chromium.find_element(By.ID, "search-status").text and chromium.title != "pwned"

    def test_the_index_holds_only_pages_that_are_there(self, sample):
        source = (sample.output / "public/assets/search-index.js").read_text()
        index = json.loads(source.split("=", 1)[1].strip().rstrip(";"))
        assert len(index["pages"]) > 50
        for page in index["pages"]:
            assert (sample.output / "public" / page[1].split("#")[0]).is_file(), page

    def test_without_script_every_page_is_listed(self, chromium_without_script, sample):
        driver = chromium_without_script
        opened(driver, sample.output / "public/search.html")
        assert self.results(driver) == []
        listed = {link.get_attribute("href") for link in driver.find_elements(By.CSS_SELECTOR, "main a[href]")}
        pages = {page.as_uri() for page in (sample.output / "public").rglob("*.html")}
        missing = pages - listed - {(sample.output / f"public/{name}.html").as_uri() for name in ("search", "a-to-z")}
        assert not missing


LABELS_IN_ROWS = """
return [...document.querySelectorAll('.flow td[data-label]')].filter(cell => cell.offsetHeight > 0).map(cell => {
    const label = getComputedStyle(cell, '::before');
    return [cell.dataset.label, parseFloat(label.height) - cell.getBoundingClientRect().height];
}).filter(one => one[1] > 1)"""


def test_a_label_of_two_lines_does_not_reach_into_the_next_row(sample, chromium):
    seen = 0
    for path in ["practices/Z99001/index.html", "public/returns/aldermere-2026-05.html", "public/checks/llanmarl-2026-07-14.html"]:
        opened(chromium, sample.output / path)
        for width in (390, NARROW):
            set_width(chromium, width)
            assert chromium.execute_script(LABELS_IN_ROWS) == [], (path, width)
            seen += chromium.execute_script("return document.querySelectorAll('.flow td[data-label]').length")
    assert seen > 50
