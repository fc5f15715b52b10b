"""What is kept from a reader as a whole, and the other doors through which the same words could come."""
from project import case, lesson, meeting, plan


def two_people(project, **changes):
    one, other = plan(1, **changes), plan(2)
    other["person"]["name"].update(given="Quenby", family="Thistlewood")
    other["consents"] = [{"to": "mdt", "decision": "withdrawn", "on": "2026-09-01", "recordedBy": "Ines Thorley"}]
    one["consents"] = [{"to": "mdt", "decision": "given", "on": "2026-09-01", "recordedBy": "Ines Thorley"}]
    project.write_plan(one)
    project.write_plan(other)
    return one["id"], other["id"]


def test_a_case_that_is_kept_from_the_person_has_no_extract_and_is_told_to_the_team(project):
    person, _ = two_people(project)
    hidden = {"from": ["person"], "reason": "safeguarding", "judgedBy": "Dr Okafor"}
    record = meeting(case(person, facts=["A matter for safeguarding."], restrict=hidden))
    project.write("content/meetings/one.json", record)
    project.built()
    assert not (project.output / f"meetings/{record['id']}/extract-{person}.html").exists()
    assert "A matter for safeguarding" in (project.output / f"meetings/{record['id']}/minutes.html").read_text()
    held = [(one["person"], one["reason"]) for one in project.manifest()["withheld"] if one["document"] == "person-extract"]
    assert held == [(person, "kept-from-reader")]


def test_minutes_that_name_someone_whose_case_is_not_told_are_not_made(project):
    person, untold = two_people(project)
    record = meeting(case(person), case(untold))
    project.write("content/meetings/one.json", record)
    project.built()
    minutes = project.output / f"meetings/{record['id']}/minutes.html"
    assert minutes.exists()
    record["mattersArising"] = ["We should ring Quenby Thistlewood's sister again."]
    project.write("content/meetings/one.json", record)
    run = project.build()
    assert run.code == 2 and "minutes-name-withheld" in run.said
    assert not minutes.exists()
    assert "minutes.html" not in (project.output / "desk/index.html").read_text(), "the desk leads to minutes that are not there"
    reasons = {(one["person"], one["reason"]) for one in project.manifest()["withheld"] if one["document"] == "mdt-minutes"}
    assert reasons == {(person, "names-another-person"), (untold, "consent-withdrawn")}
    before = project.files()
    strict = project.build("--strict")
    assert strict.code == 1 and project.files() == before


def test_an_allergy_may_not_be_kept_from_those_who_treat(project):
    record = plan(1)
    record["allergies"] = [{
        "substance": "Penicillin", "source": "GP record", "asOf": "2026-08-01",
        "restrict": {"from": ["gp"], "reason": "person-asked"}}]
    project.write_plan(record)
    run = project.build()
    assert run.code == 2 and "danger-withheld" in run.said


def test_the_desk_does_not_print_an_action_that_is_kept_from_someone(project):
    record = plan(1)
    action = {"id": "a9", "what": {"text": "Ask about the xylophone", "restrict": {"from": ["person"], "reason": "third-party"}},
              "owner": {"kind": "coordinator"}, "due": "2026-01-05", "status": "not-started"}
    record["needs"] = [{"id": "n9", "text": "Something", "goals": [{"id": "g9", "words": "Some goal", "actions": [action]}]}]
    project.write_plan(record)
    project.built()
    assert not any("xylophone" in page.read_text() for page in project.pages("desk"))


def test_a_link_that_leads_nowhere_is_said(project):
    project.write("content/forum/lessons/ask-first.md", lesson("See [this](no-such-page.html) and [help](../resources.html)."))
    run = project.build()
    assert run.said.count("link-leads-nowhere") == 1 and "no-such-page" in run.said
