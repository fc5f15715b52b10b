"""Plans as an import leaves them: little is known, and no document may hide that or make it up."""

import json
import re

import pytest

from pages import read
from project import (BUILT, BUILT_WITHOUT_SOME, COORDINATOR, FAILED, PRACTICE, case, lesson, meeting, nhs_number, plan,
                     programme)

NAME = "Iorwerth Callendine"
PLAN, DESK, NOBODY = "people/ew-0100/my-plan.html", "desk/index.html", "desk/no-coordinator.html"


def bare(**changes):
    """A name, and the day on which it was written down."""
    return {"kind": "care-plan", "version": 1, "id": "ew-0100", "person": {"name": {"full": NAME}},
            "writtenOn": "2026-10-01", "revision": 1, **changes}


def words(page):
    return re.sub(r"\s+", " ", read(page).find("body").text_content()).strip()


@pytest.fixture
def with_a_name_alone(project):
    project.write_plan(bare())
    return project


def test_a_plan_of_a_name_alone_is_taken_and_what_it_lacks_is_said(with_a_name_alone):
    run = with_a_name_alone.run("check", "--json", "--as-of", "2026-10-15")
    assert run.code == BUILT, run.said
    found = {(one["id"], one["severity"]) for one in run.json["diagnostics"] if "ew-0100" in json.dumps(one)}
    assert found == {("site-missing", "warning"), ("coordinator-missing", "warning"), ("review-missing", "warning")}


def test_a_plan_of_a_name_alone_makes_a_booklet_with_the_programmes_number(with_a_name_alone):
    with_a_name_alone.built()
    said = words(with_a_name_alone.output / PLAN)
    number = programme()["telephone"]
    assert NAME in said and "Date of birth not recorded." in said and "NHS number not recorded." in said
    assert said.count(number) >= 4 and "I do not have a coordinator of my own just now." in said
    others = [programme()["sites"][0]["telephone"], programme()["team"][0]["telephone"]]
    assert not [other for other in others if other in said], "somebody who does not look after this person is named"
    assert "nil" not in re.findall(r"\w+", said.lower()) and "Optional" not in said


def test_the_desk_lists_who_has_no_coordinator_with_their_documents(with_a_name_alone):
    with_a_name_alone.built()
    for page in (DESK, NOBODY):
        document = read(with_a_name_alone.output / page)
        assert document.xpath(f"//a[@href='../{PLAN}']"), page
        assert NAME in words(with_a_name_alone.output / page)
    assert read(with_a_name_alone.output / DESK).xpath("//a[@href='no-coordinator.html']")
    with_a_name_alone.write_plan(bare(site="eastwold", coordinator=COORDINATOR))
    with_a_name_alone.built()
    assert NOBODY not in with_a_name_alone.files()
    assert NAME in words(with_a_name_alone.output / f"desk/caseload-{COORDINATOR}.html")


@pytest.mark.parametrize("practice", [None, {"name": "Riverside Surgery", "telephone": "01632 960777"}])
def test_without_the_code_of_a_practice_there_is_no_summary_and_the_reason_is_given(project, practice):
    record = plan(1)
    assert record["consents"][0]["to"] == "gp" and record["consents"][0]["decision"] == "given"
    del record["practice"]
    if practice:
        record["practice"] = practice
    project.write_plan(record)
    project.built()
    held = [one for one in project.manifest()["withheld"] if one["person"] == "ew-0001"]
    assert held == [{"person": "ew-0001", "document": document, "reason": "practice-not-known"} for document in ("gp-extract", "gp-summary")]
    assert not [name for name in project.files() if name.startswith("practices/") and "ew-0001" in name]
    assert "The practice’s code is not recorded" in words(project.output / DESK)
    if practice:
        assert practice["telephone"] in words(project.output / "people/ew-0001/my-plan.html")


def test_someone_who_died_on_an_unknown_day_gets_nothing_more(project):
    record = plan(1)
    record["person"] = {**record["person"], "deceased": True}
    project.write_plan(record)
    project.built()
    assert not [name for name in project.files() if "ew-0001" in name]
    reasons = {one["reason"] for one in project.manifest()["withheld"] if one["person"] == "ew-0001"}
    assert reasons == {"deceased"}


def imported(**changes):
    return {"format": "FHIR R4", "on": "2026-10-01", "patients": ["https://example.org/mrn|WX-448812"],
            "unplaced": [{"resource": "RelatedPerson/9", "file": "export.ndjson", "facts": [
                {"path": "telecom[0].value", "value": "07700 900555", "why": "UNPLACEDWHY"},
                {"path": "note[0].text", "value": "UNPLACEDVALUE"}]}],
            "consents": [{"id": "c1", "says": "CONSENTSAYS to share with the hospital", "on": "2025-03-04",
                          "source": "Consent/CONSENTSOURCE"}], "written": ["DIGESTMARK"], **changes}


def test_what_an_import_could_not_place_is_a_number_on_the_desk_and_nowhere_else(project):
    record = plan(1, imported=imported(), consents=[])
    project.write_plan(record)
    project.built()
    for name, content in project.files().items():
        for mark in (b"UNPLACEDVALUE", b"UNPLACEDWHY", b"RelatedPerson", b"CONSENTSOURCE", b"DIGESTMARK", b"448812"):
            assert mark not in content, f"{mark} is in {name}"
        if b"CONSENTSAYS" in content:
            assert name.startswith("desk/"), name
    said = words(project.output / DESK)
    assert "Imported records to finish" in said and "2 values" in said
    assert "CONSENTSAYS to share with the hospital. Dated 4 March 2025. Not a permission: ask the person" in said
    assert "nothing is shared on the strength of it" in said
    reasons = {(one["document"], one["reason"]) for one in project.manifest()["withheld"] if one["person"] == "ew-0001"}
    assert ("gp-summary", "consent-missing") in reasons, "an imported consent permits nothing"


@pytest.mark.parametrize("leak", [NAME, NAME.upper(), "07700 900555", "+44 7700 900555", "WX-448812"])
@pytest.mark.parametrize("set_aside", [False, True])
def test_what_tells_who_an_imported_person_is_stands_on_no_public_page(project, leak, set_aside):
    project.write_plan(bare(imported=imported(), **({"careFunding": 7} if set_aside else {})))
    project.write("content/forum/lessons/ask-first.md", lesson(f"We met {leak} at the hall."))
    run = project.build()
    assert run.code == FAILED, run.said
    assert not (project.output / "public").exists()


def test_an_extract_does_not_name_someone_whose_name_is_in_one_piece(project):
    project.write_plan(bare())
    project.write("content/meetings/one.json", meeting(
        case("ew-0001", plainSummary=f"You will share a lift with {NAME.split()[0]}."), case("ew-0100")))
    assert "extract-names-another" in project.build().said
    assert "meetings/eastwold-2026-10-01/extract-ew-0001.html" not in project.files()


def test_minutes_and_extracts_tell_people_apart_without_a_date_of_birth(project):
    consents = [{"to": "mdt", "decision": "given", "on": "2026-09-01", "recordedBy": "Ines Thorley"}]
    project.write_plan(bare(consents=consents, person={"name": {"full": NAME}, "nhsNumber": nhs_number(100)}))
    project.write("content/meetings/one.json", meeting(case("ew-0001"), case("ew-0100")))
    project.built()
    minutes = words(project.output / "meetings/eastwold-2026-10-01/minutes.html")
    spaced = f"{nhs_number(100)[:3]} {nhs_number(100)[3:6]} {nhs_number(100)[6:]}"
    assert NAME in minutes and "Date of birth not recorded." in minutes and spaced in minutes
    extract = words(project.output / "meetings/eastwold-2026-10-01/extract-ew-0100.html")
    assert "Date of birth not recorded." in extract and spaced in extract
    assert "born ." not in extract and "born ," not in extract


def test_thousands_of_unplaced_facts_cost_little(project):
    facts = [{"path": f"component[{n}].code", "value": f"value {n}"} for n in range(10_000)]
    project.write_plan(plan(1, imported=imported(unplaced=[{"resource": "Observation/1", "facts": facts}])))
    project.built(timeout=60)
    assert "10,000 values" in words(project.output / DESK)


def test_a_summary_of_a_record_with_very_many_conditions_says_how_many_more_there_are(project):
    source = {"source": "GP record"}
    project.write_plan(plan(
        1, conditions=[{**source, "name": f"Condition number {n}"} for n in range(60)]
        + [{**source, "name": f"Bygone illness {n}", "status": "past"} for n in range(60)],
        allergies=[{**source, "substance": f"Substance {n}", "reaction": "A rash"} for n in range(14)]))
    project.built()
    said = words(project.output / f"practices/{PRACTICE}/ew-0001-gp-summary.html")
    assert re.search(r"Condition number 0\. .* And \d+ more in the full plan\.", said)
    assert re.search(r"Bygone illness 0\. .* And \d+ more in the full plan\.", said)
    assert all(f"Substance {n} (A rash)." in said for n in range(14)), "no allergy is ever left out"
