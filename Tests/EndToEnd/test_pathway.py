"""The pages of the pathway: every figure on them is one that its measure publishes, and shares tell nothing more."""

import csv
import io
import json
import math

import pytest

from attacker import HIDDEN, figure, months_of, name
from definitions import said_of
from pages import read


@pytest.fixture(scope="module")
def public(sample):
    return sample.output / "public"


@pytest.fixture(scope="module")
def programme(sample):
    return json.loads(sample.path("content/programme.json").read_text(encoding="utf-8"))


def table(path):
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))


def downloads(public):
    found = sorted((public / "pathway").glob("*.csv")) + sorted((public / "sites").glob("*-pathway.csv"))
    assert len(found) >= 7, "a download for each quarter and each site"
    return found


def half_up(number):
    return math.floor(number + 0.5)


def test_every_figure_is_the_one_that_its_measure_publishes(public, programme):
    published = {}
    for measure in programme["measures"]:
        for path in [public / f"measures/{measure['id']}.csv", *(public / "measures").glob(f"{measure['id']}/*.csv")]:
            for row in table(path):
                published[name(measure, "title"), row["site"], row["month"], row["group"]] = row
    seen = 0
    for path in downloads(public):
        for row in table(path):
            if "cannot be added up" in row["notes"]:
                continue
            same = published[row["measure"], row["site"], row["months"], row["group"]]
            notes = "; ".join(note for note in row["notes"].split("; ") if not note.startswith("median"))
            assert row["value"] == same["value"] and notes == same["notes"], (path.name, row, same)
            seen += 1
    assert seen > 300


def test_shares_follow_from_the_counts_that_are_shown(public, programme):
    titles = {measure["id"]: name(measure, "title") for measure in programme["measures"]}
    first = titles[programme["pathway"]["steps"][0]["measure"]]
    hidden = 0
    for path in downloads(public):
        rows = [row for row in table(path) if row["what"] in {"step", "left"}]
        firsts = {(row["site"], row["months"]): row["value"] for row in rows if row["measure"] == first}
        for row in rows:
            whole = firsts[row["site"], row["months"]]
            share = row["for every 100 at the first step"]
            if row["value"] and whole and float(whole) > 0:
                assert float(share) == half_up(100 * float(row["value"]) / float(whole)), row
            else:
                assert share == "", row
                hidden += 1
    assert hidden > 0, "the sample has steps that are too small to show"


def test_pages_show_what_the_downloads_hold(public, programme):
    for page in sorted((public / "pathway").glob("*.html")) + sorted((public / "sites").glob("*-pathway.html")):
        document = read(page)
        rows = table(page.with_suffix(".csv"))
        site = rows[0]["site"]
        latest = rows[0]["months"] if page.parent.name == "pathway" else max(
            (row["months"] for row in rows if len(months_of(row["months"])) == 3), key=lambda span: span[-7:])
        counts = {row["measure"]: row for row in rows
                  if row["what"] in {"step", "left"} and (row["site"], row["months"]) == (site, latest)}
        steps = document.get_element_by_id("steps")
        cells = {row[0].text_content(): figure(row[1].text_content()) for row in steps.xpath(".//table/tbody/tr")}
        assert cells.keys() == counts.keys()
        shown = 0
        for title, row in counts.items():
            assert cells[title] == (float(row["value"]) if row["value"] else HIDDEN), (page.name, title)
            shown += bool(row["value"])
        drawing = steps.xpath('.//svg[contains(@class, "chart-wide")]')[0]
        assert len(drawing.xpath('./rect[@class="row-bar" or @class="row-outline"]')) == shown, "a bar for each that is shown"
        assert len(drawing.xpath('./path[@class="p-gap"]')) == len(counts) - shown, "a cross for each that is not"
        assert all(title in drawing.findtext("title") for title in counts)


def test_bars_are_as_long_as_their_counts(public):
    page = public / "pathway/2026-07-to-2026-09.html"
    rows = [row for row in table(page.with_suffix(".csv"))
            if row["what"] in {"step", "left"} and row["site"] == "All sites together" and row["months"] == "2026-07/2026-09"]
    drawing = read(page).get_element_by_id("steps").xpath('.//svg[contains(@class, "chart-wide")]')[0]
    bars = [float(bar.get("width")) for bar in drawing.xpath('./rect')]
    counts = [float(row["value"]) for row in rows]
    assert len(bars) == len(counts)
    for bar, count in zip(bars, counts):
        assert abs(bar / max(bars) - count / max(counts)) < 0.002


def test_reasons_are_never_ranked_by_what_is_hidden(public):
    for path in downloads(public):
        groups = {}
        for row in table(path):
            if row["what"] == "reason":
                groups.setdefault((row["site"], row["months"]), []).append(row)
        for rows in groups.values():
            shown = [float(row["value"]) for row in rows if row["value"]]
            hidden = [row["group"] for row in rows if not row["value"]]
            assert [row["value"] != "" for row in rows] == [True] * len(shown) + [False] * len(hidden)
            assert shown == sorted(shown, reverse=True) and hidden == sorted(hidden)


def test_no_page_before_a_quarter_is_whole(project):
    record = json.loads(project.path("content/programme.json").read_text(encoding="utf-8"))
    record["pathway"] = {"title": "Steps", "steps": [{"measure": "referrals"}]}
    project.write("content/programme.json", record)
    site = record["sites"][0]["id"]

    def send(*months):
        for month in months:
            project.write(f"content/returns/{site}/{month}.json", {
                "kind": "programme-return", "version": 1, "site": site, "period": month, "submittedBy": "A lead",
                "submittedOn": "2026-10-01", "values": [{"measure": "referrals", "value": 20}]})
        assert project.build().code in (0, 1)

    send("2026-07", "2026-08")
    assert not (project.output / "public/pathway.html").exists()
    assert "pathway" not in (project.output / "public/measures.html").read_text(encoding="utf-8")
    send("2026-09")
    page = read(project.output / "public/pathway/2026-07-to-2026-09.html")
    assert "60" in page.get_element_by_id("steps").text_content()
    assert "pathway.html" in (project.output / "public/measures.html").read_text(encoding="utf-8")


def test_what_each_step_and_wait_counts_is_said_beside_its_figures(public, programme):
    measures = {name(measure, "title"): measure for measure in programme["measures"]}
    pages = [public / "pathway.html", *sorted((public / "pathway").glob("*.html")), *sorted((public / "sites").glob("*-pathway.html"))]
    seen = 0
    for page in pages:
        document = read(page)
        for part in document.xpath('//section[@id="latest" or @id="steps" or @id="waits"]'):
            titles = {row[0].text_content() for row in part.xpath(".//table/tbody/tr")} or {
                name(measures_by(programme)[step["measure"]], "title") for step in programme["pathway"]["steps"]}
            seen += said_of(part, {title: measures[title] for title in titles})
    assert seen > 40


def measures_by(programme):
    return {measure["id"]: measure for measure in programme["measures"]}
