"""`caresheaf revise` keeps a plan as it stands and opens it for its next revision; documents then say what has changed."""

import json
import re

import pytest

from project import AS_OF, FAILED, BUILT, PRACTICE, lesson, plan, programme

WRITTEN = "2026-09-01"


def revise(project, person="ew-0001", *arguments, on=AS_OF, expect=BUILT):
    run = project.run("revise", person, "--on", on, *arguments)
    assert run.code == expect, f"exit code {run.code}, not {expect}:\n{run.said}"
    return run


def goal(status="active", **changes):
    step = {"id": "s1", "what": "Walk with Pat", "owner": {"kind": "me"}, "status": "started"}
    return [{"id": "n1", "text": "My legs", "goals": [{"id": "g1", "words": "I want to reach the Zebra shop", "status": status,
                                                       "actions": [step], **changes}]}]


def first(**changes):
    return {**plan(1), "writtenOn": WRITTEN, "needs": goal(), **changes}


def read(project, file):
    return json.loads(project.path(file).read_text(encoding="utf-8"))


def words(path):
    return " ".join(re.sub(r"<[^>]*>", " ", path.read_text(encoding="utf-8")).split())


@pytest.fixture
def begun(project):
    """One plan, laid out as a person would."""
    project.write_plan(first())
    path = project.path("content/plans/ew-0001.json")
    path.write_text(json.dumps(first(), indent=4, ensure_ascii=False) + "\n", encoding="utf-8")
    return project


def test_the_plan_is_kept_byte_for_byte_and_nothing_else_in_it_is_touched(begun):
    path = begun.path("content/plans/ew-0001.json")
    before = path.read_bytes()
    run = revise(begun)
    assert "Kept revision 1" in run.stdout and "history[0].changes" in run.stdout and "caresheaf check" in run.stdout
    kept = begun.path("content/earlier/ew-0001.json")
    assert kept.read_bytes() == before and kept.stat().st_mode & 0o777 == 0o600
    now = read(begun, "content/plans/ew-0001.json")
    assert (now["revision"], now["writtenOn"], now["history"][0]) == (2, AS_OF, {"revision": 2, "on": AS_OF, "changes": []})
    lines = set(path.read_text().splitlines()) ^ set(before.decode().splitlines())
    assert all(re.search(r"revision|writtenOn|\bon\b|changes|history|[\[\]{}]", line) for line in lines), lines
    assert [name.name for name in path.parent.iterdir() if name.name.startswith(".")] == []


def test_a_line_of_many_is_kept_and_every_other_line_stays(project):
    for old in project.path("content/plans").iterdir():
        old.unlink()
    people = [{**plan(n), "writtenOn": WRITTEN} for n in (1, 2, 3)]
    file = project.path("content/plans/all.ndjson")
    file.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in people), encoding="utf-8")
    before = file.read_text().splitlines()
    run = revise(project, "ew-0002")
    assert "all.ndjson, line 2" in run.stdout
    after = file.read_text().splitlines()
    assert (after[0], after[2]) == (before[0], before[2]) and len(after) == 3
    assert json.loads(after[1])["revision"] == people[1]["revision"] + 1
    assert project.path("content/earlier/ew-0002.json").read_text() == before[1] + "\n"
    assert project.run("check", "--as-of", AS_OF).code == 0


@pytest.mark.parametrize("history", [None, [], [{"revision": 1, "on": WRITTEN, "changes": []}]])
def test_the_history_is_opened_whether_there_is_one_or_not(project, history):
    project.write_plan(first(**({} if history is None else {"history": history})))
    revise(project)
    assert [one["revision"] for one in read(project, "content/plans/ew-0001.json")["history"]] == [2] + [1] * len(history or [])


def test_what_was_begun_is_not_thrown_away(begun):
    revise(begun)
    kept, now = begun.path("content/earlier/ew-0001.json").read_bytes(), begun.path("content/plans/ew-0001.json").read_bytes()
    again = revise(begun, on="2026-10-20", expect=FAILED)
    assert "nothing has been changed since" in again.said
    changed = read(begun, "content/plans/ew-0001.json")
    changed["needs"] = goal("met")
    begun.write_plan(changed)
    assert "begun on 2026-10-15" in revise(begun, expect=FAILED).said
    assert begun.path("content/earlier/ew-0001.json").read_bytes() == kept and now
    later = revise(begun, on="2026-12-01")
    assert "Kept revision 2" in later.stdout and read(begun, "content/earlier/ew-0001.json")["revision"] == 2


def test_a_run_that_was_cut_short_is_finished_by_the_next(begun):
    before = begun.path("content/plans/ew-0001.json").read_bytes()
    begun.path("content/earlier").mkdir()
    begun.path("content/earlier/ew-0001.json").write_bytes(before)
    revise(begun)
    assert read(begun, "content/plans/ew-0001.json")["revision"] == 2
    assert begun.path("content/earlier/ew-0001.json").read_bytes() == before


def test_it_says_what_is_wrong_and_writes_nothing(begun):
    files = {path: path.read_bytes() for path in begun.path("content").rglob("*.json")}
    assert "did you mean “ew-0001”" in revise(begun, "ew-001", expect=FAILED).said
    assert "after 2026-08-01" in revise(begun, on="2026-08-01", expect=FAILED).said
    dry = json.loads(revise(begun, "ew-0001", "--dry-run", "--json").stdout)
    assert (dry["before"], dry["revision"], dry["dryRun"], dry["kept"]) == (1, 2, True, "content/earlier/ew-0001.json")
    assert {path: path.read_bytes() for path in begun.path("content").rglob("*.json")} == files
    begun.write_plan(first(revision=0))
    assert "has errors" in revise(begun, expect=FAILED).said
    begun.write_plan(first())
    begun.path("content/earlier").mkdir()
    begun.path("content/earlier/ew-0001.json").write_text(json.dumps(plan(2)), encoding="utf-8")
    assert "another plan" in revise(begun, expect=FAILED).said


# What documents make of it


@pytest.fixture
def reviewed(begun):
    """A goal was reached since the earlier version, and the coordinator has typed nothing."""
    revise(begun, on="2026-10-10")
    now = read(begun, "content/plans/ew-0001.json")
    now["needs"] = goal("met")
    begun.write_plan(now)
    return begun


def test_a_reached_goal_is_told_to_the_person_and_to_the_practice_without_anyone_typing_it(reviewed):
    reviewed.built()
    assert "I reached this goal: I want to reach the Zebra shop." in words(reviewed.output / "people/ew-0001/my-plan.html")
    summary = reviewed.output / f"practices/{PRACTICE}/ew-0001-gp-summary.html"
    assert "Reached: I want to reach the Zebra shop." in words(summary)
    sources = {file["path"]: file["sources"] for file in reviewed.manifest()["files"] if "sources" in file}
    assert "content/earlier/ew-0001.json" in sources["people/ew-0001/my-plan.html"]


def test_an_earlier_version_with_an_error_is_told_of_and_the_plan_is_made_all_the_same(reviewed):
    path = reviewed.path("content/earlier/ew-0001.json")
    path.write_text(path.read_text().replace('"revision": 1', '"revision": "one"'))
    run = reviewed.build()
    assert run.code == 2 and re.search(r"content/earlier/ew-0001.json:\d+:\d+: error", run.said), run.said
    page = words(reviewed.output / "people/ew-0001/my-plan.html")
    assert "Zebra shop" in page and "I reached this goal" not in page


def test_the_earlier_version_of_somebody_else_is_told_to_nobody(reviewed):
    other = {**plan(2), "id": "ew-0001", "revision": 1, "writtenOn": WRITTEN,
             "medicines": [{"name": "Xylomycin", "dose": "1 g", "source": "Slip"}]}
    reviewed.path("content/earlier/ew-0001.json").write_text(json.dumps(other), encoding="utf-8")
    run = reviewed.build()
    assert run.code == 2 and "earlier-of-another" in run.said
    assert not any("Xylomycin" in path.read_text(errors="ignore") for path in reviewed.output.rglob("*.html"))


def test_a_restriction_in_the_earlier_version_alone_holds(reviewed):
    old = read(reviewed, "content/earlier/ew-0001.json")
    secret = {"from": ["person", "gp", "mdt"], "reason": "third-party"}
    old["needs"][0]["goals"].append({"id": "g2", "words": "Quokka goal", "restrict": secret, "actions": []})
    old["needs"].append({"id": "n2", "text": {"text": "Quokka need", "restrict": secret}})
    old["contacts"] = [{"id": "q", "name": "Quokka Quill", "phone": "01632 960777", "restrict": secret}]
    old["medicines"] = [{"name": "Quokkamycin", "source": "Slip", "restrict": secret}]
    reviewed.path("content/earlier/ew-0001.json").write_text(json.dumps(old), encoding="utf-8")
    reviewed.built()
    for path in reviewed.output.rglob("*"):
        if path.is_file():
            assert "okka" not in path.read_text(errors="ignore"), path


def test_who_was_in_the_earlier_version_is_looked_for_in_public(reviewed):
    old = read(reviewed, "content/earlier/ew-0001.json")
    old["contacts"] = [{"id": "q", "name": "Thaddeus Wobblethorpe", "phone": "01632 960777"}]
    reviewed.path("content/earlier/ew-0001.json").write_text(json.dumps(old), encoding="utf-8")
    reviewed.write("content/forum/lessons/ask-first.md", lesson("Thaddeus Wobblethorpe told us."))
    run = reviewed.build()
    assert run.code == FAILED and "ew-0001" in run.said


def test_an_earlier_version_of_a_plan_that_is_not_there_is_named(begun):
    begun.path("content/earlier").mkdir()
    begun.path("content/earlier/ew-9999.json").write_text(json.dumps(plan(1)), encoding="utf-8")
    run = begun.build()
    assert "content/earlier/ew-9999.json" in run.said and "dangling-reference" in run.said


def test_who_has_died_gets_nothing_of_it(reviewed):
    now = read(reviewed, "content/plans/ew-0001.json")
    now["person"]["deceasedOn"] = "2026-10-12"
    reviewed.write_plan(now)
    reviewed.built()
    assert not any("Zebra" in path.read_text(errors="ignore") for path in reviewed.output.rglob("*.html"))


def test_who_moves_practice_is_told_so_and_the_new_one_hears_nothing_of_the_version_before(reviewed):
    record = programme()
    record["practices"].append({**record["practices"][0], "ods": "Z99002", "name": "Quay Surgery"})
    reviewed.write("content/programme.json", record)
    now = read(reviewed, "content/plans/ew-0001.json")
    now["practice"]["ods"] = "Z99002"
    reviewed.write_plan(now)
    reviewed.built()
    assert "My GP practice is now Quay Surgery." in words(reviewed.output / "people/ew-0001/my-plan.html")
    assert not (reviewed.output / f"practices/{PRACTICE}/ew-0001-gp-summary.html").exists()
    summary = words(reviewed.output / "practices/Z99002/ew-0001-gp-summary.html")
    assert "Reached:" not in summary and "Zebra shop" in summary


@pytest.mark.parametrize("has_left", [False, True])
def test_a_coordinator_who_comes_or_has_left(reviewed, has_left):
    record = programme()
    new = {**record["team"][0], "id": "wynn-abel", "name": "Wynn Abel", **({"leftOn": "2026-10-01"} if has_left else {})}
    record["team"].append(new)
    reviewed.write("content/programme.json", record)
    now = read(reviewed, "content/plans/ew-0001.json")
    now["coordinator"] = "wynn-abel"
    reviewed.write_plan(now)
    reviewed.built()
    own = words(reviewed.output / "people/ew-0001/my-plan.html")
    summary = words(reviewed.output / f"practices/{PRACTICE}/ew-0001-gp-summary.html")
    assert ("I have no coordinator by name at the moment." if has_left else "My coordinator is now Wynn Abel.") in own
    assert ("None by name at the moment." if has_left else "Now Wynn Abel.") in summary
