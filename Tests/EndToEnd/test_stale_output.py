"""What went away or may no longer be shared is gone after the next build, and the desk says why."""

import json
import re

import manifests
from project import plan


def names_of(project, person):
    return [path for path in project.files() if person in path]


def text_of(page):
    return " ".join(re.sub(r"<[^>]*>", " ", page.read_text(encoding="utf-8")).split())


def with_consents(record, *more):
    return {**record, "consents": record["consents"] + list(more)}


WITHDRAWN = {"to": "gp", "decision": "withdrawn", "on": "2026-10-01", "recordedBy": "Ines Thorley"}


def test_the_files_of_a_deleted_plan_are_gone(build_project):
    project = build_project(plans=4)
    project.built()
    assert len(names_of(project, "ew-0004")) >= 2
    project.plan_path(4).unlink()
    project.built()
    assert names_of(project, "ew-0004") == []
    assert not (project.output / "people/ew-0004").exists()
    assert manifests.faults(project.output) == []
    left = b"".join(project.files().values())
    assert plan(4)["person"]["name"]["family"].encode() not in left


def test_withdrawn_consent_takes_the_gp_summary_away_and_the_desk_says_why(project):
    project.built()
    summary = "practices/Z99001/ew-0003-gp-summary.html"
    assert summary in project.files()
    project.write_plan(with_consents(plan(3), WITHDRAWN))
    project.built()
    assert summary not in project.files()
    assert "ew-0003" not in (project.output / "practices/Z99001/index.html").read_text()
    assert {"person": "ew-0003", "document": "gp-summary", "reason": "consent-withdrawn", "since": "2026-10-01"} \
        in project.manifest()["withheld"]
    desk = " ".join(text_of(page) for page in project.pages("desk"))
    assert re.search(r"withdr(ew|awn)", desk) and "1 October 2026" in desk
    assert "people/ew-0003/my-plan.html" in project.files(), "the person's own plan is still theirs"


def test_a_consent_that_was_never_recorded_is_no_consent(project):
    record = plan(3)
    record["consents"] = [one for one in record["consents"] if one["to"] != "gp"]
    project.write_plan(record)
    project.built()
    assert "practices/Z99001/ew-0003-gp-summary.html" not in project.files()
    assert any(one["person"] == "ew-0003" and one["document"] == "gp-summary" for one in project.manifest()["withheld"])


def test_the_latest_consent_counts_and_not_the_last_in_the_file(project):
    record = plan(3)
    record["consents"] = [{**WITHDRAWN, "on": "2026-08-01"}, *record["consents"]]
    project.write_plan(record)
    project.built()
    assert "practices/Z99001/ew-0003-gp-summary.html" in project.files()
    record["consents"].insert(0, {**WITHDRAWN, "on": "2026-10-02"})
    project.write_plan(record)
    project.built()
    assert "practices/Z99001/ew-0003-gp-summary.html" not in project.files()


def test_a_consent_lapses_on_the_day_after_its_last(project):
    record = plan(3)
    for one in record["consents"]:
        one["until"] = "2026-10-15"
    project.write_plan(record)
    project.built()
    summary = "practices/Z99001/ew-0003-gp-summary.html"
    assert summary in project.files()
    assert project.run("build", "--formats", "html", "--as-of", "2026-10-16").code == 0
    assert summary not in project.files()


def test_the_documents_of_someone_who_died_are_not_made(project):
    record = json.loads(json.dumps(plan(2)))
    record["person"]["deceasedOn"] = "2026-10-10"
    project.write_plan(record)
    project.build()
    assert names_of(project, "people/ew-0002") == [] and "practices/Z99001/ew-0002-gp-summary.html" not in project.files()
    assert any(one["person"] == "ew-0002" and one["reason"] == "deceased" for one in project.manifest()["withheld"])


def test_a_lesson_that_was_taken_away_is_in_no_list_and_not_found_by_the_search(project):
    project.built()
    page = "public/lessons/ask-first.html"
    assert page in project.files()
    project.path("content/forum/lessons/ask-first.md").unlink()
    project.built()
    assert page not in project.files()
    assert b"ask-first" not in b"".join(project.files().values())
