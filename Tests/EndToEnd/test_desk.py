"""What the coordinators' desk says is to be done, on which day, by whom, and whom nobody has seen."""

import pytest

from pages import read
from project import COORDINATOR, PRACTICE, SITE, case, meeting, plan, programme

EVERYONE, OWN = "desk/index.html", f"desk/caseload-{COORDINATOR}.html"


def step(id_, what, due, owner=None, **changes):
    return {"id": id_, "what": what, "owner": owner or {"kind": "me"}, "due": due, "status": "started", **changes}


def without_agreement(n, **changes):
    record = plan(n, **changes)
    del record["agreement"]
    return record


def with_steps(n, *steps, **changes):
    record = plan(n, **changes)
    record["needs"][0]["goals"][0]["actions"] = list(steps)
    return record


def named(n, given, family, **changes):
    record = plan(n, **changes)
    record["person"]["name"].update(given=given, family=family)
    return record


def block(project, id_, page=OWN):
    """The words of one block of the desk, or None."""
    found = read(project.output / page).xpath(f'//section[@id="{id_}"]')
    return " ".join(" ".join(found[0].itertext()).split()) if found else None


def table(project, caption, page=OWN):
    """The cells of a table, row by row."""
    found = [one for one in read(project.output / page).iter("table") if one.findtext("caption") == caption]
    assert len(found) < 2, f"{len(found)} tables are called {caption}"
    rows = found[0].xpath("./tbody/tr") if found else []
    return [[" ".join(" ".join(cell.itertext()).split()) for cell in row] for row in rows]


@pytest.fixture
def town(project):
    """A second practice, a second coordinator, and one who has left."""
    record = programme()
    record["sites"].append({**record["sites"][0], "id": "westwold", "name": "Westwold", "lead": "tam-west"})
    record["practices"].append({"ods": "Z99002", "name": "Weir Surgery", "telephone": "01632 960907", "site": SITE})
    record["team"] += [
        {"id": "tam-west", "name": "Tam West", "role": "Coordinator", "site": "westwold", "telephone": "01632 960909"},
        {"id": "ada-left", "name": "Ada Left", "role": "Coordinator", "site": SITE, "telephone": "01632 960908",
         "leftOn": "2026-09-30"}]
    record["organisations"] += [{"id": "council", "name": "Woldshire Council"},
                                {"id": "surgery", "name": "Mill Street Surgery", "ods": PRACTICE}]
    project.write("content/programme.json", record)
    return project


# Today and this week


def test_what_has_a_day_stands_under_it_and_today_comes_first(town):
    town.write_plan(with_steps(1, step("a", "WATERED", "2026-10-15"), step("b", "PRUNED", "2026-10-18"),
                               step("c", "SOWN", "2026-10-23"), step("d", "DUG", "2026-10-18", status="done")))
    town.write_plan(plan(2, review={"on": "2026-10-15"}, week={"entries": [
        {"day": "monday", "part": "morning", "time": "11am", "who": "Ines Thorley", "what": "TEA"},
        {"day": "tuesday", "part": "morning", "who": "Ines, a neighbour", "what": "CAKE"}]}))
    lapsing = plan(3)
    lapsing["consents"][0]["until"] = "2026-10-22"
    town.write_plan(lapsing)
    town.built()
    today, week = block(town, "today"), block(town, "week")
    assert "WATERED" in today and "Plan review" in today and "PRUNED" not in today
    days = [one.text_content() for one in read(town.output / OWN).xpath('//section[@id="week"]//h3')]
    assert days == ["Sunday 18 October 2026", "Monday 19 October 2026", "Thursday 22 October 2026"]
    assert "PRUNED" in week and "Visit" in week and "11am" in week and "Last day of a consent" in week
    assert "SOWN" not in week, "it is due in eight days"
    for absent in ("DUG", "TEA", "CAKE", "neighbour", "Tuesday"):
        assert absent not in week, absent
    page = read(town.output / OWN)
    sections = [one.get("id") for one in page.xpath("//main//section[@id]")]
    assert sections[:2] == ["today", "week"]
    assert page.xpath('//a[@href="#today"]/b')[0].text == "2"


def test_the_as_of_date_decides_which_day_is_today(town):
    town.write_plan(with_steps(1, step("a", "WATERED", "2026-10-18")))
    town.built("--as-of", "2026-10-18")
    assert "WATERED" in block(town, "today")
    town.built("--as-of", "2026-10-19")
    assert "WATERED" not in block(town, "today") + block(town, "week")
    assert "WATERED" in block(town, "actions")
    town.built("--as-of", "2026-10-10")
    assert "WATERED" not in (town.output / OWN).read_text()


def test_meetings_stand_in_the_week_of_those_whom_they_concern(town):
    ahead = meeting(date="2026-10-20")
    del ahead["present"], ahead["quorum"]["met"]
    ahead |= {"time": "2pm", "expected": [{"name": "Tam West"}]}
    town.write("content/meetings/ahead.json", ahead)
    town.write("content/meetings/held.json", {**meeting(date="2026-10-01"), "site": "westwold", "id": "westwold-2026-10-01",
                                              "nextMeeting": "2026-10-22"})
    town.write_plan(plan(2, coordinator="tam-west", site="westwold"))
    town.built()
    assert "Team meeting Eastwold, 2pm" in block(town, "week")
    assert "Westwold" not in block(town, "week")
    theirs = block(town, "week", "desk/caseload-tam-west.html")
    assert "Eastwold, 2pm" in theirs and "Team meeting Westwold" in theirs
    everyone = read(town.output / EVERYONE).xpath('//section[@id="week"]//a/@href')
    assert f"../meetings/{SITE}-2026-10-20/agenda.html" in everyone


def test_a_meeting_that_is_entered_late_brings_its_actions_with_it(town):
    held = meeting(case("ew-0001", actions=[{"id": "a", "what": "LATEWORD", "owner": "Pat Grey", "organisation": "council",
                                             "due": "2026-10-05", "status": "open"}]), date="2026-10-01")
    town.write("content/meetings/one.json", {**held, "enteredOn": "2026-10-14"})
    town.built("--as-of", "2026-10-13")
    assert "LATEWORD" not in (town.output / OWN).read_text()
    town.built("--as-of", "2026-10-14")
    assert "LATEWORD" in block(town, "actions")
    assert ["Woldshire Council", "1", "1", "5 October 2026"] in table(town, "Overdue by organisation")


# What is late, and whose it is


def test_late_actions_are_counted_by_owner_and_organisation_and_none_of_them_twice(town):
    surgery = {"kind": "professional", "name": "Sister Pell", "organisation": "Mill Street Surgery"}
    town.write_plan(with_steps(
        1, step("a", "Measure the frame", "2026-10-01", surgery), step("b", "Ring the council", "2026-10-02", surgery),
        step("c", "Walk to the gate", "2026-10-03"), step("d", "Lift on Sunday", "2026-10-04", {"kind": "contact", "name": "Jo"}),
        step("e", "Write to her", "2026-10-05", {"kind": "coordinator"})))
    town.write("content/meetings/one.json", meeting(case("ew-0001", actions=[
        {"id": "same", "what": "measure the frame.", "owner": "Another", "organisation": "council", "due": "2026-10-01", "status": "open"},
        {"id": "longer", "what": "Ring the council, and write", "owner": "Sister Pell", "organisation": "surgery", "due": "2026-10-02",
         "status": "open"},
        {"id": "ramp", "what": "Fit a ramp", "owner": "Pat Grey", "organisation": "council", "due": "2026-09-20", "status": "open"},
        {"id": "lock", "what": "Mend the lock", "owner": "Mr Stone, landlord", "due": "2026-10-06", "status": "open"},
        {"id": "done", "what": "Send the form", "owner": "Pat Grey", "organisation": "council", "due": "2026-09-01", "status": "done",
         "doneOn": "2026-09-01"}])))
    town.built()
    assert [row[0].split("\n")[0] for row in table(town, "All that is overdue, the oldest first")] == [
        "Fit a ramp Agreed at the meeting in Eastwold, 1 October 2026", "Measure the frame", "Ring the council",
        "Walk to the gate", "Lift on Sunday", "Write to her", "Mend the lock Agreed at the meeting in Eastwold, 1 October 2026"]
    assert table(town, "Overdue by owner") == [
        ["Sister Pell", "Mill Street Surgery", "2", "1 October 2026"],
        ["Pat Grey", "Woldshire Council", "1", "20 September 2026"],
        ["People themselves", "None", "1", "3 October 2026"],
        ["Family and friends", "None", "1", "4 October 2026"],
        ["Ines Thorley", "Eastwold Care Together", "1", "5 October 2026"],
        ["Mr Stone, landlord", "Somebody outside", "1", "6 October 2026"]]
    assert table(town, "Overdue by organisation") == [
        ["Mill Street Surgery", "1", "2", "1 October 2026"], ["Woldshire Council", "1", "1", "20 September 2026"],
        ["People themselves", "1", "1", "3 October 2026"], ["Family and friends", "1", "1", "4 October 2026"],
        ["Eastwold Care Together", "1", "1", "5 October 2026"], ["Somebody outside", "1", "1", "6 October 2026"]]
    links = dict((one.text, one.get("href")) for one in read(town.output / OWN).xpath('//section[@id="actions"]//a'))
    assert links["Woldshire Council"] == "actions.html#of-council"
    assert links["Somebody outside"] == "actions.html#outside"
    report = read(town.output / "desk/actions.html")
    assert report.xpath('//*[@id="of-council"]') and report.xpath('//*[@id="outside"]')


def test_actions_that_a_meeting_agreed_are_on_the_page_of_the_persons_coordinator_alone(town):
    town.write_plan(plan(2, coordinator="tam-west"))
    town.write("content/meetings/one.json", meeting(case("ew-0002", actions=[
        {"id": "ramp", "what": "Fit a ramp", "owner": "Pat Grey", "organisation": "council", "due": "2026-09-20", "status": "open"}])))
    town.built()
    assert "Fit a ramp" in block(town, "actions", "desk/caseload-tam-west.html")
    assert "Fit a ramp" in block(town, "actions", EVERYONE)
    assert "Fit a ramp" not in (town.output / OWN).read_text()


def test_what_is_kept_from_somebody_is_told_without_its_words(town):
    hidden = {"from": ["person"], "reason": "third-party"}
    town.write_plan(with_steps(1, step("a", {"text": "XYLOPHONE", "restrict": hidden}, "2026-10-16")))
    town.write("content/meetings/one.json", meeting(case("ew-0001", actions=[
        {"id": "b", "what": {"text": "GLOCKENSPIEL", "restrict": hidden}, "owner": "Pat Grey", "due": "2026-10-17", "status": "open"}])))
    town.built()
    assert "An action that is kept from some readers: see the plan" in block(town, "week")
    assert "An action that is kept from some readers: see the meeting" in block(town, "week")
    for page in town.pages("desk"):
        assert "XYLOPHONE" not in page.read_text() and "GLOCKENSPIEL" not in page.read_text()


# Who has not been seen


def risk(status):
    return {"tool": "Clinical Frailty Scale", "date": "2026-09-01", "tier": "Mild frailty", "status": status}


def test_people_are_listed_who_were_not_seen_within_the_days_that_their_status_asks_for(town):
    for n, status, seen in ((1, "red", "2026-10-12"), (2, "red", "2026-10-11"), (3, "amber", "2026-10-01"),
                            (4, "amber", "2026-09-30"), (5, "green", "2026-09-03"), (6, "green", "2026-09-02")):
        town.write_plan(without_agreement(n, risk=risk(status), lastSeen={"on": seen, "by": f"SEEN{n}"}))
    town.built()
    rows = table(town, "Not seen for too long")
    assert [(row[1], row[3], row[2].split("By")[1].strip()) for row in rows] == [
        ("Red", "1", "SEEN2"), ("Amber", "1", "SEEN4"), ("Green", "1", "SEEN6")]
    assert "red every 3 days, amber every 14, green every 42" in block(town, "not-seen")


def test_the_intervals_are_the_programmes_own(town):
    record = town.path("content/programme.json")
    town.write_plan(plan(1, risk=risk("red"), lastSeen={"on": "2026-10-01"}))
    town.built()
    assert [row[1] for row in table(town, "Not seen for too long")] == ["Red", "Green", "Green"]
    town.write("content/programme.json", record.read_text().replace('"red": 3', '"red": 30'))
    town.built()
    assert len(table(town, "Not seen for too long")) == 2, "the others were seen on 1 September"


def test_agreeing_the_plan_with_somebody_is_seeing_them_and_talking_about_them_is_not(town):
    town.write_plan(plan(1, risk=risk("green"), agreement={"with": "person", "on": "2026-09-20"}))
    town.write_plan(plan(2, risk=risk("green"), agreement={"with": "representative", "name": "Jo Dunn", "on": "2026-09-20"}))
    town.write_plan(plan(3, risk=risk("red"), agreement={"with": "person", "on": "2026-10-01"}, lastSeen={"on": "2026-09-20"}))
    town.write("content/meetings/one.json", meeting(case("ew-0002"), date="2026-10-14"))
    town.built()
    red, unknown = table(town, "Not seen for too long")
    assert "1 October 2026" in red[2] and "When they agreed the plan" in red[2] and red[3] == "11"
    assert "Not recorded" in unknown[2] and unknown[3] == "–"


def test_a_contact_that_lies_ahead_has_not_been_and_is_a_problem(town):
    town.write_plan(without_agreement(1, risk=risk("red"), lastSeen={"on": "2026-10-20"}))
    run = town.built()
    assert "the last contact" in run.said
    assert "Not recorded" in table(town, "Not seen for too long")[0][2]


def test_who_saw_somebody_last_is_on_the_desk_alone(town):
    town.write_plan(plan(1, risk=risk("red"), lastSeen={"on": "2026-10-01", "by": "SEENBYMARK"}))
    town.write("content/meetings/one.json", meeting(case("ew-0001")))
    town.built()
    found = {path.split("/")[0] for path, content in town.files().items() if b"SEENBYMARK" in content}
    assert found == {"desk"}


# People who lost somebody


def test_after_a_death_everything_stops_but_what_the_carer_needs(town):
    record = with_steps(1, step("a", "WATERED", "2026-10-01"), step("b", "PRUNED", "2026-10-16"), review={"on": "2026-10-16"},
                        risk=risk("red"),
                        contacts=[{"id": "son", "name": "Alun Dunn", "types": ["carer"]}],
                        carer={"contact": "son", "needs": ["Sleep"], "bereavement": "A call in a month."},
                        week={"entries": [{"day": "every-day", "part": "morning", "who": "Ines Thorley", "what": "TEA"}]})
    record["consents"].append({"to": "carer", "decision": "given", "on": "2026-09-01", "recordedBy": "Ines Thorley",
                               "covers": ["everything"]})
    record["person"].update(deceased=True, deceasedOn="2026-10-10")
    town.write_plan(record)
    town.write("content/meetings/one.json", meeting(case("ew-0001", actions=[
        {"id": "ramp", "what": "RAMP", "owner": "Pat Grey", "organisation": "council", "due": "2026-09-20", "status": "open"}])))
    town.built()
    for page in (OWN, EVERYONE):
        words = (town.output / page).read_text()
        for gone in ("WATERED", "PRUNED", "RAMP", "TEA"):
            assert gone not in words, (page, gone)
        assert plan(1)["person"]["name"]["family"] not in block(town, "not-seen", page)
        assert block(town, "today", page).endswith("None.")
        assert "Carer’s page" in block(town, "after-death", page)


def test_the_people_of_a_coordinator_who_has_left_are_to_be_handed_over(town):
    town.write_plan(named(1, "Quenby", "Thistlewood", coordinator="ada-left"))
    for page in (EVERYONE, "desk/caseload-ada-left.html"):
        town.built()
        rows = table(town, "To hand over", page)
        assert len(rows) == 1 and "Quenby Thistlewood" in rows[0][0] and "Left on 30 September 2026" in rows[0][1]
    assert block(town, "handover") is None
    town.built("--as-of", "2026-09-29")
    assert block(town, "handover", EVERYONE) is None


def test_people_of_one_name_are_told_apart_wherever_they_stand(town):
    for n in (1, 2):
        town.write_plan({**with_steps(n, step("a", f"STEP{n}", "2026-10-16")), "person": {
            **plan(n)["person"], "name": {"given": "Dilys", "family": "Dunn"}}, "review": {"on": "2026-10-16"}})
    town.built()
    week = block(town, "week")
    numbers = [f"{number[:3]} {number[3:6]} {number[6:]}" for number in (plan(n)["person"]["nhsNumber"] for n in (1, 2))]
    for number in numbers:
        assert week.count(f"Dilys Dunn ( {number} )") == 2, "a review and an action of each"


def test_an_action_of_the_practice_that_somebody_has_left_needs_a_new_owner(town):
    town.write_plan(plan(1, practice={"ods": "Z99002"}))
    town.write("content/meetings/one.json", meeting(case("ew-0001", actions=[
        {"id": "a", "what": "Take blood", "owner": "Sister Pell", "organisation": "surgery", "due": "2026-10-05", "status": "open"}])))
    town.built()
    assert "Take blood" in block(town, "actions")
    assert "has moved to another practice" in block(town, "of-surgery", "desk/actions.html")
    assert "Weir Surgery" in block(town, "letters")


# A large programme


def test_the_page_of_everyone_has_the_beginning_of_each_list_and_a_coordinators_all_of_theirs(town):
    lines = []
    for n in range(1, 91):
        lines.append(with_steps(n, step("a", f"LATE{n:03d}", "2026-10-01"), step("b", f"SOON{n:03d}", "2026-10-16"),
                                review={"on": "2026-10-16"}))
    for record in lines:
        town.write_plan(record)
    town.built()
    everyone, own = (town.output / EVERYONE).read_text(), (town.output / OWN).read_text()
    assert everyone.count("LATE0") == 60 and own.count("LATE0") == 90
    assert everyone.count("SOON0") == 8 and own.count("SOON0") == 90
    assert "And 82 more: see the page of each coordinator." in everyone
    assert "see the page of each coordinator" not in own
    assert read(town.output / EVERYONE).xpath('//a[@href="#actions"]/b')[0].text == "90"
