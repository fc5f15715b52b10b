"""Easy Read in a browser and on paper: the picture beside its words, on one sheet, and a draft until it was checked."""

import re

import pytest

from browser import set_width
from pages import read
from project import plan
from test_paper import on_paper, paths, printed, squeezed  # noqa: F401 (a fixture)

DRAFT = re.compile("Draft: people with a learning disability have not checked this yet"
                   "|Drafft: dydy pobl ag anabledd dysgu ddim wedi gwirio hwn eto")


def easy_reads(sample):
    return paths(sample, "my-plan-easy-read")


def person_of(sample, path):
    return path.split("/")[1]


def test_it_is_made_for_those_who_need_it_and_for_nobody_else(project):
    project.write_plan(plan(1, accessNeeds={"formats": ["easy-read", "print-24"]}))
    run = project.build()
    assert run.code == 0
    made = [file["path"] for file in project.manifest()["files"] if file["kind"] == "my-plan-easy-read"]
    assert made == ["people/ew-0001/my-plan-easy-read.html"]
    page = (project.output / made[0]).read_text()
    assert "--print-size:24pt" in page and "[easy-read-not-checked]" in run.said
    desk = read(project.output / "desk/caseload-ines-thorley.html")
    links = {link.get("href"): link.text_content() for link in desk.iter("a")}
    assert links["../people/ew-0001/my-plan-easy-read.html"] == "My plan in Easy Read (draft)"
    project.write_plan(plan(1))
    project.built()
    assert not (project.output / made[0]).exists()


def test_it_says_on_every_sheet_that_it_is_a_draft_until_somebody_has_checked_it(sample, printed):  # noqa: F811
    drafts = {}
    for path in easy_reads(sample):
        pages = printed(path).pages
        drafts[person_of(sample, path)] = [bool(DRAFT.search(squeezed(text))) for text in pages]
        assert 3 < len(pages) <= 24, f"{path}: {len(pages)} sheets; gov.uk: 24 at most"
    assert all(len(set(marks)) == 1 for marks in drafts.values()), drafts
    assert {marks[0] for marks in drafts.values()} == {True, False}, "the sample has a draft, and one that was checked"


def test_a_check_counts_until_the_plan_changes(project, chromium, tmp_path):
    needs = {"formats": ["easy-read"]}
    project.path("content/meetings/one.json").unlink()
    for on, draft in (("2026-08-31", True), ("2026-09-01", False), ("2026-10-16", True)):
        project.write_plan(plan(1, accessNeeds=needs, easyReadReview={"by": "People First", "on": on}))
        assert project.build().code == 0
        page = project.output / "people/ew-0001/my-plan-easy-read.html"
        assert bool(DRAFT.search(page.read_text())) is draft, on
        paper = on_paper(chromium, page, tmp_path / f"{on}.pdf")
        assert all(bool(DRAFT.search(squeezed(text))) is draft for text in paper.pages), on


def test_what_a_meeting_has_agreed_since_was_not_checked(project):
    for on, draft in (("2026-09-30", True), ("2026-10-01", False)):
        record = plan(1, accessNeeds={"formats": ["easy-read"]}, easyReadReview={"by": "People First", "on": on})
        project.write_plan(record)
        project.built()
        page = (project.output / "people/ew-0001/my-plan-easy-read.html").read_text()
        assert "We will ask for a visit at home." in page and bool(DRAFT.search(page)) is draft, on


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_each_picture_is_drawn_at_the_left_of_its_words(sample, chromium, width):
    set_width(chromium, width)
    for path in easy_reads(sample):
        chromium.get((sample.output / path).as_uri())
        found = chromium.execute_script("""
            return [...document.querySelectorAll('.ideas > li')].map(li => {
                const picture = li.querySelector('svg').getBoundingClientRect();
                const use = li.querySelector('use');
                const drawn = document.querySelector(use.getAttribute('href'));
                const words = li.querySelector('div').getBoundingClientRect();
                return [!!drawn && drawn.childElementCount > 0, picture.right <= words.left, picture.width];
            })""")
        assert len(found) > 20
        assert all(drawn and left and wide >= 80 for drawn, left, wide in found), path


def test_no_picture_is_parted_from_its_words_on_paper(sample, chromium, printed):  # noqa: F811
    """Each idea stands on one sheet, whole; and no heading stands at the foot of one."""
    for path in easy_reads(sample):
        document, pages = read(sample.output / path), [squeezed(text) for text in printed(path).pages]
        place = 0
        for idea in document.xpath("//ul[@class='ideas']/li"):
            lines = [squeezed(line.text_content()) for line in idea.iter("p")]
            while place < len(pages) and not all(solid(line) in solid(pages[place]) for line in lines):
                place += 1
            assert place < len(pages), f"{path}: {lines} is on no sheet as a whole"
        for heading in document.xpath("//h2 | //h3 | //h4"):
            words = squeezed(heading.text_content())
            for text in pages:
                foot = text.rsplit("Not sure?" if "Not sure?" in text else "Ddim yn", 1)[0].strip()
                assert not foot.endswith(words), f"{path}: “{words}” stands alone at the foot of a sheet"


def solid(text):
    """Without spaces: a line is broken where it has to be."""
    return re.sub(r"\s", "", text)


def test_on_paper_the_picture_is_30_mm_wide(sample, chromium):
    chromium.get((sample.output / easy_reads(sample)[0]).as_uri())
    chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        width = chromium.execute_script(
            "return document.querySelector('.ideas svg').getBoundingClientRect().width")
    finally:
        chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert abs(width - 30 / 25.4 * 96) < 1
