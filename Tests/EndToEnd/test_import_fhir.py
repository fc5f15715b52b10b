"""Importing FHIR: from the files of another system to plans that pass the check, and again without losing an edit."""

import json
import re
import resource
import signal
import stat

import pytest

from fhir import EXAMPLES, basic, bundle, condition, consent, example_files, patient
from project import AS_OF, COORDINATOR, SITE, USAGE, nhs_number, plan, tree

ALL, NOTHING, WITHOUT_SOME = 0, 1, 2


def importing(project, *records, options=(), day=AS_OF, name="export.json", **others):
    """Writes the records to a file outside the content, and imports it."""
    path = project.write(f"in/{name}", bundle(*records) if len(records) != 1 else records[0])
    return project.run("import", "fhir", path, "--to", "content/plans", "--as-of", day, *options, **others)


def imported(project, *records, expect=ALL, **others):
    run = importing(project, *records, **others)
    assert run.code == expect, f"exit code {run.code}, not {expect}:\n{run.said[-4000:]}"
    return run


def plans(project):
    return {path.name: path for path in sorted(project.path("content/plans").iterdir())}


def new_plan(project, name="ew-0004.json"):
    return json.loads(project.path(f"content/plans/{name}").read_text())


def edit(project, change, name="ew-0004.json"):
    """Changes a plan as a coordinator would, in an editor."""
    record = new_plan(project, name)
    change(record)
    project.write(f"content/plans/{name}", record)
    return record


def checked(project):
    run = project.run("check", "--as-of", AS_OF)
    assert run.code == 0, run.said
    return run


PERSON = patient()
ASTHMA, GOUT = condition("c1", "Asthma", "195967001"), condition("c2", "Gout", "90560007")
EVERYTHING = (PERSON, ASTHMA, GOUT, basic())


class TestFirstImport:
    def test_it_makes_a_plan_that_passes_the_check_and_builds(self, project):
        run = imported(project, *EVERYTHING)
        assert "content/plans/ew-0004.json" in run.stdout
        record = new_plan(project)
        assert record["person"]["name"]["family"] == "Ashgrove"
        assert record["person"]["nhsNumber"].replace(" ", "") == nhs_number(501)
        assert [one["name"] for one in record["conditions"]] == ["Asthma", "Gout"]
        assert record["revision"] == 1 and record["writtenOn"] == AS_OF
        checked(project)
        project.built()
        page = (project.output / "people/ew-0004/my-plan.html").read_text(encoding="utf-8")
        assert "Ashgrove" in page and "Asthma" in page
        assert "something that plans have no place for" not in page

    def test_the_new_plan_is_private_and_its_name_tells_nothing(self, project):
        imported(project, *EVERYTHING)
        path = project.path("content/plans/ew-0004.json")
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert set(plans(project)) == {"ew-0001.json", "ew-0002.json", "ew-0003.json", "ew-0004.json"}

    def test_what_has_no_place_is_kept_and_consents_permit_nothing(self, project):
        imported(project, *EVERYTHING, consent())
        record = new_plan(project)
        facts = {(one["resource"], fact["path"]): fact["value"]
                 for one in record["imported"]["unplaced"] for fact in one["facts"]}
        assert facts[("Basic/odd-1", "code.text")] == "something that plans have no place for"
        assert record["imported"]["consents"] and "consents" not in record
        project.built()
        assert not list((project.output / "practices").rglob("*ew-0004*"))

    def test_options_name_the_site_and_the_coordinator(self, project):
        imported(project, *EVERYTHING, options=["--site", SITE, "--coordinator", COORDINATOR])
        assert (new_plan(project)["site"], new_plan(project)["coordinator"]) == (SITE, COORDINATOR)

    def test_ids_follow_those_that_are_there_or_the_prefix_asked_for(self, project):
        imported(project, *EVERYTHING)
        imported(project, patient("pat-2", 502, "Cuthbert", "Lindow", "1938-05-05"), options=["--id-prefix", "north"])
        assert {"ew-0004.json", "north-0001.json"} <= set(plans(project))

    def test_an_id_that_minutes_speak_of_is_not_given_to_somebody_else(self, project):
        meeting = json.loads(project.path("content/meetings/one.json").read_text())
        meeting["cases"][0]["person"] = "ew-0007"
        project.write("content/meetings/one.json", meeting)
        imported(project, *EVERYTHING)
        assert "ew-0008.json" in plans(project)

    def test_a_folder_and_a_project_can_be_named_from_elsewhere(self, project, tmp_path):
        path = project.write("in/export.json", bundle(*EVERYTHING))
        elsewhere = tmp_path / "elsewhere"
        elsewhere.mkdir()
        run = project.run("import", "fhir", path, "--to", project.path("content/plans"), "--as-of", AS_OF, cwd=elsewhere)
        assert run.code == ALL and "ew-0004.json" in plans(project)
        run = project.run("import", "fhir", path, "--project", project.folder, "--as-of", AS_OF, cwd=elsewhere)
        assert run.code == ALL and "1 unchanged" in run.stdout
        assert list(elsewhere.iterdir()) == []


class TestAgain:
    def test_the_same_import_changes_no_byte_even_on_another_day(self, project):
        imported(project, *EVERYTHING, consent())
        before = tree(project.path("content"))
        run = imported(project, *EVERYTHING, consent(), day="2026-11-30")
        assert tree(project.path("content")) == before
        assert "1 unchanged" in run.stdout

    def test_the_same_records_in_another_file_and_order_change_nothing_of_the_plan(self, project):
        imported(project, *EVERYTHING)
        before = new_plan(project)
        imported(project, *reversed(EVERYTHING), name="other.json", day="2026-11-30")
        after = new_plan(project)
        assert {**after, "imported": 0} == {**before, "imported": 0}

    def test_what_nobody_edited_follows_fhir(self, project):
        imported(project, *EVERYTHING)
        moved = {**PERSON, "birthDate": "1941-03-19"}
        run = imported(project, moved, condition("c1", "Severe asthma", "195967001"), GOUT,
                       condition("c3", "Deafness", "15188001"), basic(), day="2026-11-30", options=["--diff"])
        record = new_plan(project)
        assert record["person"]["birthDate"] == "1941-03-19"
        assert [one["name"] for one in record["conditions"]] == ["Severe asthma", "Gout", "Deafness"]
        assert (record["revision"], record["writtenOn"]) == (2, "2026-11-30")
        assert "Severe asthma" in run.stdout and "+ conditions[" in run.stdout
        assert re.search(r"~ person\.birthDate\n +plan 1941-03-09\n +FHIR 1941-03-19\n", run.stdout), run.stdout
        assert "history" not in record

    def test_an_edit_is_kept_and_told_of_once(self, project):
        imported(project, *EVERYTHING)

        def by_hand(record):
            record["conditions"][0]["name"] = "Asthma, worse in spring"
            record["conditions"][1]["note"] = "Ask about her toe."
            record["aboutMe"] = {"mostImportant": "The orchard."}
        edit(project, by_hand)
        assert "1 unchanged" in imported(project, *EVERYTHING).stdout
        changed = (PERSON, condition("c1", "Severe asthma", "195967001"), GOUT, basic())
        run = imported(project, *changed, options=["--diff"])
        record = new_plan(project)
        assert record["conditions"][0]["name"] == "Asthma, worse in spring"
        assert record["conditions"][1]["note"] == "Ask about her toe."
        assert record["aboutMe"] == {"mostImportant": "The orchard."}
        assert "import-edit-kept" in run.stderr and "worse in spring" not in run.stderr
        assert "Asthma, worse in spring" in run.stdout and "Severe asthma" in run.stdout
        again = imported(project, *changed)
        assert "import-edit-kept" not in again.stderr and "1 unchanged" in again.stdout

    def test_what_a_coordinator_took_out_stays_out(self, project):
        imported(project, *EVERYTHING)

        def by_hand(record):
            del record["conditions"][0], record["person"]["birthDate"]
            record["imported"]["unplaced"] = []
        edit(project, by_hand)
        before = new_plan(project)
        imported(project, *EVERYTHING, day="2026-11-30")
        after = new_plan(project)
        assert "birthDate" not in after["person"] and [one["name"] for one in after["conditions"]] == ["Gout"]
        assert not after["imported"].get("unplaced")
        assert after["revision"] == before["revision"]
        imported(project, *EVERYTHING[:3], basic(words="something else"))
        assert [fact["value"] for one in new_plan(project)["imported"]["unplaced"] for fact in one["facts"]] == [
            "something else"]

    def test_what_is_taken_back_goes_unless_it_was_edited(self, project):
        imported(project, *EVERYTHING)
        edit(project, lambda record: record["conditions"][1].update(note="Ask about her toe."))
        wrong = {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-ver-status",
                             "code": "entered-in-error"}]}
        run = imported(project, PERSON, {**ASTHMA, "verificationStatus": wrong}, {**GOUT, "verificationStatus": wrong})
        assert [one["name"] for one in new_plan(project)["conditions"]] == ["Gout"]
        assert "import-edit-kept" in run.stderr

    def test_what_another_export_said_stays(self, project):
        imported(project, *EVERYTHING)
        imported(project, PERSON, condition("c3", "Deafness", "15188001"), name="other.json")
        assert [one["name"] for one in new_plan(project)["conditions"]] == ["Asthma", "Gout", "Deafness"]
        assert [one["resource"] for one in new_plan(project)["imported"]["unplaced"] if "Basic" in one["resource"]]

    def test_members_keep_their_order(self, project):
        imported(project, *EVERYTHING)
        record = new_plan(project)
        turned = dict(reversed(record.items()))
        project.write("content/plans/ew-0004.json", turned)
        imported(project, {**PERSON, "birthDate": "1941-03-19"}, ASTHMA, GOUT, basic())
        assert list(new_plan(project)) == list(turned)


class TestWhosePlan:
    def test_a_plan_written_by_hand_is_found_by_its_nhs_number(self, project):
        own = plan(2)
        person = patient("x", 2, own["person"]["name"]["given"], own["person"]["name"]["family"],
                         own["person"]["birthDate"])
        run = imported(project, person, condition("c1", "Asthma", patient="x"))
        assert "ew-0002.json" in run.stdout and len(plans(project)) == 3
        record = json.loads(project.plan_path(2).read_text())
        assert record["conditions"][0]["name"] == "Asthma" and record["revision"] == 2
        assert record["aboutMe"] == own["aboutMe"] and record["consents"] == own["consents"]
        # What the coordinator wrote before any import is theirs.
        assert record["person"]["address"] == own["person"]["address"]
        checked(project)

    def test_the_same_id_of_another_system_is_not_taken_for_the_same_person(self, project):
        imported(project, *EVERYTHING)
        before = tree(project.path("content"))
        other = patient("pat-1", 777, "Barnabas", "Quill", "1950-12-12")
        run = imported(project, other, condition("c9", "Diabetes"), expect=NOTHING, name="other.json")
        assert "import-person-unclear" in run.stderr and "Ashgrove" not in run.said
        assert tree(project.path("content")) == before

    def test_two_servers_may_each_have_a_patient_of_the_same_id(self, project):
        def export(server, *records):
            return {"resourceType": "Bundle", "type": "collection", "entry": [
                {"fullUrl": f"https://{server}/fhir/{one['resourceType']}/{one['id']}", "resource": one}
                for one in records]}
        first = export("a.example.org", PERSON, ASTHMA)
        second = export("b.example.org", patient("pat-1", 777, "Barnabas", "Quill", "1950-12-12"), GOUT)
        imported(project, first)
        imported(project, second, name="other.json")
        assert "Quill" not in json.dumps(new_plan(project)) and "Gout" not in json.dumps(new_plan(project))
        assert "Ashgrove" not in json.dumps(new_plan(project, "ew-0005.json"))
        before = tree(project.path("content"))
        imported(project, second, name="other.json")
        imported(project, first)
        assert tree(project.path("content")) == before

    def test_a_number_that_belongs_to_somebody_else_is_not_followed(self, project):
        before = tree(project.path("content"))
        run = imported(project, patient("x", 1, "Barnabas", "Quill", "1980-12-12"), expect=NOTHING)
        assert "import-person-unclear" in run.stderr
        assert tree(project.path("content")) == before

    def test_somebody_without_a_name_is_found_again_and_named_by_a_later_export(self, project):
        nameless = [condition("c1", "Asthma", "195967001"), GOUT]
        run = imported(project, *nameless, expect=ALL)
        assert "fhir-patient-missing" in run.stderr and new_plan(project)["person"] == {}
        assert "name-not-recorded" in checked(project).stderr
        project.built()
        page = project.path("output/people/ew-0004/my-plan.html").read_text()
        assert "Name not recorded" in page and "Asthma" in page
        assert list(project.path("output/people/ew-0004").iterdir()) == [project.path("output/people/ew-0004/my-plan.html")]
        assert "Name not recorded" in project.path("output/desk/index.html").read_text()
        assert "1 unchanged" in imported(project, *nameless, day="2026-11-30").stdout
        # Anybody's Patient/p1 of whom nothing else is the same.
        other = importing(project, condition("c9", "Gout"), name="other.json")
        assert other.code == NOTHING and "import-person-unclear" in other.stderr
        imported(project, PERSON, *nameless)
        assert new_plan(project)["person"]["name"]["family"] == PERSON["name"][0]["family"]
        assert "ew-0005.json" not in plans(project)

    def test_two_people_in_one_export_get_two_plans(self, project):
        imported(project, PERSON, ASTHMA, patient("pat-2", 502, "Cuthbert", "Lindow", "1938-05-05"),
                 condition("d1", "Gout", patient="pat-2"))
        first, second = new_plan(project), new_plan(project, "ew-0005.json")
        assert "Lindow" not in json.dumps(first) and "Gout" not in json.dumps(first)
        assert "Ashgrove" not in json.dumps(second) and "Asthma" not in json.dumps(second)
        checked(project)

    def test_a_plan_with_errors_is_not_touched(self, project):
        imported(project, *EVERYTHING)
        edit(project, lambda record: record.update(revision="two"))
        before = tree(project.path("content"))
        run = imported(project, {**PERSON, "birthDate": "1941-03-19"}, expect=NOTHING)
        assert "import-plan-broken" in run.stderr and tree(project.path("content")) == before

    def test_a_line_of_a_file_of_many_plans_is_brought_up_to_date(self, project):
        imported(project, *EVERYTHING)
        record = new_plan(project)
        project.path("content/plans/ew-0004.json").unlink()
        others = [plan(11), plan(12)]
        project.write("content/plans/many.ndjson",
                      "\n".join(json.dumps(one) for one in (others[0], record, others[1])) + "\n")
        lines = project.path("content/plans/many.ndjson").read_text().splitlines()
        imported(project, *EVERYTHING)
        assert project.path("content/plans/many.ndjson").read_text().splitlines() == lines
        imported(project, {**PERSON, "birthDate": "1941-03-19"}, ASTHMA, GOUT, basic())
        now = project.path("content/plans/many.ndjson").read_text().splitlines()
        assert (now[0], now[2]) == (lines[0], lines[2])
        assert json.loads(now[1])["person"]["birthDate"] == "1941-03-19"
        checked(project)


class TestNothingIsWritten:
    def test_by_a_dry_run(self, project):
        before = tree(project.folder)
        run = imported(project, *EVERYTHING, options=["--dry-run", "--diff"])
        after = tree(project.folder)
        after.pop("in/export.json")
        assert after == before
        assert "would make" in run.stdout and "Asthma" in run.stdout and "ew-0004.json" in run.stdout

    def test_by_a_strict_import_if_anything_cannot_be_imported(self, project):
        odd = {"id": "no type"}
        before = tree(project.path("content"))
        run = importing(project, *EVERYTHING, odd, options=["--strict"])
        assert run.code == NOTHING and tree(project.path("content")) == before
        assert "fhir-not-a-resource" in run.stderr
        assert importing(project, *EVERYTHING, odd).code == WITHOUT_SOME
        assert "ew-0004.json" in plans(project)

    def test_by_half_when_the_disk_is_full(self, project):
        imported(project, *EVERYTHING)
        before = tree(project.path("content"))

        def little_room():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        run = importing(project, {**PERSON, "birthDate": "1941-03-19"}, ASTHMA, preexec_fn=little_room)
        assert run.code == NOTHING and "import-not-written" in run.stderr
        assert tree(project.path("content")) == before

    @pytest.mark.parametrize("text", ["", "no FHIR", "{}", '{"resourceType": "Patient"', "[1, 2]"])
    def test_of_a_file_that_is_not_fhir(self, project, text):
        before = tree(project.path("content"))
        project.write("in/odd.json", text)
        run = project.run("import", "fhir", "in/odd.json", "--to", "content/plans")
        assert run.code == NOTHING and "in/odd.json" in run.stderr
        assert tree(project.path("content")) == before

    @pytest.mark.parametrize("options", [
        [], ["in/x.json", "--site", "nowhere"], ["in/x.json", "--coordinator", "nobody"],
        ["in/x.json", "--id-prefix", "../x"], ["in/x.json", "--as-of", "soon"]], ids=" ".join)
    def test_of_a_wrong_command(self, project, options):
        project.write("in/x.json", PERSON)
        run = project.run("import", "fhir", *options)
        assert run.code == USAGE and "usage" in run.said.lower()
        assert len(plans(project)) == 3


class TestReports:
    def test_the_report_lists_what_has_no_place_and_what_was_left_out(self, project):
        wrong = {**GOUT, "verificationStatus": {"coding": [{"code": "entered-in-error"}]}}
        records = (PERSON, ASTHMA, wrong, basic())
        imported(project, *records, options=["--report", "in/report.json"])
        report = json.loads(project.path("in/report.json").read_text())
        entry = next(one for one in report["entries"] if one["entry"] == "plan")
        assert (entry["outcome"], entry["id"]) == ("new", "ew-0004")
        odd = next(one for one in entry["unplaced"] if one["resource"] == "Basic/odd-1")
        assert odd["file"].endswith("in/export.json")
        assert {"path": "code.text", "value": "something that plans have no place for"} in odd["facts"]
        assert entry["enteredInError"][0]["resource"] == "Condition/c2"
        assert report["outcome"] == "imported" and report["plans"]["new"] == 1
        assert stat.S_IMODE(project.path("in/report.json").stat().st_mode) == 0o600
        imported(project, *records, options=["--report", "in/report.txt", "--dry-run"])
        text = project.path("in/report.txt").read_text()
        assert "code.text: something that plans have no place for" in text and "entered in error" in text

    def test_json_is_one_object_on_standard_output(self, project):
        run = imported(project, *EVERYTHING, options=["--json", "--diff"])
        assert run.json["kind"] == "caresheaf-import-report" and run.stderr == ""
        entry = next(one for one in run.json["entries"] if one["entry"] == "plan")
        assert entry["unplaced"] > 0 and any(one["path"].startswith("conditions[") for one in entry["differences"])

    def test_quiet_says_nothing_of_what_went_well(self, project):
        assert imported(project, *EVERYTHING, options=["--quiet"]).said == ""

    def test_words_of_others_cannot_steer_the_terminal(self, project):
        run = imported(project, PERSON, condition("c1", "A\u001b[2J\u202eevil\rB"), options=["--diff"])
        assert "\u001b" not in run.said and "\u202e" not in run.said and "\r" not in run.said


@pytest.mark.skipif(not example_files(), reason=f"the published examples are not there ({EXAMPLES})")
class TestPublishedExamples:
    def run_all(self, project, files):
        run = project.run("import", "fhir", *files, "--to", "content/plans", "--as-of", AS_OF)
        # What is about nobody's care plan makes no plan; everything else does.
        assert run.code in (ALL, NOTHING, WITHOUT_SOME), run.said
        assert run.code != NOTHING or "[fhir-nobody]" in run.stderr or len(plans(project)) == 3, run.said
        checked(project)
        before = tree(project.path("content"))
        again = project.run("import", "fhir", *files, "--to", "content/plans", "--as-of", "2026-12-24")
        assert again.code == run.code and tree(project.path("content")) == before, again.said
        return run

    @pytest.mark.parametrize("file", example_files(), ids=lambda path: path.name)
    def test_each_by_itself(self, project, file):
        self.run_all(project, [file])

    @pytest.mark.parametrize("folder", sorted({path.parent for path in example_files()}), ids=lambda path: path.name)
    def test_all_of_a_folder_together(self, project, folder):
        self.run_all(project, [path for path in example_files() if path.parent == folder])
        project.built()
        assert len(plans(project)) > 3
