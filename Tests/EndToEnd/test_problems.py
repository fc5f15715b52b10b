"""Every problem is told at once, with all that a person or a program needs to put it right."""

import json
import re
import shutil

import pytest

from project import AS_OF, REPOSITORY, Project, case, lesson, meeting, plan

CORPUS = REPOSITORY / "Tests/Corpus"
# Where records of a kind lie, by the number of the file.
PLACES = {
    "care-plan": "plans/{}.json", "mdt-meeting": "meetings/{}.json", "programme-return": "returns/eastwold/{}.json",
    "published-figures": "published/{}.json", "printed-documents": "printed/{}.json", "sent-documents": "sent/{}.json",
    "invitation-list": "invitations/{}.json", "learning-forum": "forums/{}.json",
    "health-check-framework": "health-checks/frameworks/{}.json", "health-check": "health-checks/{}.json",
    "community-resource": "resources/{}.json", "lesson": "forum/{}.md", "story": "forum/{}.md", "page": "forum/{}.md",
}
# The programme has a place for one alone, and a mapping of a spreadsheet lies where its user wants it.
ELSEWHERE = {"programme", "csv-mapping"}

NOT_JSON = {
    "cut": '{"kind": "care-plan", "needs": [{"id": "n"', "twice": '{"kind": "care-plan", "person": {"sex": "f", "sex": "m"}}',
    "half": '{"kind": "care-plan", "person": {"sex": "\\ud800"}}', "deep": '{"needs": ' + "[" * 80 + "]" * 80 + "}",
    "bytes": b'{"kind": "care-plan", "person": {"sex": "\xff"}}', "empty": "", "list": "[]", "more": "{} {}",
}


def check(project):
    return project.run("check", "--json", "--as-of", AS_OF).json["diagnostics"]


def expect_whole(found, project):
    """What a diagnostic must have. Only of a record as a whole there is no path."""
    for key in ("id", "severity", "message", "explanation", "suggestion", "file", "line", "column"):
        assert found.get(key), f"no {key}: {found}"
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", found["id"])
    if not found.get("path") and project.path(found["file"]).is_file():
        assert is_of_the_whole(found, project.path(found["file"])), f"no path: {found}"


def is_of_the_whole(found, file):
    """Whether a problem is shown at the beginning of a record or after its end, or below the front matter of a page."""
    text = file.read_bytes().decode("utf-8", "replace")
    before = "\n".join(text.split("\n")[:found["line"] - 1] + [text.split("\n")[found["line"] - 1][:found["column"] - 1]])
    if file.suffix == ".md":
        return before.strip() in ("", "---") or before.count("---\n") > 1
    return before.strip() == "" or found["id"] == "json-syntax"


@pytest.fixture(scope="module")
def bad(tmp_path_factory, program):
    """A project with every bad record of the corpus, and texts that are no records."""
    project = Project.minimal(tmp_path_factory.mktemp("bad"), program)
    number = 0
    for kind in sorted(set(PLACES) | ELSEWHERE):
        files = sorted(path for folder in ("bad", "bad-beyond-schema") for path in (CORPUS / kind).glob(folder + "/*"))
        assert files, kind
        for file in files if kind in PLACES else []:
            number += 1
            place = project.path("content/" + PLACES[kind].format(f"bad-{number:03d}"))
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, place)
    for name, text in NOT_JSON.items():
        project.write(f"content/plans/{name}.json", "")
        project.path(f"content/plans/{name}.json").write_bytes(text if isinstance(text, bytes) else text.encode())
    for name, text in {"none": "# A page\n", "alias": "---\nkind: &a lesson\n---\n", "twice": "---\nkind: page\nkind: page\n---\n",
                       "deep": "---\nkind: page\nthemes: [[[[[[[[[[]]]]]]]]]]\n---\n"}.items():
        project.write(f"content/forum/{name}.md", text)
    project.write("content/stray.txt", "x")
    project.path("content/plans/link.json").symlink_to("elsewhere.json")
    project.count = number
    return project


def test_every_problem_of_the_bad_records_is_told_whole(bad):
    found = check(bad)
    assert len({one["file"] for one in found}) >= bad.count + len(NOT_JSON)
    for one in found:
        expect_whole(one, bad)


def test_slips_of_the_text_say_in_what_they_stand(bad):
    paths = {one["file"]: one.get("path") for one in check(bad) if one["file"].count("/") == 2}
    wanted = {"cut": "needs[0]", "twice": "person.sex", "half": "person.sex", "bytes": "person.sex", "empty": None, "more": None}
    assert {name: paths[f"content/plans/{name}.json"] for name in wanted} == wanted
    assert paths["content/plans/deep.json"].startswith("needs[0][0]")


@pytest.mark.parametrize("kind", ["programme", "theme"])
def test_a_problem_that_stops_everything_is_told_whole(project, kind):
    place = "content/programme.json" if kind == "programme" else "themes/default/theme.json"
    project.write(place, "{")
    found = project.build("--json").json["diagnostics"]
    assert found
    for one in found:
        expect_whole(one, project)


def faulty():
    """A plan with many things wrong with what it says."""
    record = plan(2, site="eastwoold", coordinator="nobody", writtenOn="2027-01-01")
    record["practice"]["ods"] = "Z99002"
    record["review"]["on"] = "2026-01-01"
    record["needs"].append(json.loads(json.dumps(record["needs"][0])))
    record["needs"][1]["goals"][0]["actions"] = []
    action = record["needs"][0]["goals"][0]["actions"][0]
    record["needs"][0]["actions"] = [{"id": "step-2", "what": "Ring"}, {**action, "owner": {"kind": "contact", "ref": "bea"}}]
    record["accessNeeds"]["contactMethods"] = ["telephone", "no-telephone"]
    return record


WRONG = {
    ("site", "dangling-reference"), ("coordinator", "dangling-reference"), ("practice.ods", "dangling-reference"),
    ("writtenOn", "future-date"), ("review.on", "review-date-past"), ("needs[1].id", "duplicate-id"),
    ("needs[1].goals[0].id", "duplicate-id"), ("needs[1].goals[0]", "goal-without-action"),
    ("needs[0].actions[0]", "action-without-owner"), ("needs[0].actions[1].id", "duplicate-id"),
    ("needs[0].actions[1].owner.ref", "dangling-reference"), ("accessNeeds.contactMethods", "access-needs-incompatible"),
}


class TestAllAtOnce:
    def places(self, project):
        return [(one.get("path"), one["id"]) for one in check(project)]

    def test_one_fault_in_the_structure_hides_no_other_problem(self, project):
        record = faulty()
        project.write_plan(record)
        assert set(self.places(project)) == WRONG
        record["person"]["birthDate"] = "1940-13-01"
        project.write_plan(record)
        found = self.places(project)
        assert set(found) == WRONG | {("person.birthDate", "invalid-date")} and len(found) == len(set(found))

    def test_nothing_of_such_a_record_is_published(self, project):
        project.write_plan({**plan(2), "aboutMe": {"mostImportant": "SECRETMARK"}, "careFunding": 7})
        project.built(expect=2)
        assert "ew-0002" not in " ".join(project.files()) and b"SECRETMARK" not in b"".join(project.files().values())

    def test_an_error_in_the_programme_hides_no_reference_of_a_plan(self, project):
        project.write_plan(faulty())
        words = json.loads(project.path("content/programme.json").read_text())
        project.write("content/programme.json", {**words, "reviewWithinWeeks": "twelve"})
        assert set(self.places(project)) == WRONG | {("reviewWithinWeeks", "wrong-type")}

    def test_what_the_error_itself_may_have_meant_is_not_missed(self, project):
        words = json.loads(project.path("content/programme.json").read_text())
        words["sites"][0]["id"] = "East wold"
        project.write("content/programme.json", words)
        project.write("content/meetings/m.json", {**meeting(case("ew-0001")), "id": "another"})
        project.write("content/forum/lessons/l.md", lesson("Words"))
        assert [one for one in self.places(project) if one[1] != "lesson-parts"] == [("sites[0].id", "invalid-id")]
