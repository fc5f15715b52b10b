"""Sorting and finding on the desk, in a real browser over file://; and the desk whole without them."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

from accessible import axe, violations
from browser import open_chromium, requests, set_width
from pages import read

DESK, OWN = "desk/index.html", "desk/caseload-meg-tanfield.html"


@pytest.fixture
def desk(chromium, sample):
    set_width(chromium, 1280)
    chromium.get((sample.output / DESK).as_uri())
    return chromium


def rows(driver, block, column=1):
    """What stands in one column of the last table of a block, of the rows that are shown."""
    return driver.execute_script(
        "return [...[...document.querySelectorAll('#' + arguments[0] + ' table')].pop().tBodies[0].rows]"
        ".filter(r => r.offsetHeight > 0).map(r => r.cells[arguments[1] - 1].innerText.split('\\n')[0])", block, column)


def head(driver, block, name):
    table = driver.find_elements(By.CSS_SELECTOR, f"#{block} table")[-1]
    return next(one for one in table.find_elements(By.CSS_SELECTOR, "thead th") if one.text.strip(" ↑↓") == name)


def said(driver, words):
    WebDriverWait(driver, 10).until(lambda d: words in d.find_element(By.ID, "find-status").text)


def test_a_column_sorts_up_then_down_then_as_it_was_and_says_so(desk):
    before = rows(desk, "reviews", 2)
    assert before[0] == "31 August 2026"
    column = head(desk, "reviews", "Review due")
    button = column.find_element(By.TAG_NAME, "button")
    button.send_keys(Keys.ENTER)
    assert column.get_attribute("aria-sort") == "ascending" and rows(desk, "reviews", 2) == before
    said(desk, "Reviews due: in order of “Review due”, from the first to the last")
    button.send_keys(Keys.SPACE)
    assert column.get_attribute("aria-sort") == "descending"
    assert rows(desk, "reviews", 2)[0] == "21 October 2026", "by the day and not by its digits"
    said(desk, "from the last to the first")
    button.send_keys(Keys.ENTER)
    assert column.get_attribute("aria-sort") is None and rows(desk, "reviews", 2) == before
    said(desk, "in its own order again")
    assert desk.switch_to.active_element == button, "the key stays where it was"


def test_people_are_sorted_by_family_name_numbers_as_numbers_and_a_status_by_its_urgency(desk):
    head(desk, "reviews", "Person").find_element(By.TAG_NAME, "button").click()
    names = [name.split()[-1] for name in rows(desk, "reviews", 1)]
    assert names == sorted(names) and len(names) > 5
    head(desk, "not-seen", "Days over").find_element(By.TAG_NAME, "button").click()
    days = rows(desk, "not-seen", 4)
    assert [int(one) for one in days] == sorted(int(one) for one in days)
    head(desk, "not-seen", "Status").find_element(By.TAG_NAME, "button").click()
    order = ["Red", "Amber", "Green"]
    found = [order.index(one) for one in rows(desk, "not-seen", 2)]
    assert found == sorted(found) and len(set(found)) > 1
    sorted_heads = desk.find_elements(By.CSS_SELECTOR, "#not-seen [aria-sort]")
    assert len(sorted_heads) == 1


def test_what_is_not_known_comes_last_whichever_way(chromium, town_desk):
    for _ in range(2):
        head(chromium, "not-seen", "Last seen").find_element(By.TAG_NAME, "button").click()
        assert rows(chromium, "not-seen", 3)[-1] == "Not recorded"


@pytest.fixture
def town_desk(chromium, project):
    from test_desk import risk, without_agreement
    for n, seen in ((1, "2026-09-01"), (2, None), (3, "2026-09-03")):
        changes = {"lastSeen": {"on": seen}} if seen else {}
        project.write_plan(without_agreement(n, risk=risk("red"), **changes))
    project.built()
    set_width(chromium, 1280)
    chromium.get((project.output / DESK).as_uri())
    return project


def test_words_find_rows_in_every_list_whatever_their_capitals_and_accents(desk):
    total = desk.execute_script("return document.querySelectorAll('main table.flow > tbody > tr').length")
    field = desk.find_element(By.ID, "find-words")
    field.send_keys("o’hanlon BRID")
    said(desk, f"of {total} rows are shown")
    shown = desk.execute_script(
        "return [...document.querySelectorAll('main table.flow > tbody > tr')].filter(r => r.offsetHeight > 0).map(r => r.innerText)")
    assert shown and all("Bríd O’Hanlon" in row for row in shown)
    assert f"{len(shown)} of {total} rows are shown" in desk.find_element(By.ID, "find-status").text
    assert "No row of this list fits." in desk.find_element(By.ID, "reviews").text
    assert not desk.find_element(By.CSS_SELECTOR, "#reviews table").is_displayed()
    desk.find_element(By.CSS_SELECTOR, "#find [type=reset]").click()
    WebDriverWait(desk, 10).until(lambda d: len(rows(d, "reviews")) > 5)
    assert field.get_attribute("value") == ""


def test_a_coordinator_a_site_and_a_status_are_found_together(desk):
    Select(desk.find_element(By.ID, "find-who")).select_by_visible_text("Ruth Ellery")
    said(desk, "rows are shown")
    assert set(rows(desk, "reviews", 3)) == {"Ruth Ellery"}
    assert rows(desk, "data"), "a list that is of no people stays"
    Select(desk.find_element(By.ID, "find-status-of")).select_by_visible_text("Green")
    found = desk.execute_script(
        "return [...document.querySelectorAll('tr[data-who]')].filter(r => r.offsetHeight > 0).map(r => [r.dataset.who, r.dataset.status])")
    assert found and {tuple(one) for one in found} == {("Ruth Ellery", "Green")}


def test_on_a_coordinators_page_there_is_no_choice_of_coordinators(chromium, sample):
    set_width(chromium, 1280)
    chromium.get((sample.output / OWN).as_uri())
    assert chromium.find_element(By.ID, "find-words").is_displayed()
    assert not chromium.find_element(By.ID, "find-who").is_displayed()


def test_nothing_is_kept_or_sent(desk, sample):
    requests(desk)
    desk.find_element(By.ID, "find-words").send_keys("Bebb")
    said(desk, "rows are shown")
    assert desk.execute_script("return [localStorage.length, sessionStorage.length, document.cookie, location.search, location.hash]") == [
        0, 0, "", "", ""]
    assert requests(desk) == []
    desk.refresh()
    assert desk.find_element(By.ID, "find-words").get_attribute("value") == "" and len(rows(desk, "reviews")) > 5
    source = (sample.output / "assets/desk.js").read_text()
    for word in ("localStorage", "sessionStorage", "cookie", "history", "innerHTML"):
        assert word not in source, word


def test_without_script_the_desk_is_whole_and_shows_no_control(sample):
    page = read(sample.output / DESK)
    with open_chromium(script=False) as driver:
        set_width(driver, 1280)
        driver.get((sample.output / DESK).as_uri())
        assert not driver.find_element(By.ID, "find").is_displayed()
        assert driver.find_elements(By.CSS_SELECTOR, "thead button") == []
        shown = driver.find_elements(By.CSS_SELECTOR, "main table.flow > tbody > tr")
        assert len(shown) == len(page.xpath("//main//table/tbody/tr")) and all(row.is_displayed() for row in shown[:40])


def test_on_paper_there_are_no_controls_and_a_choice_is_told(desk):
    def printed(selector):
        return desk.execute_script("return getComputedStyle(document.querySelector(arguments[0])).display", selector)
    desk.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert printed("#find") == "none"
        desk.find_element(By.ID, "find-status")
        desk.execute_script("const f = document.getElementById('find-words'); f.value = 'Bebb';"
                            "f.dispatchEvent(new Event('input', {bubbles: true}))")
        assert printed("#find") != "none" and printed("#find > p") == "none" and printed("#find .said") != "none"
    finally:
        desk.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_on_paper_the_heads_of_a_list_stand_on_each_of_its_sheets(desk, tmp_path):
    import base64
    import io

    from pypdf import PdfReader
    assert desk.find_elements(By.CSS_SELECTOR, "thead button"), "the script has made buttons of them"
    printed = base64.b64decode(desk.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"])
    sheets = [" ".join(sheet.extract_text().split()) for sheet in PdfReader(io.BytesIO(printed)).pages]
    heads = [number for number, words in enumerate(sheets) if "What is wrong Where What to do" in words]
    rows = [number for number, words in enumerate(sheets) if "are hidden so that small numbers cannot be worked out" in words]
    assert len(rows) > 1 and set(rows) <= set(heads)


def test_on_a_narrow_screen_the_heads_come_into_sight_when_a_key_leads_to_them(chromium, sample):
    set_width(chromium, 320)
    chromium.get((sample.output / DESK).as_uri())
    button = chromium.find_element(By.CSS_SELECTOR, "#reviews thead button")
    chromium.execute_script("arguments[0].focus({focusVisible: true})", button)
    box = chromium.execute_script("const b = arguments[0].getBoundingClientRect(); return [b.width, b.height, b.left, b.right]", button)
    assert box[0] > 20 and box[1] >= 24 and 0 <= box[2] and box[3] <= 320
    assert chromium.execute_script("return document.scrollingElement.scrollWidth") <= 320


def test_the_desk_with_its_controls_is_accessible(desk):
    head(desk, "reviews", "Review due").find_element(By.TAG_NAME, "button").click()
    desk.find_element(By.ID, "find-words").send_keys("Preece")
    said(desk, "rows are shown")
    desk.execute_script(axe())
    assert violations(desk) == []
