"""The print layer, on the paper that Chromium makes of it: the right size, the right number of pages, each one signed."""

import base64
import re
import subprocess
import unicodedata
from dataclasses import dataclass

import pytest

from pages import read
from project import PRACTICE, plan

A4 = (595, 842)


@dataclass
class Print:
    pages: list  # the text of each page
    sizes: list  # the size of each page in points


def on_paper(chromium, page, pdf):
    """Prints a page to PDF and reads it back."""
    chromium.get(page.as_uri())
    result = chromium.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})
    pdf.write_bytes(base64.b64decode(result["data"]))
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    info = subprocess.run(["pdfinfo", "-f", "1", "-l", "999", pdf], capture_output=True, text=True, check=True)
    sizes = [(round(float(w)), round(float(h))) for w, h in
             re.findall(r"Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)", info.stdout)]
    return Print(text.rstrip("\f").split("\f"), sizes)


@pytest.fixture(scope="module")
def printed(chromium, sample, tmp_path_factory):
    """Prints a page of the sample, once."""
    folder, done = tmp_path_factory.mktemp("paper"), {}

    def print_page(path):
        if path not in done:
            done[path] = on_paper(chromium, sample.output / path, folder / f"{len(done)}.pdf")
        return done[path]
    return print_page


def paths(sample, kind):
    found = [file["path"] for file in sample.manifest()["files"] if file["kind"] == kind]
    assert found, kind
    return found


def words(text):
    return re.findall(r"\w{4,}", squeezed(text).lower())


def squeezed(text):
    # A PDF has some Arabic letters by the forms in which they are joined, and marks where the direction changes.
    text = re.sub("[\u202a-\u202e\u2066-\u2069]", "", unicodedata.normalize("NFKC", text))
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ").replace("\u00ad", "")).strip()


def faults_of_numbering(path, paper):
    of = r"(?:Page|Tudalen|صفحہ) {} ?(?:of|o|از) ?{}"
    return [f"{path}: page {n} of {len(paper.pages)} does not say so" for n, text in enumerate(paper.pages, 1)
            if not re.search(of.format(n, len(paper.pages)), squeezed(text))]


def size_of_print(sample, path):
    found = re.search(r"--print-size:(\d+)pt", (sample.output / path).read_text())
    return int(found[1]) if found else None


def test_plans_are_printed_in_every_size_that_people_asked_for(sample):
    assert {size_of_print(sample, path) for path in paths(sample, "my-plan")} >= {14, 20, 28}


def test_every_gp_summary_is_exactly_one_page_of_a4(sample, printed):
    found = []
    for path in paths(sample, "gp-summary") + paths(sample, "gp-change-letter"):
        paper = printed(path)
        if len(paper.pages) != 1 or paper.sizes != [A4]:
            found.append(f"{path}: {len(paper.pages)} pages {paper.sizes}; the last holds: "
                         f"{squeezed(paper.pages[-1])[:160]}")
        found += faults_of_numbering(path, paper)
    assert not found, f"{len(found)} faults:\n" + "\n".join(found)


def test_a_summary_of_a_record_with_very_much_in_it_is_one_page_of_a4(chromium, project, tmp_path):
    """Records from elsewhere hold dozens of conditions, and whatever was ever an allergy."""
    source = {"source": "GP record"}
    long = "Retinopathy associated with type 2 diabetes mellitus"
    project.write_plan(plan(
        1, conditions=[{**source, "name": f"{long} {n}", "since": "3 March 1998", "certainty": "not-confirmed",
                        "status": "past" if n % 3 else "current"} for n in range(90)],
        allergies=[{**source, "substance": f"Tree pollen {n}", "reaction": "Skin rash, itching",
                    "certainty": "not-confirmed", "status": "past" if n > 14 else "current"} for n in range(25)],
        medicines=[{**source, "name": f"Medicine {n}", "timeCritical": True, "status": "stopped"} for n in range(40)]))
    project.built()
    paper = on_paper(chromium, project.output / f"practices/{PRACTICE}/ew-0001-gp-summary.html", tmp_path / "s.pdf")
    assert len(paper.pages) == 1 and paper.sizes == [A4], squeezed(paper.pages[-1])[:200]


# How many sheets the front of My plan may take at each size of print, in points: one where ordinary print is enough.
FRONT_SHEETS = {14: 1, 20: 2, 24: 3, 28: 3}


# How many sheets a kitchen sheet may take at each size of print, in points.
KITCHEN_SHEETS = {14: 1, 20: 2, 24: 2, 28: 2}


def test_a_kitchen_sheet_is_one_page_of_a4_and_two_in_large_print(sample, printed):
    found = []
    for path in paths(sample, "kitchen-sheet"):
        size, paper = size_of_print(sample, path), printed(path)
        if len(paper.pages) > KITCHEN_SHEETS[size] or set(paper.sizes) != {A4}:
            found.append(f"{path} ({size} pt): {len(paper.pages)} pages {paper.sizes}; the last holds: "
                         f"{squeezed(paper.pages[-1])[:160]}")
        found += faults_of_numbering(path, paper)
    assert not found, f"{len(found)} faults:\n" + "\n".join(found)


def test_an_emergency_sheet_is_one_page_of_a4_and_two_in_large_print(sample, printed):
    """In type as large as that allows: above 14 points somebody needs it larger, and then there are two."""
    found, sizes = [], set()
    for path in paths(sample, "emergency-sheet"):
        size, paper = size_of_print(sample, path), printed(path)
        large = size_of_print(sample, path.replace("emergency", "people", 1).replace("emergency-sheet", "my-plan")) > 14
        sizes.add((size, large))
        if len(paper.pages) > (2 if large else 1) or set(paper.sizes) != {A4}:
            found.append(f"{path} ({size} pt): {len(paper.pages)} pages {paper.sizes}; the last holds: "
                         f"{squeezed(paper.pages[-1])[:160]}")
        found += faults_of_numbering(path, paper)
    assert not found, f"{len(found)} faults:\n" + "\n".join(found)
    assert max(sizes) >= (20, True) and (14, False) in sizes and min(sizes) >= (10, False)


CARD = """
const mm = 96 / 25.4, found = [];
for (const card of document.querySelectorAll('.card')) {
  const page = document.documentElement.getBoundingClientRect(), box = card.getBoundingClientRect();
  if (box.left < page.left - 1 || box.right > page.right + 1) found.push('the marks stand out of the page');
  for (const face of card.querySelectorAll('.face')) {
    const edge = face.getBoundingClientRect();
    if (Math.abs(edge.width - 85 * mm) > 1 || Math.abs(edge.height - 54 * mm) > 1) found.push('not 85 by 54 mm');
    if (face.scrollHeight > face.clientHeight || face.scrollWidth > face.clientWidth) found.push('runs over: ' + face.innerText);
    const size = parseFloat(getComputedStyle(face).fontSize) * 72 / 96;
    if (size < 7.5) found.push('too small: ' + size);
  }
}
return [document.querySelectorAll('.card').length, found];
"""


@pytest.fixture
def on_a4(chromium):
    """The browser, showing pages as they are printed, within the margins of an A4 sheet."""
    chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                             {"width": 703, "height": 1000, "deviceScaleFactor": 1, "mobile": False})
    yield chromium
    chromium.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def faults_of_cards(driver, page):
    driver.get(page.as_uri())
    cards, found = driver.execute_script(CARD)
    return found if cards >= 2 else [f"{cards} cards"]


def test_wallet_cards_hold_all_that_is_on_them_and_lie_inside_the_page(sample, printed, on_a4):
    found = []
    for path in paths(sample, "wallet-card"):
        found += [f"{path}: {fault}" for fault in faults_of_cards(on_a4, sample.output / path)]
    assert not found, f"{len(found)} faults:\n" + "\n".join(found)


def test_wallet_cards_are_printed_on_one_sheet_at_their_true_size(sample, printed):
    """A mark that overhangs would shrink the whole page, and the card with it."""
    for path in paths(sample, "wallet-card"):
        paper = printed(path)
        assert len(paper.pages) == 1 and paper.sizes == [A4], f"{path}: {len(paper.pages)} pages {paper.sizes}"


def test_a_card_with_far_too_much_for_it_still_holds_what_is_on_it(project, on_a4):
    source = {"source": "GP record"}
    contact = {"relationship": "Daughter-in-law of my late brother", "types": ["emergency-contact"]}
    for number, much in enumerate([3, 12, 60], 1):
        project.write_plan(plan(
            number,
            allergies=[{**source, "substance": f"Wwwwwwww Mmmmmmm Wwwwwwww {n}", "reaction": "Swollen Mouth"} for n in range(much)],
            alerts=[{**source, "text": "No WHEELCHAIR without BOTH brakes, MAXIMUM weight " + "WM" * much}],
            accessNeeds={"glance": [{"kind": "other", "text": "I would rather be asked twice than not at all. " * 3}
                                    for _ in range(much)]},
            medicines=[{**source, "name": f"Medicine {n}", "times": "8am", "timeCritical": True} for n in range(much)],
            contacts=[{**contact, "id": f"c{n}", "name": f"Wilhelmina Mommsen-Wolverhampton {n}",
                       "phone": "07700 900500"} for n in range(much)],
            consents=[{"to": "emergency", "decision": "given", "on": "2026-09-01", "recordedBy": "Ines"}]))
    project.built()
    for number in (1, 2, 3):
        page = project.output / f"people/ew-000{number}/wallet-card.html"
        assert faults_of_cards(on_a4, page) == []
        assert "There was no room on the card for" in page.read_text()


def test_the_front_of_my_plan_has_its_own_sheets_and_begins_with_who_to_call(sample, printed):
    found = []
    for path in paths(sample, "my-plan"):
        size, pages = size_of_print(sample, path), [squeezed(text) for text in printed(path).pages]
        document = read(sample.output / path)
        heading = squeezed(document.find(".//main//h2").text_content())
        # Where part 1 begins: its heading is the first thing on the page, after the running head.
        begins = next((n for n, text in enumerate(pages) if heading in text[:200]), None)
        last = squeezed([text for text in document.find(".//header").itertext() if text.strip()][-1])[-25:]
        called = squeezed(document.xpath("string(//*[contains(@class, 'now')]//a)"))
        if begins is None or last not in pages[begins - 1]:
            found.append(f"{path} ({size} pt): part 1 does not begin on a sheet of its own after the front")
        elif begins > FRONT_SHEETS[size]:
            found.append(f"{path} ({size} pt): the front takes {begins} sheets; the second begins {pages[1][:90]!r}")
        if called not in pages[0]:
            found.append(f"{path} ({size} pt): the first sheet does not say whom to call ({called})")
    assert not found, f"{len(found)} faults:\n" + "\n".join(found)


@pytest.mark.parametrize("kind", ["my-plan", "my-plan-easy-read", "kitchen-sheet", "emergency-sheet", "carers-page", "person-extract", "mdt-minutes", "mdt-agenda", "mdt-case-card", "action-list", "practice-index", "desk"])
def test_every_sheet_says_whose_it_is_and_which_page_of_how_many(sample, printed, kind):
    found = []
    for path in paths(sample, kind):
        paper = printed(path)
        if set(paper.sizes) != {A4}:
            found.append(f"{path}: not A4: {set(paper.sizes)}")
        found += faults_of_numbering(path, paper)
        if kind in ("my-plan", "my-plan-easy-read", "person-extract", "carers-page"):
            document = read(sample.output / path)
            name = document.xpath("string(//*[contains(@class,'name')])").split()[-1]
            found += [f"{path}: page {n} does not say whose it is" for n, text in enumerate(paper.pages, 1)
                      if name not in text]
        found += [f"{path}: page {n} is empty" for n, text in enumerate(paper.pages, 1)
                  if len(squeezed(text)) < 40 and kind != "my-plan"]
    assert not found, f"{len(found)} faults:\n" + "\n".join(found[:40])


@pytest.mark.parametrize("kind", ["my-plan", "my-plan-easy-read", "kitchen-sheet", "wallet-card", "emergency-sheet", "carers-page"])
def test_nothing_that_a_person_holds_is_lost_on_paper(sample, printed, kind):
    """Every word is on its paper, but for the links that only a screen has a use for."""
    found = []
    for path in paths(sample, kind):
        document = read(sample.output / path)
        for gone in document.xpath("//nav | //*[@class='skip' or @class='sr'] | //caption | //thead | //svg | //*[@hidden]"):
            gone.drop_tree()
        wanted = set(words(" ".join(document.find("body").itertext())))
        there = set(words(" ".join(printed(path).pages)))
        joined = re.sub(r"[^\w]", "", squeezed("".join(printed(path).pages)).lower())  # Words that were parted at the end of a line.
        # What is read back of Arabic script depends on how its letters are joined.
        missing = sorted(word for word in wanted - there if word not in joined and not re.search("[\u0600-\u06ff]", word))
        if missing:
            found.append(f"{path}: {missing[:12]}")
    assert not found, f"{len(found)} plans lose words:\n" + "\n".join(found)


# Pages that end with a list or a table, whose last entry stays with who publishes it.
LISTS = {"portal-sites", "portal-packs", "portal-slides", "portal-quality", "portal-checks", "portal-learning", "portal-theme"}


@pytest.mark.parametrize("kind", ["portal-home", "portal-return", "portal-measure", "portal-series", "portal-pathway", "portal-community", "portal-report", "portal-measures", "portal-lesson", "portal-story", "portal-resources",
                                  "portal-page", "portal-index", "portal-site", "portal-search", "portal-sites", "portal-packs", "portal-slides", "portal-quality",
                                  "portal-checks", "portal-learning", "portal-theme"])
def test_portal_pages_print_on_numbered_a4(sample, printed, kind):
    path = paths(sample, kind)[0]
    paper = printed(path)
    assert set(paper.sizes) == {A4}
    assert faults_of_numbering(path, paper) == []
    if kind in LISTS:
        footer = words(" ".join(read(sample.output / path).xpath("//footer[@class='foot']/div/div[1]//text()")))
        there = set(words(paper.pages[-1]))
        assert len(footer) > 20 and set(footer) <= there, f"{path}: who publishes it is not whole on the last sheet"
        assert len(there - set(footer)) > 5, f"{path}: its last sheet holds only a footer"


@pytest.mark.parametrize("kind, most", [("gp-extract", 2), ("action-report", 6), ("invitation-letter", 4)])
def test_what_is_for_a_practice_or_the_post_prints_on_few_sheets_of_numbered_a4(sample, printed, kind, most):
    for path in paths(sample, kind):
        paper = printed(path)
        assert set(paper.sizes) == {A4} and faults_of_numbering(path, paper) == []
        assert len(paper.pages) <= most, f"{path}: {len(paper.pages)} sheets"
        assert all(len(words(text)) > 12 for text in paper.pages), f"{path}: a sheet with next to nothing"


def test_a_report_of_actions_leads_nowhere_on_paper(sample, printed):
    path, = paths(sample, "action-report")
    links = {squeezed(one.text_content()) for one in read(sample.output / path).xpath("//*[@class='more']/a")}
    assert links and not [one for one in links if one in squeezed(" ".join(printed(path).pages))]


STYLE = "return [...document.querySelectorAll('body *')].filter(e => getComputedStyle(e).fontStyle != 'normal').map(e => e.outerHTML.slice(0, 90))"


def test_no_kind_of_page_has_italics(chromium, sample):
    """A browser sets some elements in italics by itself."""
    kinds = {file["kind"]: file["path"] for file in sample.manifest()["files"] if file["path"].endswith(".html")}
    for path in kinds.values():
        chromium.get((sample.output / path).as_uri())
        assert chromium.execute_script(STYLE) == [], path


def papers(sample):
    """The pages that are made for a table with many papers on it."""
    return paths(sample, "portal-pack") + paths(sample, "portal-check")


def test_no_sheet_of_a_paper_holds_only_its_footer(sample, printed):
    footer = words(read(sample.output / papers(sample)[0]).xpath("string(//div[contains(@class,'colophon')])"))
    assert len(footer) > 20
    for path in papers(sample):
        paper = printed(path)
        assert set(paper.sizes) == {A4} and faults_of_numbering(path, paper) == []
        there = set(words(paper.pages[-1]))
        assert set(footer) <= there, f"{path}: the last sheet does not say who publishes it"
        assert len(there - set(footer)) > 12, f"{path}: its last sheet holds only a footer"


def test_a_pack_leads_nowhere_on_paper_and_its_measures_hold_together(sample, printed):
    for path in paths(sample, "portal-pack"):
        document, sheets = read(sample.output / path), [squeezed(text) for text in printed(path).pages]
        for link in document.xpath("//*[@class='more']/a"):
            assert squeezed(link.text_content()) not in " ".join(sheets), f"{path}: {link.text_content()}"
        for measure in document.xpath("//*[@id='measures']/section[not(.//figure)]"):
            caption = squeezed(measure.xpath("string(.//caption)"))
            last = squeezed(measure.xpath("string(.//tbody/tr[last()]/th)"))
            on = [n for n, text in enumerate(sheets) if caption in text]
            assert len(on) == 1 and last in sheets[on[0]].split(caption)[1], f"{path}: {caption}"
