"""Outcomes of a quarter: what sites send in is what is published, and no small number comes out."""

import json
import math
import random

import pytest

from attacker import HIDDEN, name
from definitions import said_of
from outcome_attacker import COURSES, EVERYONE, Attack, Report
from pages import read
from test_small_numbers import measure, random_programme

QUARTER, PERIOD = "2026-07-to-2026-09", "2026-09"
SUBJECT = ("swemwbs", "metric", "")
SCALE = (7, 35)
THRESHOLD = 2.87
GROUPS = {"age": ["young", "old"], "sex": ["w", "m"]}


def counted(people):
    """What a site sends in of some people, and the truth that stands behind it."""
    pairs = [(first, latest) for first, latest, _ in people if first is not None]
    truth = {"single": len(people) - len(pairs), "improved": 0, "unchanged": 0, "declined": 0, "first": 0, "latest": 0}
    for first, latest in pairs:
        change = latest - first
        truth["improved" if change >= THRESHOLD else "declined" if change <= -THRESHOLD else "unchanged"] += 1
        truth["first"] += first
        truth["latest"] += latest
    counts = {"single": truth["single"], **{course: truth[course] for course in COURSES}}
    if pairs:
        changes = [latest - first for first, latest in pairs]
        mean = sum(changes) / len(changes)
        counts["meanFirst"], counts["meanLatest"] = truth["first"] / len(pairs), truth["latest"] / len(pairs)
        if len(pairs) > 1:
            counts["spread"] = math.sqrt(sum((c - mean) ** 2 for c in changes) / (len(pairs) - 1))
    return counts, truth


def random_people(dice, size):
    people = []
    for _ in range(size):
        first = None if dice.random() < 0.25 else round(dice.uniform(10, 28), 2)
        latest = round(min(35, max(7, (first or 20) + dice.gauss(1.5, 3))), 2)
        people.append((first, latest, {by: dice.choices(groups, [1, 3])[0] for by, groups in GROUPS.items()}))
    return people


def add(one, other):
    return {key: one[key] + other[key] for key in one}


def random_outcomes(project, seed, threshold, unit, sites=3):
    dice = random.Random(seed)
    programme = json.loads(project.path("content/programme.json").read_text())
    programme["disclosure"] = {"suppressBelow": threshold, "roundTo": unit}
    own = programme["sites"][0]
    programme["sites"] = [own] + [{**own, "id": f"site-{n}", "name": f"Site {n}"} for n in range(1, sites)]
    programme["measures"] = [measure("all")]
    programme["outcomes"] = {"source": "returns", "subgroups": [
        {"id": "age", "title": "Age", "by": "age",
         "groups": [{"id": "young", "title": "Younger", "to": 74}, {"id": "old", "title": "Older", "from": 75}]},
        {"id": "sex", "title": "Sex", "by": "sex",
         "groups": [{"id": "w", "title": "Women", "values": ["female"]}, {"id": "m", "title": "Men", "values": ["male"]}]}]}
    project.write("content/programme.json", programme)
    by_site, by_group, returns = {}, {}, []
    for site in programme["sites"]:
        people = random_people(dice, dice.choice([3, 9, 14, 30, 80]))
        everyone, truth = counted(people)
        by_site[site["id"]] = truth
        groups = []
        for by, names in GROUPS.items():
            for group in names:
                counts, part = counted([one for one in people if one[2][by] == group])
                groups.append({"by": by, "group": group, "counts": counts})
                by_group[by, group] = add(by_group[by, group], part) if (by, group) in by_group else part
        one = {"kind": "programme-return", "version": 1, "site": site["id"], "period": PERIOD,
               "submittedBy": "Ines Thorley", "submittedOn": "2026-10-05",
               "values": [{"measure": "all", "value": len(people)}],
               "outcomes": [{"tool": "swemwbs", "scale": "metric", "all": everyone, "groups": groups}]}
        project.write(f"content/returns/{site['id']}/{PERIOD}.json", one)
        returns.append(one)
    return programme, by_site, by_group


@pytest.mark.parametrize("seed, threshold, unit", [
    (1, 8, 5), (2, 8, 5), (3, 8, 1), (4, 8, 1), (5, 5, 3), (6, 4, 1), (7, 11, 10), (8, 8, 1)])
def test_outcomes_give_no_small_number_away(build_project, seed, threshold, unit):
    project = build_project(plans=0)
    programme, by_site, by_group = random_outcomes(project, seed, threshold, unit)
    project.built()
    report = Report(project.output / "public", programme, QUARTER)
    attack = Attack(report, SUBJECT, by_site, by_group, SCALE)
    assert attack.secrets
    assert attack.recovered() == []


@pytest.mark.parametrize("seed, threshold, unit", [(3, 8, 1), (4, 8, 1), (8, 8, 1)])
def test_attacker_succeeds_where_only_small_numbers_are_hidden(build_project, seed, threshold, unit):
    """So that the test above can fail."""
    project = build_project(plans=0)
    programme, by_site, by_group = random_outcomes(project, seed, threshold, unit)
    project.built()
    report = Report(project.output / "public", programme, QUARTER)
    everyone = None
    for truth in by_site.values():
        everyone = add(everyone, truth) if everyone else truth
    places = {(site, "", ""): truth for site, truth in by_site.items()}
    places |= {("", by, group): truth for (by, group), truth in by_group.items()} | {EVERYONE: everyone}
    for place, truth in places.items():
        paired = sum(truth[course] for course in COURSES)
        counts = {"people": truth["single"] + paired, "paired": paired, **{c: truth[c] for c in COURSES}}
        for figure, count in counts.items():
            shown = report.rows[SUBJECT, place]
            if shown[figure] == HIDDEN and count >= threshold:
                shown[figure] = count
    assert Attack(report, SUBJECT, by_site, by_group, SCALE).recovered()


def test_tables_of_the_page_say_what_the_download_says(sample):
    """Every number of the page, whatever table it stands in."""
    programme = json.loads(sample.path("content/programme.json").read_text())
    report = Report(sample.output / "public", programme, QUARTER)
    sites = {site["name"]: site["id"] for site in programme["sites"]} | {"Everyone": ""}
    compared = 0
    for caption, rows in report.tables():
        if caption not in ("SWEMWBS, by site", "SWEMWBS, by site: means"):
            continue
        columns = MEANS_COLUMNS if caption.endswith("means") else COUNT_COLUMNS
        for label, *cells in rows:
            row = report.rows[SUBJECT, (sites[label], "", "")]
            for column, cell in zip(columns, cells):
                value = row[column]
                assert cell.split(" ")[0] == ("Too" if value == HIDDEN else f"{value:g}"), (caption, label, column)
                compared += 1
    assert compared == 4 * (len(COUNT_COLUMNS) + len(MEANS_COLUMNS))


COUNT_COLUMNS = ("people", "paired", "improved", "unchanged", "declined")
MEANS_COLUMNS = ("mean-first", "mean-latest", "mean-change")


def test_sites_cannot_send_in_what_cannot_be(build_project):
    project = build_project(plans=0)
    random_outcomes(project, 3, 8, 5)
    path = "content/returns/site-1/2026-09.json"
    one = json.loads(project.path(path).read_text())
    one["outcomes"][0]["all"]["paired"] = 1
    one["outcomes"][0]["tool"] = "swemwebs"
    project.write(path, one)
    said = project.run("check", "--as-of", "2026-10-15", "--json").said
    assert "dangling-reference" in said and "swemwbs" in said
    one["outcomes"][0]["tool"] = "swemwbs"
    project.write(path, one)
    assert "outcome-sum" in project.run("check", "--as-of", "2026-10-15", "--json").said


def test_what_was_hidden_once_stays_hidden(build_project):
    """A quarter that is built again with more people in it must not tell who came."""
    project = build_project(plans=0)
    programme, *_ = random_outcomes(project, 4, 8, 1)
    project.built()
    before = Report(project.output / "public", programme, QUARTER)
    assert project.run("published").code == 0
    for site in programme["sites"]:
        path = f"content/returns/{site['id']}/{PERIOD}.json"
        one = json.loads(project.path(path).read_text())
        outcome = one["outcomes"][0]
        outcome["all"]["improved"] += 9
        outcome["groups"] = []
        project.write(path, one)
    project.built("--as-of", "2026-10-20")
    after = Report(project.output / "public", programme, QUARTER)
    hidden = [(key, figure) for key, row in before.rows.items() for figure, value in row.items() if value == HIDDEN]
    assert hidden
    for key, figure in hidden:
        if key in after.rows:
            assert after.rows[key][figure] in (HIDDEN, 0.0, None), (key, figure)


def test_there_is_no_report_where_nobody_has_a_score(build_project):
    """A page that said so for every quarter would say that people had been asked."""
    project = build_project(plans=0)
    random_programme(project, 1, 8, 5)
    project.built()
    assert (project.output / "public/packs.html").is_file()
    assert not (project.output / "public/reports").exists()


def test_what_each_measure_counts_is_said_beside_the_figures_of_the_quarter(sample):
    programme = json.loads(sample.path("content/programme.json").read_text(encoding="utf-8"))
    measures = {name(measure, "title"): measure for measure in programme["measures"]}
    for page in sorted((sample.output / "public/reports").glob("*.html")):
        part = read(page).get_element_by_id("figures")
        heads = [row[0].xpath("./a")[0].text_content() for row in part.xpath(".//table/tbody/tr")]
        assert len(heads) > 5
        said_of(part, {head: measures[head] for head in heads if head in measures})
        assert len(part.xpath('.//dl[contains(@class, "definitions")]/div')) >= len(heads)
