"""Medians of waits: they are those of the times that were sent in, and say nothing of few people."""

import csv
import io
import json
import random
import statistics

import pytest

from attacker import Knowledge, Published, months_of, name, plus
from median_attacker import learn
from test_small_numbers import measure, month


def medians(public, programme, measure):
    """What the downloads say: by site and months, the median and how many people it rests on."""
    titles = {name(one, "title"): one["id"] for one in programme["measures"]}
    sites = {name(site): site["id"] for site in programme["sites"]}
    found = {}
    for path in [*public.glob("pathway/*.csv"), *public.glob("sites/*-pathway.csv")]:
        for row in csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"))):
            if row["what"] == "wait" and titles[row["measure"]] == measure and row["median"]:
                key, value = (sites.get(row["site"]), months_of(row["months"])), (float(row["median"]), int(row["people behind the median"]))
                assert found.setdefault(key, value) == value, "a median is the same wherever it stands"
    return found


def waits(project, seed, threshold, unit, sites=3, sizes=(2, 5, 9, 14)):
    """A quarter of small sites, and what each of their people waited."""
    dice = random.Random(seed)
    programme = json.loads(project.path("content/programme.json").read_text())
    programme["disclosure"] = {"suppressBelow": threshold, "roundTo": unit}
    own = programme["sites"][0]
    programme["sites"] = [own] + [{**own, "id": f"site-{n}", "name": f"Site {n}"} for n in range(1, sites)]
    programme["measures"] = [measure("all"), measure("joined"), measure("wait", "mean", range={"min": 0, "max": 200})]
    programme["pathway"] = {"title": "Steps", "steps": [{"measure": "all"}, {"measure": "joined", "wait": "wait"}]}
    project.write("content/programme.json", programme)
    cells = {}
    for site in programme["sites"]:
        size = dice.choice(sizes)
        for n in range(3):
            times = [dice.choice([0, 0, 3, 7, 7, 12, 30]) for _ in range(dice.randint(max(1, size - 3), size + 2))]
            cells[site["id"], month(n)] = times
            send(project, site["id"], month(n), times)
    return programme, cells


def send(project, site, period, times):
    project.write(f"content/returns/{site}/{period}.json", {
        "kind": "programme-return", "version": 1, "site": site, "period": period, "submittedBy": "Ines Thorley",
        "submittedOn": "2026-10-01", "values": [
            {"measure": "all", "value": 3 * len(times)}, {"measure": "joined", "value": len(times)},
            {"measure": "wait", "value": sum(times) / len(times), "people": len(times), "times": times}]})


@pytest.mark.parametrize("seed, threshold, unit", [(1, 4, 1), (2, 8, 5), (3, 6, 2), (4, 4, 1), (5, 8, 1)])
def test_medians_give_no_small_number_away(build_project, seed, threshold, unit):
    project = build_project(plans=0)
    programme, cells = waits(project, seed, threshold, unit)
    project.built()
    public = project.output / "public"
    published = Published(public, programme)
    shown = medians(public, programme, "wait")
    for (site, months), (value, people) in shown.items():
        times = [time for cell, all_ in cells.items() if cell[1] in months and site in (None, cell[0]) for time in all_]
        assert len(times) >= threshold and abs(value - statistics.median(times)) < 0.051
        assert abs(people - len(times)) <= unit / 2
    times = learn(published.figures, {key: value for key, (value, _) in shown.items()}, cells, "wait")
    assert times.recovered(threshold) == []
    assert sizes(published, shown, cells, threshold, unit) == []


def sizes(published, shown, cells, threshold, unit):
    """How many people are in a month of few, from what is said of how many a median rests on, and from the counts of the
    step, which are of the same people."""
    known = Knowledge()
    people = {cell: known.unknown(len(times)) for cell, times in cells.items()}
    for cell, sum_ in people.items():
        is_small = len(cells[cell]) < threshold
        known.know(sum_, 1 if is_small else threshold, threshold - 1 if is_small else 10_000)
    counts = {key: people for key, (_, people) in shown.items()}
    counts |= {key[1:3]: value for key, value in published.figures.items()
               if key[0] == "joined" and key[3] is None and isinstance(value, float)}
    for (site, months), value in counts.items():
        sum_ = plus(*(one for cell, one in people.items() if cell[1] in months and site in (None, cell[0])))
        lowest = value - unit // 2
        known.know(sum_, max(threshold, lowest), lowest + unit - 1)
    found = []
    for cell, sum_ in people.items():
        low, high = known.range(sum_)
        if len(cells[cell]) < threshold and high - low < 2:
            found.append((cell, low, high))
    return found


def test_some_medians_are_shown_and_some_are_not(build_project):
    """So that the test above is about something."""
    shown = hidden = 0
    for seed, threshold, unit in [(1, 4, 1), (2, 8, 5), (3, 6, 2)]:
        project = build_project(f"seed-{seed}", plans=0)
        programme, _ = waits(project, seed, threshold, unit)
        project.built()
        found = medians(project.output / "public", programme, "wait")
        shown += len(found)
        hidden += len(programme["sites"]) + 1 - len(found)
    assert shown > 0 and hidden > 0


def test_a_median_that_fixes_every_time_is_hidden(build_project):
    """Ten people and one: five waited not at all, and six all as long. With the mean, the median would say so."""
    project = build_project(plans=0)
    programme, _ = waits(project, 1, 11, 1, sites=1)
    site, months = programme["sites"][0]["id"], tuple(month(n) for n in range(3))
    cells = {(site, months[0]): [0] * 4 + [80] * 6, (site, months[1]): [0]}
    for (_, period), times in cells.items():
        send(project, site, period, times)
    project.write(f"content/returns/{site}/{months[2]}.json", {
        "kind": "programme-return", "version": 1, "site": site, "period": months[2], "submittedBy": "Ines Thorley",
        "submittedOn": "2026-10-01", "values": [{"measure": "all", "value": 12}]})
    project.built()
    published = Published(project.output / "public", programme)
    assert published.figures["wait", site, months, None] == 43.6, "the mean is shown"
    assert medians(project.output / "public", programme, "wait") == {}
    assert learn(published.figures, {}, cells, "wait").recovered(11) == []
    assert learn(published.figures, {(site, months): 80}, cells, "wait").recovered(11), "so that this can fail"


def test_a_site_that_is_hidden_alone_hides_the_median_of_all(build_project):
    """Beside the others’ medians, that of all sites would be about the few people at the one."""
    project = build_project(plans=0)
    programme, _ = waits(project, 1, 8, 1)
    sites, months = [site["id"] for site in programme["sites"]], tuple(month(n) for n in range(3))

    def shown(*sizes):
        for site, size in zip(sites, sizes):
            for period in months:
                send(project, site, period, [5 + n % 7 for n in range(size)])
        project.built()
        return {site for site, _ in medians(project.output / "public", programme, "wait")}

    assert shown(20, 30, 25) == {None, *sites}
    assert shown(20, 30, 2) == {sites[0], sites[1]}
    assert shown(20, 2, 2) == {None, sites[0]}, "two sites with twelve people"


def test_a_median_that_was_published_otherwise_is_hidden(build_project):
    project = build_project(plans=0)
    programme, _ = waits(project, 1, 8, 1, sites=1)
    site, months = programme["sites"][0]["id"], tuple(month(n) for n in range(3))
    for period in months:
        send(project, site, period, [2] * 10 + [9] * 9)
    project.built()
    assert medians(project.output / "public", programme, "wait") == {(site, months): (2, 57)}
    assert project.run("published").code == 0
    record = json.loads(next(project.path("content/published").glob("*.json")).read_text())
    assert {figure["value"] for figure in record["figures"] if figure.get("of") == "median"} == {2}
    for period in months:
        send(project, site, period, [2] * 9 + [9] * 10)
    project.built("--as-of", "2026-10-20")
    assert medians(project.output / "public", programme, "wait") == {}, "between the two somebody waited nine"
