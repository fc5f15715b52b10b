"""What volunteers and local groups give: the same figures as everywhere, and nothing ranked by what is hidden."""

import csv
import io
import json

from attacker import HIDDEN, figure, name
from definitions import said_of
from pages import read


def table(path):
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))


def test_what_was_used_most_leads_to_the_directory_and_is_ranked_by_what_is_shown(sample):
    public = sample.output / "public"
    pages = sorted((public / "community").glob("*.html"))
    assert len(pages) >= 4
    anchors = {node.get("id") for node in read(public / "resources.html").iter() if isinstance(node.tag, str)}
    seen = 0
    for page in pages:
        used = read(page).get_element_by_id("used")
        all_sites = [row for row in table(page.with_suffix(".csv")) if row["resource"] and row["site"] == "All sites together"]
        if not all_sites:
            assert not used.xpath(".//table"), "a quarter of which nothing was sent in has no table"
            continue
        rows = used.xpath(".//table")[0].xpath("./tbody/tr")
        links = [row[0].xpath("./a/@href")[0].split("#")[1] for row in rows]
        figures = [figure(row[1].text_content()) for row in rows]
        assert set(links) <= anchors and sorted(links) == sorted(row["resource"] for row in all_sites)
        known = {row["resource"]: float(row["value"]) if row["value"] else HIDDEN for row in all_sites}
        assert figures == [known[link] for link in links]
        shown = [one for one in figures if one != HIDDEN]
        hidden = [row[0].text_content() for row, one in zip(rows, figures) if one == HIDDEN]
        assert figures[:len(shown)] == sorted(shown, reverse=True) and hidden == sorted(hidden)
        drawing = used.xpath('.//svg[contains(@class, "chart-wide")]')
        bars = drawing[0].xpath('./rect[@class="row-bar"]') if drawing else []
        assert len(bars) == min(12, sum(one > 0 for one in shown)), "a bar for each that is shown, and none for what is hidden"
        seen += len(shown)
    assert seen > 5


def test_each_site_names_only_what_is_shown_of_it(sample):
    public = sample.output / "public"
    sites = {site["name"] if isinstance(site["name"], str) else site["name"]["en"]
             for site in json.loads(sample.path("content/programme.json").read_text(encoding="utf-8"))["sites"]}
    named = 0
    for page in sorted((public / "community").glob("*.html")):
        shown = {}
        for row in table(page.with_suffix(".csv")):
            if row["resource"] and row["value"] and float(row["value"]) > 0:
                shown.setdefault(row["site"], {})[row["resource"]] = row["value"]
        tables = read(page).get_element_by_id("used").xpath(".//table")
        for row in tables[1].xpath("./tbody/tr") if len(tables) > 1 else []:
            site = row[0].text_content()
            links = [href.split("#")[1] for href in row[1].xpath("./a/@href")]
            assert site in sites and set(links) <= set(shown.get(site, {}))
            assert len(links) == min(3, len(shown.get(site, {})))
            named += len(links)
    assert named > 5


def test_what_each_column_counts_is_said_beside_it(sample):
    public = sample.output / "public"
    measures = {name(measure, "title"): measure
                for measure in json.loads(sample.path("content/programme.json").read_text(encoding="utf-8"))["measures"]}
    for page in sorted((public / "community").glob("*.html")):
        for part in read(page).xpath('//section[@id="given" or @id="used"]'):
            if not part.xpath(".//table"):
                continue
            heads = [head.text_content().split(":")[0] for head in part.xpath(".//table")[0].xpath("./thead/tr/th")[1:]]
            assert heads and said_of(part, {head: measures[head] for head in heads}) >= len(heads)
