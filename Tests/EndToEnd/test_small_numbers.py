"""No small number can be worked out from the published pack: an attacker with a solver tries, for every one of them."""

import json
import random

import pytest

from attacker import HIDDEN, Attack, Published, without_secondary

FIRST = (2025, 10)


def month(number):
    year, month = FIRST[0] + (FIRST[1] - 1 + number) // 12, (FIRST[1] - 1 + number) % 12 + 1
    return f"{year}-{month:02d}"


def measure(id_, how="count", **more):
    return {"id": id_, "title": f"Measure {id_}", "unit": "percent" if how == "rate" else "people" if how == "count"
            else "days", "how": how, "countsPeople": True, "better": "lower",
            "aggregate": "sum" if how == "count" else "pool",
            "definitions": [{"since": "2022-01-01", "text": "What it means."}], **more}


def random_programme(project, seed, threshold, unit, sites=3, months=7):
    """Sites of all sizes; counts, a part of them, breakdowns that do and do not add up, rates near nought and near all."""
    dice = random.Random(seed)
    programme = json.loads(project.path("content/programme.json").read_text())
    programme["disclosure"] = {"suppressBelow": threshold, "roundTo": unit}
    own = programme["sites"][0]
    programme["sites"] = [own] + [
        {**own, "id": f"site-{n}", "name": f"Site {n}"} for n in range(1, sites)]
    programme["measures"] = [
        measure("all"), measure("some", partOf="all"), measure("on-time", "rate"),
        measure("wait", "mean", range={"min": 0, "max": 200})]
    project.write("content/programme.json", programme)
    returns = []
    for site in programme["sites"]:
        size = dice.choice([4, 9, 15, 40, 120])
        for n in range(months):
            if dice.random() < 0.05:
                continue
            count = dice.randint(size // 2, size + size // 2)
            of = dice.randint(1, size + 3)
            rows = [dice.randint(0, max(1, count // 2)) for _ in range(3)]
            rows = rows if sum(rows) <= count else [count, 0, 0]
            if dice.random() < 0.7:
                rows[0] += count - sum(rows)
            one = {"kind": "programme-return", "version": 1, "site": site["id"], "period": month(n),
                   "submittedBy": "Ines Thorley", "submittedOn": "2026-10-01",
                   "values": [
                       {"measure": "all", "value": count}, {"measure": "some", "value": dice.randint(0, count)},
                       {"measure": "on-time", "numerator": of - dice.randint(0, min(of, 6)), "denominator": of},
                       {"measure": "wait", "value": round(dice.uniform(1, 60), 1), "people": dice.randint(1, size)}],
                   "breakdowns": [{"measure": "all", "by": "Reason", "rows": [
                       {"label": f"Reason {i}", "value": value} for i, value in enumerate(rows)]}]
                   if dice.random() < 0.6 else []}
            project.write(f"content/returns/{site['id']}/{one['period']}.json", one)
            returns.append(one)
    return programme, returns


def test_sample_gives_no_small_number_away(sample):
    programme = json.loads(sample.path("content/programme.json").read_text())
    returns = [json.loads(path.read_text()) for path in sorted(sample.path("content/returns").glob("*/*.json"))]
    published = Published(sample.output / "public", programme)
    attack = Attack(published, returns)
    assert len(attack.secrets) > 100, "the sample has small numbers to keep"
    assert any(value == HIDDEN for value in published.figures.values())
    assert any(places >= {"csv", "return", "measure"} for places in published.places.values()), "tables and pages are compared"
    assert published.charts > 50, "large and small charts are read"
    assert attack.recovered() == []


@pytest.mark.parametrize("seed, threshold, unit", [
    (1, 8, 5), (2, 8, 5), (3, 8, 1), (4, 8, 1), (5, 5, 3), (6, 4, 1), (7, 11, 10), (8, 6, 2)])
def test_random_programmes_give_no_small_number_away(build_project, seed, threshold, unit):
    project = build_project(plans=0)
    programme, returns = random_programme(project, seed, threshold, unit)
    project.built()
    attack = Attack(Published(project.output / "public", programme), returns)
    assert attack.secrets
    assert attack.recovered() == []


@pytest.mark.parametrize("seed, threshold, unit", [(3, 8, 1), (4, 8, 1), (6, 4, 1)])
def test_attacker_succeeds_where_only_small_numbers_are_hidden(build_project, seed, threshold, unit):
    """So that the tests above can fail: without the figures that are hidden for others' sake, numbers come out."""
    project = build_project(plans=0)
    programme, returns = random_programme(project, seed, threshold, unit)
    project.built()
    weak = without_secondary(Published(project.output / "public", programme), returns)
    assert weak.recovered()


def corrected(project, one, by):
    """The first measure of a return put right by so many, as a site would write it."""
    old = one["values"][0]["value"]
    new = json.loads(json.dumps(one))
    new["values"][0]["value"] = old + by
    new["breakdowns"] = []
    new["revisions"] = [{"on": "2026-10-18", "measure": one["values"][0]["measure"], "from": old, "to": old + by,
                         "reason": "Counted again."}]
    project.write(f"content/returns/{one['site']}/{one['period']}.json", new)
    return new


def two_packs(project, recorded):
    """A pack, a correction that lifts a hidden seven to a shown eight, and the next pack."""
    programme, returns = random_programme(project, 11, 8, 5)
    programme["measures"] = [measure("all")]
    project.write("content/programme.json", programme)
    dice = random.Random(5)
    for one in returns:
        one["values"] = [{"measure": "all", "value": dice.choice([7, 12, 22, 26, 31])}]
        one["breakdowns"] = []
        project.write(f"content/returns/{one['site']}/{one['period']}.json", one)
    project.built()
    before = Published(project.output / "public", programme)
    if recorded:
        ran = project.run("published")
        assert ran.code == 0, ran.said
    sevens = [one for one in returns if one["values"][0]["value"] == 7]
    assert len(sevens) > 2
    after = [corrected(project, one, 1) if one in sevens else one for one in returns]
    project.built("--as-of", "2026-10-20")
    attack = Attack(Published(project.output / "public", programme), after)
    attack.remember(before, returns)
    return attack


def test_correction_gives_nothing_away_where_the_pack_before_is_recorded(build_project):
    assert two_packs(build_project(plans=0), recorded=True).recovered() == []


def test_correction_gives_numbers_away_where_it_is_not(build_project):
    """So that the test above can fail."""
    assert two_packs(build_project(plans=0), recorded=False).recovered()


def test_record_holds_only_what_was_public(project, program):
    one = {"kind": "programme-return", "version": 1, "site": "eastwold", "period": "2026-08",
           "submittedBy": "Ines Thorley", "submittedOn": "2026-09-01",
           "values": [{"measure": "referrals", "value": 23}]}
    project.write("content/returns/eastwold/2026-08.json", one)
    assert project.run("published").code == 1, "there is nothing to record"
    project.built()
    ran = project.run("published")
    assert ran.code == 0, ran.said
    record = json.loads(project.path("content/published/2026-10-15.json").read_text())
    assert {figure["value"] for figure in record["figures"]} == {25}
    assert project.run("check", "--as-of", "2026-10-15").code == 0
    assert project.run("published").code == 1, "nothing is overwritten"
    project.built()
    assert json.loads((project.output / "desk/published-figures.json").read_text())["figures"] == [], "nothing is new"
