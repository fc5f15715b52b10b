"""`caresheaf sent`: what practices were told is noted once, as it was told, and nothing else is."""

import json
import re
import stat

import pytest

import manifests
from project import AS_OF, BUILT, FAILED, PRACTICE, USAGE, nhs_number, plan, programme

LEFT_OUT = 2
LETTER = f"practices/{PRACTICE}/ew-0001-gp-change-letter.html"
SUMMARY = f"practices/{PRACTICE}/ew-0001-gp-summary.html"
MEDICINE = {"name": "Senna", "dose": "15 mg", "times": "Night", "status": "current", "source": "Repeat slip"}


def sent(project, *arguments, on=AS_OF, expect=BUILT, **others):
    run = project.run("sent", *(["--on", on] if on else []), *arguments, **others)
    assert run.code == expect, f"exit code {run.code}, not {expect}:\n{run.said}"
    return run


def records(project):
    folder = project.path("content/sent")
    return {path.name: json.loads(path.read_text()) for path in sorted(folder.iterdir())} if folder.exists() else {}


def words(path):
    return " ".join(re.sub(r"<[^>]*>", " ", path.read_text(encoding="utf-8")).split())


def changed(project, n=1, **changes):
    project.write_plan(plan(n, **changes))


@pytest.fixture
def written(project):
    """Everybody’s practice has been written to, and one dose has been changed since."""
    changed(project, medicines=[MEDICINE])
    project.built()
    sent(project)
    changed(project, medicines=[{**MEDICINE, "dose": "30 mg"}])
    project.built()
    return project


# What is noted


def test_first_everybodys_summary_is_to_be_sent_and_noted_with_what_it_told(project):
    changed(project, medicines=[MEDICINE])
    project.built()
    assert "3 letters to send" in words(project.output / "desk/index.html")
    assert "This summary" in words(project.output / f"practices/{PRACTICE}/index.html")
    run = sent(project)
    assert "summary: Mrs Barnaby Tamworthy (ew-0001)" in run.stdout and "Mill Street Surgery (Z99001)" in run.stdout
    (name, record), = records(project).items()
    assert name == f"{AS_OF}-001.json" and record["kind"] == "sent-documents" and record["on"] == AS_OF
    first = record["documents"][0]
    assert first == {
        "document": "gp-summary", "person": "ew-0001", "practice": PRACTICE, "status": "green",
        "coordinator": {"id": "ines-thorley", "name": "Ines Thorley"},
        "medicines": [{"name": "Senna", "status": "current", "dose": "15 mg", "times": "Night"}],
        "contingency": [{"id": "fall", "name": "A fall", "triggers": ["I am on the floor."],
                         "whatToDo": ["Press the pendant."]}]}
    assert project.run("check", "--as-of", AS_OF).code == BUILT


def test_then_nothing_is_due_until_something_changes(project):
    project.built()
    sent(project)
    project.built()
    assert json.loads((project.output / "desk/letters-to-send.json").read_text())["letters"] == []
    assert "letters to send" in words(project.output / "desk/index.html")
    run = sent(project)
    assert "nothing to note" in run.stdout and len(records(project)) == 1


def test_a_change_makes_a_letter_at_each_build_until_it_is_noted(written):
    for _ in range(2):
        assert LETTER in written.files() and SUMMARY in written.files()
        said = words(written.output / LETTER)
        assert "15 mg" in said and "30 mg" in said and "Nothing is asked of you" in said
        assert "Not changed: team status, what to do if things change and coordinator." in said
        index = words(written.output / f"practices/{PRACTICE}/index.html")
        assert index.count("What has changed since 15 October 2026") == 1
        desk = (written.output / "desk/index.html").read_text()
        assert f"../{LETTER}" in desk and "1 letter to send" in words(written.output / "desk/index.html")
        written.built()
    assert manifests.faults(written.output) == []
    run = sent(written)
    assert "changes: Mrs Barnaby Tamworthy (ew-0001)" in run.stdout and "summary" not in run.stdout
    written.built()
    assert LETTER not in written.files() and SUMMARY in written.files()
    assert sorted(records(written)) == [f"{AS_OF}-001.json", f"{AS_OF}-002.json"]


def test_the_letter_lies_before_the_summary_in_the_pile_for_its_practice(written):
    run = written.run("print", "--to", "prints", "--as-of", AS_OF, "--json")
    assert run.code == BUILT, run.said
    noted = json.loads(next(written.path("content/printed").iterdir()).read_text())["documents"]
    assert {"gp-change-letter", "gp-summary"} <= {one["document"] for one in noted if one.get("person") == "ew-0001"}
    from piles import piles
    pile = piles(written.path("prints"))["gp-summaries.pdf"]
    slip = next(one for one in pile.documents if one.is_slip)
    assert re.search(r"GP change letter: 1.*GP summary: 1", slip.text)
    own = [one for one in pile.documents if not one.is_slip and "Tamworthy" in one.text]
    assert "What has changed since we wrote" in own[0].text and "Summary for the GP practice" in own[1].text


def test_one_practice_or_some_people_may_be_noted_by_themselves(project):
    second = {"ods": "Z99002", "name": "Ford Surgery", "telephone": "01632 960902", "site": "eastwold"}
    project.write("content/programme.json", {**programme(), "practices": programme()["practices"] + [second]})
    changed(project, 3, practice={"ods": "Z99002"})
    project.built()
    sent(project, "--practice", "Z99002")
    sent(project, "--person", "ew-0002")
    assert [[one["person"] for one in record["documents"]] for record in records(project).values()] == [
        ["ew-0003"], ["ew-0002"]]
    project.built()
    left = json.loads((project.output / "desk/letters-to-send.json").read_text())["letters"]
    assert [one["person"] for one in left] == ["ew-0001"]


def test_a_record_may_be_read_by_its_owner_alone(project):
    project.built()
    sent(project)
    for path in project.path("content/sent").iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE((project.output / "desk/letters-to-send.json").stat().st_mode) == 0o600
    assert [path.name for path in project.path("content/sent").iterdir()] == [f"{AS_OF}-001.json"], "nothing is left behind"


def test_what_a_large_caseload_was_told_is_noted_in_records_that_can_be_read(project):
    long = [{"id": f"plan-{n}", "name": "A fall", "triggers": ["I am on the floor. " * 50], "whatToDo": ["Wait. " * 50]}
            for n in range(500)]
    for n in (1, 2, 3):
        changed(project, n, contingency=long)
    project.built()
    sent(project)
    assert len(records(project)) == 3
    project.built()
    assert json.loads((project.output / "desk/letters-to-send.json").read_text())["letters"] == []


# What is not


def test_nothing_that_is_kept_from_the_practice_is_noted(project):
    kept = {"restrict": {"from": ["gp"], "reason": "third-party"}}
    changed(
        project, medicines=[MEDICINE, {**MEDICINE, "name": "Quixotazine", **kept}],
        contingency=[{"id": "fall", "name": "A fall", "triggers": ["I am down.", {"text": "Wolfgang shouts.", **kept}],
                      "whatToDo": ["Press the pendant."]}])
    project.built()
    sent(project)
    noted = json.dumps(records(project))
    assert "Senna" in noted and "I am down." in noted and "Quixotazine" not in noted and "Wolfgang" not in noted


def test_a_dry_run_says_everything_and_writes_nothing(project):
    project.built()
    run = sent(project, "--dry-run")
    assert "Would note as sent" in run.stdout and "ew-0003" in run.stdout
    assert not project.path("content/sent").exists()
    assert sent(project, "--dry-run", "--json").json["records"] == []


def test_a_plan_that_says_something_else_by_now_is_left_out(written):
    changed(written, medicines=[{**MEDICINE, "dose": "60 mg"}])
    run = sent(written, expect=FAILED)
    assert "Left out ew-0001: the plan was changed" in run.stdout
    assert len(records(written)) == 1
    changed(written, 2, risk={**plan(2)["risk"], "status": "red"})
    written.built()
    changed(written, medicines=[MEDICINE])
    run = sent(written, "--json", expect=LEFT_OUT)
    assert run.json["left"] == [{"id": "ew-0001", "reason": "plan-changed"}]
    assert [one["id"] for one in run.json["letters"]] == ["ew-0002"]


def test_a_plan_that_is_gone_or_may_not_be_sent_any_more_is_left_out(project):
    project.built()
    project.plan_path(2).unlink()
    record = plan(3)
    record["consents"] = [one for one in record["consents"] if one["to"] != "gp"]
    project.write_plan(record)
    run = sent(project, "--json", expect=LEFT_OUT)
    assert run.json["left"] == [{"id": "ew-0002", "reason": "plan-unreadable"}, {"id": "ew-0003", "reason": "withheld"}]


def test_without_consent_there_is_no_letter_and_the_desk_says_why(written):
    record = plan(1, medicines=[{**MEDICINE, "dose": "30 mg"}])
    record["consents"].append({"to": "gp", "decision": "withdrawn", "on": "2026-10-10", "recordedBy": "Ines Thorley"})
    written.write_plan(record)
    written.built()
    assert LETTER not in written.files()
    assert {"person": "ew-0001", "document": "gp-change-letter", "reason": "consent-withdrawn", "since": "2026-10-10"} \
        in written.manifest()["withheld"]
    assert "GP change letter" in words(written.output / "desk/index.html")


def test_of_two_plans_that_claim_one_person_neither_is_to_be_sent(written):
    other = plan(9, medicines=[MEDICINE])
    other["person"]["nhsNumber"] = nhs_number(1)
    written.write_plan(other)
    written.build()
    assert LETTER not in written.files()
    assert json.loads((written.output / "desk/letters-to-send.json").read_text())["letters"] == []


@pytest.mark.parametrize("arguments, on, said", [
    (["--practice", "Z99O01"], AS_OF, "no practice “Z99O01”; did you mean “Z99001”?"),
    (["--person", "ew-001"], AS_OF, "nothing was to be sent about “ew-001”"),
    ([], "2026-10-14", "cannot have been sent on 2026-10-14"),
])
def test_what_cannot_be_is_refused_whole(project, arguments, on, said):
    project.built()
    run = sent(project, *arguments, on=on, expect=FAILED)
    assert said in run.stderr and not project.path("content/sent").exists()


def test_before_a_build_there_is_nothing_to_note(project):
    assert "run “caresheaf build” first" in sent(project, expect=FAILED).stderr
    project.built()
    project.path("output/desk/letters-to-send.json").write_text('{"asOf": "2026-10-15"}')
    assert "run “caresheaf build” again" in sent(project, expect=FAILED).stderr
    assert project.run("sent", "--on", "yesterday").code == USAGE


def test_where_a_record_is_damaged_nobody_knows_what_was_sent(written):
    path = next(written.path("content/sent").iterdir())
    path.write_text(path.read_text().replace('"status":"green"', '"status":"violet"', 1))
    run = sent(written, expect=FAILED)
    assert "content/sent/2026-10-15-001.json has errors" in run.stderr
    check = written.run("check", "--as-of", AS_OF)
    assert check.code == FAILED and "unknown-code" in check.said and "2026-10-15-001.json:" in check.said


def test_the_help_teaches(project):
    said = project.run("sent", "--help").stdout
    for words in ("--dry-run", "--practice Z99001 --on 2026-10-15", "before you build again", "Nothing that is there is"):
        assert words in " ".join(said.split()), words


def test_the_id_of_someone_whose_plan_is_gone_is_looked_for_in_public_too(written):
    written.plan_path(3).unlink()
    written.write("content/forum/lessons/ask-first.md", written.path("content/forum/lessons/ask-first.md").read_text()
                  .replace("Ask before you help.", "Ask before you help ew-0003."))
    assert "[leak]" in written.built(expect=FAILED).stderr
    for path in written.path("content/sent").iterdir():
        path.unlink()
    written.built()
