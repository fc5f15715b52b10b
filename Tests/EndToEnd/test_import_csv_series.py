"""Published series of other people: A&E attendances of eight trusts and of England, imported, built and looked at."""

import csv
import json
import re

import pytest

from figures import SERIES, SUBMITTED, a_return, measure, site, with_measures
from project import AS_OF

TRUSTS, ENGLAND = SERIES / "ae_attendances_8trusts_type1.csv", SERIES / "ae_attendances_england_monthly.csv"
MEASURES = [measure("attendances", title="Attendances at A&E"), measure("admissions", title="Admissions from A&E"),
            measure("waited-over-4-hours", "rate", "percent", title="Waited more than four hours")]
FIGURES = [{"measure": "attendances", "value": "attendances"}, {"measure": "admissions", "value": "admissions"},
           {"measure": "waited-over-4-hours", "numerator": "breaches", "denominator": "attendances"}]

pytestmark = pytest.mark.skipif(
    not (TRUSTS.exists() and ENGLAND.exists()),
    reason=f"no published series in {SERIES} (CARESHEAF_SERIES names another folder)")


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def trust_id(code):
    return f"trust-{code.lower()}"


@pytest.fixture(scope="module")
def imported(tmp_path_factory, program):
    from project import Project
    project = Project.minimal(tmp_path_factory.mktemp("series"), program, plans=1)
    codes = sorted({row["org_code"] for row in rows(TRUSTS)})
    sites = [site(trust_id(code), f"Trust {code}") for code in codes] + [site("england", "England")]
    project.write("content/programme.json", with_measures(*MEASURES, sites=sites))
    project.write("mappings/trusts.json", {
        "kind": "csv-mapping", "version": 1, "period": {"column": "period"}, "figures": FIGURES,
        "site": {"column": "org_code", "translate": [{"from": code, "to": trust_id(code)} for code in codes]},
        "only": [{"column": "type", "is": ["1"]}]})
    project.write("mappings/england.json", {
        "kind": "csv-mapping", "version": 1, "period": {"column": "period"}, "site": {"fixed": "england"},
        "figures": FIGURES})
    for path, name in ((TRUSTS, "trusts"), (ENGLAND, "england")):
        run = project.run("import", "csv", path, "--mapping", f"mappings/{name}.json", "--as-of", AS_OF, *SUBMITTED)
        assert run.code == 0, run.said
        assert f"returns: {len(rows(path))} new" in run.stdout
    project.built()
    return project


def test_every_row_is_a_return_with_its_figures(imported):
    expected = [(trust_id(row["org_code"]), row) for row in rows(TRUSTS)] + [("england", row) for row in rows(ENGLAND)]
    assert len(expected) > 300
    for place, row in expected:
        record = a_return(imported, row["period"][:7], place)
        assert {value["measure"]: value for value in record["values"]} == {
            "attendances": {"measure": "attendances", "value": int(row["attendances"])},
            "admissions": {"measure": "admissions", "value": int(row["admissions"])},
            "waited-over-4-hours": {"measure": "waited-over-4-hours", "numerator": int(row["breaches"]),
                                    "denominator": int(row["attendances"])}}


def test_importing_again_changes_no_byte(imported):
    before = {path: path.read_bytes() for path in imported.path("content/returns").rglob("*.json")}
    for path, name in ((TRUSTS, "trusts"), (ENGLAND, "england")):
        run = imported.run("import", "csv", path, "--mapping", f"mappings/{name}.json", *SUBMITTED)
        assert run.code == 0 and f"returns: {len(rows(path))} unchanged" in run.stdout
    assert {path: path.read_bytes() for path in imported.path("content/returns").rglob("*.json")} == before


def test_the_check_has_nothing_against_them(imported):
    run = imported.run("check", "--as-of", AS_OF, "--json")
    assert run.code == 0 and not [one for one in run.json["diagnostics"] if "returns/" in one.get("file", "")]


@pytest.mark.parametrize("id", [one["id"] for one in MEASURES])
def test_each_measure_has_its_page_with_charts_and_figures(imported, id):
    assert (imported.output / f"public/measures/{id}.html").read_text(encoding="utf-8").count('class="chart small"') >= 9
    page = "".join(path.read_text(encoding="utf-8") for path in (imported.output / f"public/measures/{id}").glob("*.html"))
    download = (imported.output / f"public/measures/{id}.csv").read_text(encoding="utf-8")
    last = {row["org_code"]: row for row in rows(TRUSTS)}
    england = rows(ENGLAND)[-1]
    if id != "waited-over-4-hours":
        assert england[id] in re.sub(r"[,\s]", "", re.sub(r"<[^>]*>", "", page))
        for row in last.values():
            assert row[id] in download
    else:
        # Rates are published in whole percent.
        rate = 100 * int(england["breaches"]) / int(england["attendances"])
        assert f"England,{england['period'][:7]},,,{rate:.0f},percent," in download
