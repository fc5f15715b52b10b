"""The round of team meetings: what is made before one and after it, and what each organisation has still to do."""

import stat

import pytest

from pages import read
from project import BUILT_WITHOUT_SOME, PRACTICE, SITE, case, meeting, nhs_number, plan, programme

AHEAD, HELD, OTHER_PRACTICE = "2026-10-29", "2026-10-01", "Z99002"
AGENDA, MINUTES = f"meetings/{SITE}-{AHEAD}/agenda.html", f"meetings/{SITE}-{HELD}/minutes.html"
REPORT = "desk/actions.html"


def card(n):
    return f"meetings/{SITE}-{AHEAD}/card-ew-{n:04d}.html"


def list_of(organisation):
    return f"organisations/{organisation}/actions.html"


def action(id_, organisation="council", **changes):
    record = {"id": id_, "what": f"WHAT{id_}", "owner": f"OWNER{id_}", "organisation": organisation, "due": "2026-10-10",
              "status": "open", **changes}
    return {key: value for key, value in record.items() if value is not None}


def ahead(*cases, **changes):
    """A meeting that lies two weeks ahead, with no word yet of what came of it."""
    record = meeting(*cases, date=AHEAD)
    del record["present"], record["quorum"]["met"]
    for one in record["cases"]:
        for outcome in ("decision", "actions"):
            one.pop(outcome, None)
    record["expected"] = [{"name": "Dr Rosalind Okafor", "role": "GP"}]
    return {**record, **changes}


def spaced(n):
    number = nhs_number(n)
    return f"{number[:3]} {number[3:6]} {number[6:]}"


def family(n):
    return plan(n)["person"]["name"]["family"]


@pytest.fixture
def round_(project):
    """Three people, one of whom was discussed on 1 October, and a meeting to come."""
    record = programme()
    record["practices"].append({"ods": OTHER_PRACTICE, "name": "Weir Surgery", "telephone": "01632 960907", "site": SITE})
    record["team"].append({"id": "ada-left", "name": "Ada Left", "role": "Coordinator", "site": SITE,
                           "telephone": "01632 960908", "leftOn": "2026-09-30"})
    record["organisations"] += [{"id": "council", "name": "Woldshire Council"},
                                {"id": "surgery", "name": "Mill Street Surgery", "ods": PRACTICE}]
    project.write("content/programme.json", record)
    project.write("content/meetings/one.json", meeting(case("ew-0001", actions=[action("a1"), action("a2", "surgery")])))
    project.write("content/meetings/two.json", ahead(case("ew-0001", question="QUESTION1"), case("ew-0002", question="QUESTION2")))
    return project


def words(project, path):
    """What a page says, as a reader gets it."""
    page = read(project.output / path)
    for gone in page.xpath("//script | //style"):
        gone.drop_tree()
    return " ".join(" ".join(page.find("body").itertext()).replace("\u00a0", " ").split())


def everything(project):
    return b"\n".join(project.files().values())


# Before and after


def test_before_a_meeting_there_are_an_agenda_and_cards_and_after_it_minutes_and_extracts(round_):
    round_.built()
    files = round_.files()
    assert {AGENDA, card(1), card(2), MINUTES} <= files.keys()
    folder = f"meetings/{SITE}-{AHEAD}/"
    assert not any(path.startswith((folder + "minutes", folder + "extract")) for path in files)
    agenda = words(round_, AGENDA)
    assert "29 October 2026" in agenda and "Dr Rosalind Okafor, GP" in agenda and "QUESTION1" in agenda
    assert "2 open" in agenda and "14 days ago" in agenda and "WHATa1" in agenda
    first = words(round_, card(1))
    assert "QUESTION1" in first and "WHATa1" in first and "Late" in first and "QUESTION2" not in first
    assert f"../{AGENDA}" in (round_.output / "desk/index.html").read_text()
    # The day has passed, and the minutes are entered in the same file.
    round_.write("content/meetings/two.json", {**meeting(case("ew-0001"), date=AHEAD), "enteredOn": AHEAD})
    round_.built("--as-of", "2026-10-30")
    files = round_.files()
    assert AGENDA not in files and card(1) not in files and folder + "minutes.html" in files


def test_a_meeting_that_nobody_has_entered_makes_nothing_and_is_told_of(round_):
    run = round_.built("--as-of", "2026-10-30")
    assert "minutes-not-entered" in run.said
    assert not any(path.startswith(f"meetings/{SITE}-{AHEAD}/") for path in round_.files())


def test_an_agenda_shows_nothing_that_only_the_meeting_can_decide(round_):
    record = ahead(case("ew-0001"))
    record["cases"][0] |= {"decision": {"text": "DECIDED"}, "opinions": [{"by": "A nurse", "text": "OPINION"}],
                           "actions": [action("draft")], "plainSummary": "IN SHORT", "effectOnPlan": "EFFECT"}
    round_.write("content/meetings/two.json", record)
    round_.built()
    for secret in (b"DECIDED", b"OPINION", b"WHATdraft", b"IN SHORT", b"EFFECT"):
        assert secret not in everything(round_), secret


def test_everything_of_a_meeting_and_of_an_organisation_is_private(round_):
    round_.built()
    for path in (AGENDA, card(1), list_of("council"), REPORT):
        assert stat.S_IMODE((round_.output / path).stat().st_mode) == 0o600
        assert stat.S_IMODE((round_.output / path).parent.stat().st_mode) == 0o700
    audiences = {file["path"]: file["audience"] for file in round_.manifest()["files"]}
    assert [audiences[path] for path in (AGENDA, card(1), list_of("council"), REPORT)] == [
        "mdt", "mdt", "organisation", "coordinators"]


# Who is not discussed


@pytest.mark.parametrize("consent, plans_answer, why", [
    ({"decision": "refused", "on": "2026-10-02"}, "given", "Said no"),
    ({"decision": "not-asked"}, "given", "Has not been asked yet"),
    ({"decision": "given", "on": "2026-09-20"}, "withdrawn", "The person withdrew consent"),
    ({"decision": "given", "on": "2026-09-20"}, "refused", "The person said no"),
])
def test_who_does_not_agree_stands_there_by_name_with_why_and_without_their_story(round_, consent, plans_answer, why):
    story = {"reason": "STORYREASON", "question": "STORYQUESTION", "facts": ["STORYFACT"], "wishes": "STORYWISH", "tier": "STORYTIER"}
    round_.write("content/meetings/two.json", ahead(case("ew-0001"), case("ew-0002", consent=consent, **story)))
    record = plan(2)
    if plans_answer != "given":
        record["consents"].append({"to": "mdt", "decision": plans_answer, "on": "2026-10-02", "recordedBy": "Ines Thorley"})
    round_.write_plan(record)
    round_.built()
    assert b"STORY" not in everything(round_)
    agenda = words(round_, AGENDA)
    assert family(2) in agenda and why in agenda and "1 person to be discussed" in agenda
    assert card(2) not in round_.files()
    assert ("ew-0002", "mdt-case-card") in {(one["person"], one["document"]) for one in round_.manifest()["withheld"]}


def test_that_somebody_is_not_discussed_is_recorded_with_why(round_):
    round_.write("content/meetings/two.json", ahead(case("ew-0001"), notDiscussed=[{"person": "ew-0003", "because": "BECAUSE"}]))
    round_.built()
    assert "BECAUSE" in words(round_, AGENDA)
    record = plan(3, consents=[{"to": "mdt", "decision": "refused", "on": "2026-09-02", "recordedBy": "Ines Thorley"}])
    round_.write_plan(record)
    round_.built()
    assert "BECAUSE" not in words(round_, AGENDA) and family(3) in words(round_, AGENDA)


def test_an_agenda_that_names_somebody_who_is_not_told_of_is_not_made_and_neither_are_its_cards(round_):
    name = plan(2)["person"]["name"]
    told = case("ew-0001", facts=[f"Shares a taxi with {name['given']} {name['family']}."])
    round_.write("content/meetings/two.json", ahead(told, case("ew-0002", consent={"decision": "refused"})))
    assert "minutes-name-withheld" in round_.built(expect=BUILT_WITHOUT_SOME).said
    assert AGENDA not in round_.files() and card(1) not in round_.files()


def test_a_plan_that_names_somebody_who_is_not_told_of_has_no_card(round_):
    name = plan(2)["person"]["name"]
    round_.write_plan(plan(1, aboutMe={"mostImportant": f"Tea with {name['given']} {name['family']} on Sundays."}))
    round_.write("content/meetings/two.json", ahead(case("ew-0001"), case("ew-0002", consent={"decision": "refused"})))
    round_.built()
    assert AGENDA in round_.files() and card(1) not in round_.files()
    assert {"person": "ew-0001", "document": "mdt-case-card", "reason": "names-another-person"} in round_.manifest()["withheld"]


def test_an_entry_code_in_the_words_of_a_list_stops_the_build(round_):
    record = plan(1)
    record["entry"] = {"codes": [{"what": "Key safe", "code": "4471"}], "arrangements": "Ask the control room."}
    round_.write_plan(record)
    round_.write("content/meetings/two.json", ahead(case("ew-0001", facts=["The key safe code is 4471."])))
    run = round_.build()
    assert run.code == 1 and "entry-code-in-minutes" in run.said


def test_an_entry_code_in_an_action_stops_the_build_although_no_minutes_tell_it(round_):
    record = plan(1)
    record["entry"] = {"codes": [{"what": "Key safe", "code": "4471"}], "arrangements": "Ask the control room."}
    round_.write_plan(record)
    name = plan(3)["person"]["name"]
    held = meeting(case("ew-0001", actions=[action("a1", what="Key safe code 4471: let the plumber in")]),
                   case("ew-0003", consent={"decision": "refused"}))
    held["mattersArising"] = [f"{name['given']} {name['family']} was not there."]
    round_.write("content/meetings/one.json", held)
    run = round_.build()
    assert run.code == 1 and "entry-code-in-minutes" in run.said


# People


def test_two_people_of_one_name_are_told_apart_on_the_agenda_and_have_a_card_each(round_):
    twin = plan(2)
    twin["person"]["name"] = plan(1)["person"]["name"]
    round_.write_plan(twin)
    round_.built()
    agenda = words(round_, AGENDA)
    assert agenda.count(family(1)) >= 2 and spaced(1) in agenda and spaced(2) in agenda
    for own, other in ((1, 2), (2, 1)):
        page = words(round_, card(own))
        assert spaced(own) in page and spaced(other) not in page and f"QUESTION{own}" in page


def test_when_somebody_has_died_there_is_no_card_and_their_actions_stop(round_):
    dead = plan(1)
    dead["person"]["deceasedOn"] = "2026-10-02"
    round_.write_plan(dead)
    round_.built()
    files = round_.files()
    agenda = words(round_, AGENDA)
    assert "The person has died" in agenda and "QUESTION1" not in agenda
    assert card(1) not in files and list_of("council") not in files and list_of("surgery") not in files
    assert b"WHATa1" not in everything(round_)


def test_who_has_moved_to_another_practice_is_on_the_list_of_the_old_one_no_more(round_):
    round_.built()
    assert "WHATa2" in words(round_, list_of("surgery"))
    round_.write_plan(plan(1, practice={"ods": OTHER_PRACTICE}))
    round_.built()
    assert list_of("surgery") not in round_.files()
    assert "WHATa1" in words(round_, list_of("council"))
    report = words(round_, REPORT)
    assert "WHATa2" in report and "has moved to another practice" in report
    assert "WHATa2" in words(round_, card(1)), "the team has to find a new owner"


def test_when_a_coordinator_has_left_the_site_answers_and_their_actions_are_told_of(round_):
    round_.write_plan(plan(1, coordinator="ada-left"))
    round_.write("content/meetings/one.json", meeting(case("ew-0001", actions=[
        action("a1"), action("a3", "together", owner="Ada Left")])))
    assert "action-owner-left" in round_.built().said
    for page in (words(round_, card(1)), words(round_, list_of("council"))):
        assert "01632 960901" in page and "01632 960908" not in page
    assert "Ada Left Left on 30 September 2026" in words(round_, REPORT)


def test_an_organisation_that_is_a_practice_is_one_of_the_programmes(round_):
    record = programme()
    record["organisations"].append({"id": "surgery", "name": "Mill Street Surgery", "ods": "Z00000"})
    round_.write("content/programme.json", record)
    assert "there is no practice “Z00000”" in round_.build().said


# Actions


def test_a_meeting_that_is_entered_late_makes_an_action_older_and_loses_none(round_):
    round_.write("content/meetings/one.json", meeting(case("ew-0001", actions=[
        action("b1", carriedFrom=f"{SITE}-2026-09-03/a1")])))
    run = round_.built(expect=BUILT_WITHOUT_SOME)
    assert "carried-from-unknown" in run.said and "14 days ago" in words(round_, list_of("council"))
    round_.write("content/meetings/zero.json", {
        **meeting(case("ew-0001", actions=[action("a1")]), date="2026-09-03"), "enteredOn": "2026-10-14"})
    round_.built()
    page = words(round_, list_of("council"))
    assert "1 open action" in page and "42 days ago" in page and "3 September 2026" in page
    assert "WHATa1" not in page


def test_an_action_of_somebody_outside_is_on_no_list_and_not_lost(round_):
    round_.write("content/meetings/one.json", meeting(case("ew-0001", actions=[action("a1", None, owner="Her landlord")])))
    round_.built()
    assert not (round_.output / "organisations").exists()
    report = words(round_, REPORT)
    assert "WHATa1" in report and "Her landlord" in report and "tell them yourself" in report
    assert "WHATa1" in words(round_, card(1)) and "Her landlord" in words(round_, MINUTES)


def test_no_organisation_reads_of_another_or_who_anybody_is(round_):
    round_.built()
    for own, other, mine, theirs in (("council", "surgery", "a1", "a2"), ("surgery", "council", "a2", "a1")):
        page = (round_.output / list_of(own)).read_text()
        assert f"WHAT{mine}" in page and f"OWNER{mine}" in page
        assert f"WHAT{theirs}" not in page and f"OWNER{theirs}" not in page
        name, person = plan(1)["person"]["name"], plan(1)["person"]
        text = words(round_, list_of(own))
        assert spaced(1) in text and f"{name['given'][0]} {name['family'][0]}" in text and "01632 960903" in text
        for secret in (name["given"], name["family"], person["birthDate"], person["address"]["postcode"], "Larkspur", "Falls"):
            assert secret not in page, secret


@pytest.mark.parametrize("end", [
    {"status": "done", "doneOn": "2026-10-12"}, {"status": "declined", "reason": "NOTHANKS"}, {"status": "overtaken", "reason": "MOVED"}])
def test_an_action_that_has_ended_is_on_no_list_and_the_card_says_how(round_, end):
    round_.write("content/meetings/one.json", meeting(case("ew-0001", actions=[action("a1", **end)])))
    round_.built()
    assert list_of("council") not in round_.files() and "WHATa1" not in words(round_, REPORT)
    page = words(round_, card(1))
    assert "WHATa1" in page and "No open actions" in page and (end.get("reason") or "12 October 2026") in page


def test_an_action_carried_in_the_list_to_come_counts_as_it_stands_there(round_):
    record = ahead(case("ew-0001"))
    record["cases"][0]["actions"] = [action("b1", carriedFrom=f"{SITE}-{HELD}/a1", due="2026-11-20", what="WHATnow")]
    round_.write("content/meetings/two.json", record)
    round_.built()
    page = words(round_, list_of("council"))
    assert "WHATnow" in page and "WHATa1" not in page and "20 November 2026" in page and "14 days ago" in page


def test_an_action_that_names_somebody_else_is_on_no_list_and_one_that_names_them_is_told_of(round_):
    other, own = plan(2)["person"]["name"], plan(1)["person"]["name"]
    round_.write("content/meetings/one.json", meeting(case("ew-0001", actions=[
        action("a1", what=f"Ask {other['given']} {other['family']} too"), action("a2", what=f"Weigh {own['title']} {own['family']}")])))
    run = round_.built()
    assert run.said.count("[action-names-person]") == 2
    page = words(round_, list_of("council"))
    assert other["family"] not in page and own["family"] in page
    assert "On no list: The words name someone else" in words(round_, REPORT)


def test_what_is_kept_from_somebody_is_on_the_report_without_its_words(round_):
    kept = {"text": "WHATkept", "restrict": {"from": ["mdt"], "reason": "safeguarding", "on": "2026-10-01"}}
    round_.write("content/meetings/one.json", meeting(case("ew-0001", actions=[action("a1", what=kept)])))
    round_.built()
    own = {f"meetings/{SITE}-{HELD}/extract-ew-0001.html", "people/ew-0001/my-plan.html"}
    assert {path for path, page in round_.files().items() if b"WHATkept" in page} == own, "the person may read it"
    assert "kept from some readers" in words(round_, REPORT) and list_of("council") not in round_.files()


def test_an_open_action_that_the_next_meeting_forgets_is_told_of_and_stays_open(round_):
    round_.write("content/meetings/three.json", meeting(case("ew-0002"), date="2026-10-08"))
    assert "action-dropped" in round_.built().said
    assert "WHATa1" in words(round_, list_of("council"))


def test_the_round_is_the_same_whatever_the_number_of_workers(round_):
    outputs = []
    for jobs in (1, 4):
        round_.built("--jobs", jobs)
        outputs.append(round_.files())
    assert outputs[0] == outputs[1]
