"""What a team meeting agrees is in the plan and on the practice’s page without anyone copying it, and in the extract for
the practice; and nobody else is in any of them."""

import json
import re

import pytest

from project import AS_OF, PRACTICE, SITE, case, meeting, plan, programme

PLAN, SUMMARY = "people/ew-0001/my-plan.html", f"practices/{PRACTICE}/ew-0001-gp-summary.html"
HELD = f"{SITE}-2026-10-01"
EXTRACT = f"practices/{PRACTICE}/ew-0001-extract-{HELD}.html"
SURGERY = {"id": "surgery", "name": "Mill Street Surgery", "ods": PRACTICE}


def action(number, what, **changes):
    record = {"id": f"a{number}", "what": what, "owner": "Practice nurse", "organisation": "surgery", "due": "2026-10-09",
              "status": "open", **changes}
    return {key: value for key, value in record.items() if value is not None}


def words(path):
    text = " ".join(re.sub(r"<[^>]*>", " ", path.read_text(encoding="utf-8")).split())
    return re.sub(r" ([.,])", r"\1", text)


def hold(project, *actions, person="ew-0001", name="one", date="2026-10-01", others=(), **changes):
    record = meeting(case(person, actions=list(actions), **changes), *others, date=date)
    project.write(f"content/meetings/{name}.json", record)
    return record


def told(project, *paths):
    """The words of each page, or nothing where there is no page."""
    return [words(project.output / path) if (project.output / path).exists() else None for path in paths]


@pytest.fixture
def ready(project):
    """With two surgeries, each an organisation of its own."""
    record = programme()
    record["practices"].append({**record["practices"][0], "ods": "Z99002", "name": "Quay Surgery"})
    record["organisations"] += [SURGERY, {"id": "quay", "name": "Quay Surgery", "ods": "Z99002"}]
    project.write("content/programme.json", record)
    project.path("content/meetings/one.json").unlink()
    return project


@pytest.fixture
def held(ready):
    hold(ready, action(1, "Weigh her: wombat", plain="The nurse will weigh you: wallaby."),
         action(2, "Ask for a numbat", organisation="together", owner="Ines Thorley", due=None))
    return ready


def test_the_plan_has_it_in_plain_words_and_the_practice_what_it_is_asked_for(held):
    held.built()
    own, summary, extract = told(held, PLAN, SUMMARY, EXTRACT)
    assert "What we agreed at the team meeting" in own and "wallaby" in own and "wombat" not in own and "numbat" in own
    assert re.search(r"wombat Agreed at the team meeting, 1 October 2026\. Practice nurse 9 October 2026 Late", summary)
    assert "numbat" not in summary
    assert "Please do" in extract
    assert extract.index("wombat") < extract.index("Two falls since August") < extract.index("numbat")
    index, = told(held, f"practices/{PRACTICE}/index.html")
    assert "1 action" in index and "1 October 2026" in index and "9 October 2026 Late" in index
    sources = {file["path"]: file for file in held.manifest()["files"]}
    assert "content/meetings/one.json" in sources[PLAN]["sources"]
    assert (sources[EXTRACT]["kind"], sources[EXTRACT]["audience"]) == ("gp-extract", "gp")
    for path in ("kitchen-sheet", "wallet-card"):
        assert "wombat" not in words(held.output / f"people/ew-0001/{path}.html")


def test_a_step_that_came_from_there_is_shown_once_and_ends_with_it(held):
    step = {"id": "s9", "what": "Be weighed: wallaroo", "owner": {"kind": "practice"}, "due": "2026-10-09", "status": "started",
            "fromMeeting": f"{HELD}/a1"}
    needs = [{"id": "n9", "text": "Weight", "actions": [step]}]
    held.write_plan(plan(1, needs=needs))
    held.built()
    own, summary = told(held, PLAN, SUMMARY)
    assert own.count("wallaroo") == 1 and "wallaby" not in own and "wombat" not in summary and "wallaroo" in summary
    hold(held, action(1, "Weigh her: wombat", status="done", doneOn="2026-10-08"))
    held.built()
    own, summary = told(held, PLAN, SUMMARY)
    assert "No action needed from the practice" in summary and re.search(r"wallaroo.*?Done", own)
    assert "wallaroo" not in words(held.output / "desk/index.html"), "it is not late any more"
    needs[0]["actions"][0]["fromMeeting"] = f"{HELD}/a7"
    held.write_plan(plan(1, needs=needs))
    run = held.build()
    assert run.code == 0 and "from-meeting-unknown" in run.said and f"did you mean “{HELD}/a1”" in run.said
    assert "from-meeting-unknown" in held.run("check", "--as-of", AS_OF).said


@pytest.mark.parametrize("status", ["declined", "overtaken"])
def test_what_comes_to_nothing_says_why(held, status):
    hold(held, action(1, "Weigh her", plain="The nurse will weigh you: wallaby.", status=status, reason="She has scales: quoll."))
    held.built()
    own, summary, extract = told(held, PLAN, SUMMARY, EXTRACT)
    assert "wallaby" in own and "quoll" in own and "Weigh her" not in summary and "quoll" in extract
    held.write_plan(plan(1, writtenOn="2026-10-12"))
    held.built()
    assert "wallaby" not in told(held, PLAN)[0], "the plan that was written afterwards has taken it in"


# Other people


@pytest.mark.parametrize("field", ["what", "plain", "owner", "reason"])
def test_an_action_that_names_somebody_else_is_in_neither(held, field):
    other = plan(2)
    other["person"]["name"].update(given="Quenby", family="Thistlewood")
    held.write_plan(other)
    named = {**action(1, "Weigh her: wombat", plain="Weigh you: wombat."), field: "Sit with Quenby: wombat"}
    hold(held, named, others=[case("ew-0002")])
    run = held.build()
    assert run.code == 0 and "agreed-action-names-another" in run.said
    assert not any("Quenby" in page or "wombat" in page for page in told(held, PLAN, SUMMARY))
    assert "Quenby" not in (told(held, EXTRACT)[0] or "")


def test_two_people_of_one_name_each_have_their_own(held):
    for n in (1, 2):
        record = plan(n)
        record["person"]["name"].update(given="Quenby", family="Thistlewood")
        held.write_plan(record)
    hold(held, action(1, "Ring Quenby: wombat"), others=[case("ew-0002", actions=[action(2, "Ring Quenby: numbat")])])
    held.built()
    one, other = told(held, PLAN, "people/ew-0002/my-plan.html")
    assert "wombat" in one and "numbat" not in one and "numbat" in other and "wombat" not in other
    mine, theirs = told(held, EXTRACT, EXTRACT.replace("ew-0001", "ew-0002"))
    assert "wombat" in mine and "numbat" not in mine and "numbat" in theirs and "wombat" not in theirs


def test_what_only_others_at_the_meeting_said_is_not_in_the_extract_for_the_practice(held):
    hold(held, action(1, "Weigh her"), opinions=[{"by": "Dr Rosalind Okafor", "text": "An opinion: potoroo."}],
         decision={"text": "Weigh her.", "dissent": [{"by": "Pat", "text": "Dissent: potoroo."}]},
         facts=["A fact.", {"text": "Kept: potoroo.", "restrict": {"from": ["gp"], "reason": "third-party"}}],
         others=[case("ew-0002", reason="Somebody else: potoroo.")])
    held.built()
    extract, = told(held, EXTRACT)
    assert "A fact." in extract and "potoroo" not in extract and "Rosalind" not in extract


# What changes on the way


def test_a_person_who_moves_practice(held):
    held.built()
    moved = plan(1, practice={"ods": "Z99002"})
    held.write_plan(moved)
    held.built()
    assert not list((held.output / f"practices/{PRACTICE}").glob("ew-0001*")), "the practice that they have left gets nothing"
    extract, summary = told(held, EXTRACT.replace(PRACTICE, "Z99002"), SUMMARY.replace(PRACTICE, "Z99002"))
    assert "No action needed from the practice" in summary and "wombat" not in summary
    assert "No action needed from the practice" in extract and "Mill Street Surgery" in extract
    assert "wallaby" in told(held, PLAN)[0], "it is agreed with the person all the same"


@pytest.mark.parametrize("change", ["deceased", "no-gp", "no-team", "refused-to-be-discussed", "withdrawn-later", "kept-from-gp"])
def test_who_died_or_did_not_agree(held, change):
    record = plan(1)
    if change == "deceased":
        record["person"]["deceasedOn"] = "2026-10-10"
    elif change in ("no-gp", "no-team"):
        record["consents"][0 if change == "no-gp" else 1]["decision"] = "withdrawn"
    elif change == "refused-to-be-discussed":
        hold(held, action(1, "Weigh her: wombat"), consent={"decision": "refused"})
    elif change == "withdrawn-later":
        hold(held, name="two", date="2026-10-08", consent={"decision": "refused"})
    else:
        hold(held, action(1, "Weigh her: wombat"), restrict={"from": ["gp"], "reason": "person-asked"})
    held.write_plan(record)
    held.built()
    own, summary, extract = told(held, PLAN, SUMMARY, EXTRACT)
    if change == "withdrawn-later":
        assert "wallaby" not in own and "wombat" not in summary, "after a no nothing is carried on"
    else:
        assert extract is None and "wombat" not in (summary or "")
        reasons = {one["reason"] for one in held.manifest()["withheld"] if one["person"] == "ew-0001" and one["document"] == "gp-extract"}
        assert reasons == ({"deceased"} if change == "deceased" else {"consent-withdrawn"} if change.startswith("no-")
                           else set() if change.startswith("refused") else {"kept-from-reader"})
    if change in ("deceased", "refused-to-be-discussed"):
        assert own is None or "wallaby" not in own


def test_a_meeting_that_is_entered_late_and_one_to_come(ready):
    record = hold(ready, action(1, "Weigh her: wombat"))
    record["enteredOn"] = "2026-10-16"
    ready.write("content/meetings/one.json", record)
    hold(ready, action(5, "Later: numbat"), name="two", date="2026-11-05")
    ready.built()
    assert not any("wombat" in page or "numbat" in page for page in told(ready, PLAN, SUMMARY))
    assert not (ready.output / EXTRACT).exists()
    record["enteredOn"] = AS_OF
    ready.write("content/meetings/one.json", record)
    ready.built()
    assert all("wombat" in page for page in told(ready, PLAN, SUMMARY, EXTRACT))


def test_an_owner_outside_and_a_coordinator_who_has_left(held):
    record = programme()
    record["organisations"] += [SURGERY]
    record["team"][0]["leftOn"] = "2026-10-05"
    held.write("content/programme.json", record)
    hold(held, action(1, "Mend the gate: wombat", owner="The landlord", organisation=None))
    held.built()
    own, summary, extract = told(held, PLAN, SUMMARY, EXTRACT)
    assert re.search(r"wombat Agreed on 1 October 2026\. The landlord, by 9 October 2026 Late", own)
    assert "wombat" not in summary and "The landlord" in extract
    assert "01632 960901" in extract and "Ines Thorley" not in extract, "the site answers while nobody is named"


def test_an_older_extract_does_not_ask_for_what_has_been_done_since(held):
    hold(held, action(4, "Weigh her: wombat", status="done", doneOn="2026-10-08", carriedFrom=f"{HELD}/a1"), name="two",
         date="2026-10-08")
    held.built()
    older, = told(held, EXTRACT)
    assert "No action needed from the practice" in older and re.search(r"wombat.*Done 8 October 2026", older)


def test_a_code_in_an_agreed_action_stops_the_build(held):
    record = plan(1)
    record["entry"] = {"codes": [{"what": "Key safe", "code": "4471"}]}
    held.write_plan(record)
    hold(held, action(1, "Key safe 4471"))
    assert held.build().code == 1


def test_agreed_actions_are_the_same_for_any_number_of_workers(held):
    held.built("--jobs", "1")
    one = held.files()
    held.built("--jobs", "4")
    assert held.files() == one and json.dumps(sorted(one)) == json.dumps(sorted(held.files()))
