"""A programme of many sites stays one that can be browsed: every page can be reached, and none is too long to read."""

import json
import sys
from urllib.parse import urldefrag

import pytest

from pages import links, read
from project import REPOSITORY, Project

sys.path.insert(0, str(REPOSITORY / "Benchmarks"))
import forum  # noqa: E402

# More pages than a list holds; few measures, since weighing their figures takes longest.
SITES, MONTHS, MEASURES = 20, 48, 3


@pytest.fixture(scope="module")
def built(tmp_path_factory, program):
    folder = tmp_path_factory.mktemp("forum") / "project"
    folder.mkdir()
    forum.write(str(folder), SITES, MONTHS, str(REPOSITORY / "themes"), people=2, most_measures=MEASURES)
    project = Project(folder, program)
    ran = project.build(timeout=600)
    assert ran.code == 0, ran.said[-2000:]
    return project.output / "public"


def targets(page):
    for element, attribute, address in links(read(page)):
        if element.tag == "a" and attribute == "href" and ":" not in address.split("/")[0]:
            path = urldefrag(address)[0]
            yield (page.parent / path).resolve() if path else page


def test_every_page_and_download_can_be_reached_from_the_home_page(built):
    reached, waiting = set(), [(built / "index.html").resolve()]
    while waiting:
        page = waiting.pop()
        if page in reached:
            continue
        reached.add(page)
        assert page.is_file(), page
        if page.suffix == ".html":
            waiting += targets(page)
    there = {path.resolve() for kind in ("*.html", "*.csv") for path in built.rglob(kind)}
    assert len(there) > 1000
    assert there - reached == set()


def test_no_page_is_too_long_to_read(built):
    long = {path.name: path.stat().st_size for path in built.rglob("*.html") if path.stat().st_size > 300_000}
    assert not long


def test_lists_and_search_leave_the_months_of_sites_to_their_pages(built):
    source = (built / "assets/search-index.js").read_text(encoding="utf-8")
    found = {page[1] for page in json.loads(source.split("=", 1)[1].strip().rstrip(";"))["pages"]}
    listed = {str(path.relative_to(built)) for path in targets(built / "a-to-z.html")}
    assert found <= listed | {"a-to-z.html", "search.html"}
    for pages in (found, listed):
        assert not [path for path in pages if path.startswith("returns/")]
        assert len([path for path in pages if path.startswith("sites/") and "-" not in path]) >= SITES - 5
        assert len([path for path in pages if path.startswith("packs/") and "slides" not in path]) == MONTHS


def test_each_site_is_drawn_or_listed_once_on_the_page_of_a_measure(built):
    for measure in forum.measures()[:MEASURES]:
        page = read(built / f"measures/{measure['id']}.html")
        drawn = page.xpath('//div[@class="multiples"]//a/@href')
        listed = page.xpath('//section[@id="sites"]//table//th[@scope="row"]/a/@href')
        assert len(drawn) == len(page.xpath('//svg[contains(@class,"small")]'))
        assert sorted(drawn + listed) == sorted(f"../measures/{measure['id']}/{site['id']}.html" for site in forum.sites(SITES))


def test_a_problem_is_marked_wherever_the_figure_stands(built):
    """By the notes of the downloads: the same words stand on the pages of the site, the month and the measure."""
    words = {"copied-month": "same as the month before", "sudden-zero": "suddenly nought", "outlier": "outside the limits"}
    marked = 0
    for table in sorted(built.glob("measures/*/*.csv")):
        page = read(table.with_suffix(".html"))
        rows = {row[0].text_content(): row[1].text_content() for row in page.xpath('//section[@id="months"]//tbody/tr')}
        for line in table.read_text(encoding="utf-8-sig").splitlines()[1:]:
            cells = line.split(",")
            if "/" in cells[1] or cells[2] or not cells[4]:
                continue
            for kind, said in words.items():
                is_noted = kind in cells[-1]
                marked += is_noted
                assert (said in rows[month_called(cells[1])]) == is_noted, (table.name, line)
    assert marked > 20


def month_called(iso):
    names = "January February March April May June July August September October November December".split()
    return f"{names[int(iso[5:]) - 1]} {iso[:4]}"


def test_what_to_know_ends_its_sentences_where_sites_are_too_many_to_name(built):
    lines = [" ".join(line.text_content().split())
             for page in built.glob("packs/????-??.html") for line in read(page).xpath('//section[@id="know"]//*[contains(@class,"message")]')]
    assert any(" of 20 sites" in line for line in lines)
    assert [line for line in lines if line.endswith(":")] == []


def test_the_months_of_a_chart_are_marked_in_one_stroke(built):
    """An element for each tick would be a good part of a pack: every chart is drawn twice."""
    drawings = read(built / "packs/2026-09.html").xpath('//svg[starts-with(@class, "chart chart-")]')
    assert drawings
    for drawing in drawings:
        ticks = [path.get("d") for path in drawing.xpath('./path[@class="axis"]') if "v4" in path.get("d")]
        assert len(ticks) == 1 and ticks[0].count("v4") >= 5
