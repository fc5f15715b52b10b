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
    assert any(len(places) == 2 for places in published.places.values()), "tables and pages are compared"
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
