"""Calendar files: the days of reviews, actions and meetings of one coordinator, and nothing by which anybody is known."""

import re
from datetime import date, datetime, timezone

import icalendar
import pytest

from manifests import faults, mode
from pages import read
from project import COORDINATOR, case, meeting, plan
from test_desk import block, step, table, town, with_steps  # noqa: F401 (town is a fixture)

CALENDAR, OWN = f"desk/calendar-{COORDINATOR}.ics", f"desk/caseload-{COORDINATOR}.html"


def events(project, path=CALENDAR):
    """What a calendar makes of the file: (day, title, note, uid) of each event, in order of days."""
    calendar = icalendar.Calendar.from_ical((project.output / path).read_bytes())
    assert calendar.errors == [] and all(one.errors == [] for one in calendar.walk())
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
    found = []
    for one in calendar.walk("VEVENT"):
        assert one.decoded("DTEND") - one.decoded("DTSTART") == (date(2026, 1, 2) - date(2026, 1, 1))
        assert one["TRANSP"] == "TRANSPARENT" and one["CLASS"] == "PRIVATE" and not one.walk("VALARM")
        found.append((one.decoded("DTSTART"), str(one["SUMMARY"]), str(one.get("DESCRIPTION", "")), str(one["UID"])))
    assert [one[0] for one in found] == sorted(one[0] for one in found)
    return found


def code(note):
    return re.match(r"([0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4})\. ", note)[1]


@pytest.fixture
def week(town):  # noqa: F811
    town.write_plan(with_steps(1, step("a", "WATERED", "2026-10-20"), step("b", "PRUNED", "2026-10-20"),
                               step("c", "SOWN", "2027-02-01"), step("d", "Fit the ramp", "2026-12-01"),
                               step("e", "DUG", "2026-10-20", status="done"), review={"on": "2026-11-20"}))
    town.write_plan(with_steps(2, step("a", "LATE", "2026-10-01"), review={"on": "2026-10-16"}))
    town.write_plan(plan(3, coordinator="tam-west", site="westwold", review={"on": "2026-10-17"}))
    ahead = meeting(date="2026-10-29")
    del ahead["present"], ahead["quorum"]["met"]
    town.write("content/meetings/two.json", {**ahead, "time": "2pm"})
    town.write("content/meetings/one.json", meeting(case("ew-0001", actions=[
        {"id": "a", "what": "Watered.", "owner": "Pat Grey", "organisation": "council", "due": "2026-10-20", "status": "open"},
        {"id": "b", "what": "FIT THE RAMP", "owner": "Pat Grey", "organisation": "council", "due": "2026-12-01", "status": "open"},
        {"id": "c", "what": "Write", "owner": "Pat Grey", "organisation": "council", "due": "2026-12-01", "status": "open"}])))
    return town


def test_reviews_actions_and_meetings_are_there_as_whole_days(week):
    week.built()
    assert [(day.isoformat(), title) for day, title, _, _ in events(week)] == [
        ("2026-10-01", "Action due"), ("2026-10-16", "Plan review"), ("2026-10-20", "Actions due: 2"),
        ("2026-10-29", "Team meeting, Eastwold, 2pm"), ("2026-11-20", "Plan review"), ("2026-12-01", "Actions due: 2"),
        ("2027-02-01", "Action due")]
    theirs = events(week, "desk/calendar-tam-west.ics")
    assert [(day.isoformat(), title) for day, title, _, _ in theirs] == [("2026-10-17", "Plan review")]
    assert faults(week.output) == [] and mode(week.output / CALENDAR) == 0o600
    entry = next(one for one in week.manifest()["files"] if one["path"] == CALENDAR)
    assert (entry["kind"], entry["audience"]) == ("calendar", "coordinators")
    assert read(week.output / OWN).xpath(f'//a[@href="calendar-{COORDINATOR}.ics"]')


def test_the_code_in_a_note_is_resolved_by_the_desk_alone(week):
    week.built()
    notes = {title + day.isoformat(): note for day, title, note, _ in events(week)}
    first = code(notes["Plan review2026-11-20"])
    assert first == code(notes["Actions due: 22026-10-20"]) != code(notes["Plan review2026-10-16"])
    rows = {row[0].split(" Born")[0]: row[2] for row in table(week, "Caseload")}
    name = plan(1)["person"]["name"]
    assert rows[f"Mrs {name['given']} {name['family']}"] == first
    found = {path.split("/")[0] for path, content in week.files().items() if first.encode() in content}
    assert found == {"desk"}


def test_nothing_of_anybody_is_in_a_calendar(week):
    record = plan(1)
    record["person"]["name"].update(title="MARKTITLE", given="Markgiven", family="Markfamily", preferred="Markcalled")
    record["person"]["address"] = {"lines": ["1 Markstreet", "Marktown"], "postcode": "ZZ9 9ZZ"}
    record["needs"][0]["goals"][0]["actions"] = [step("a", "MARKACTION", "2026-10-20", {"kind": "contact", "name": "MARKOWNER"})]
    record["review"] = {"on": "2026-10-20", "responsible": "MARKREVIEWER"}
    record["lastSeen"] = {"on": "2026-10-01", "by": "MARKSEEN"}
    week.write_plan(record)
    week.write("content/meetings/one.json", meeting(case("ew-0001", reason="MARKREASON", actions=[
        {"id": "mark-action", "what": "MARKAGREED", "owner": "MARKOTHER", "due": "2026-10-20", "status": "open"}])))
    week.built()
    for path in (CALENDAR, "desk/calendar-tam-west.ics"):
        raw = (week.output / path).read_bytes()
        unfolded = raw.replace(b"\r\n ", b"").decode()
        assert "mark" not in unfolded.lower()
        for n in (1, 2, 3):
            person = plan(n)["person"]
            for secret in (person["nhsNumber"], person["birthDate"], plan(n)["id"], *person["address"]["lines"][:1],
                           person["address"]["postcode"], person["name"]["family"], person["name"]["given"],
                           person["phones"][0]["number"]):
                assert secret not in unfolded, secret
                assert secret.replace(" ", "").replace("-", "") not in re.sub(r"[ -]", "", unfolded), secret


def test_lines_end_and_fold_as_the_standard_says(week):
    long = "Eastwold ‘Ŵŷ’ " * 12
    record = (week.path("content/programme.json")).read_text()
    week.write("content/programme.json", record.replace('"name": "Eastwold"', f'"name": "{long}, a; b"', 1))
    week.built()
    raw = (week.output / CALENDAR).read_bytes()
    assert raw.endswith(b"END:VCALENDAR\r\n") and raw.count(b"\n") == raw.count(b"\r\n")
    lines = raw.split(b"\r\n")
    assert max(len(line) for line in lines) == 75 and any(line.startswith(b" ") for line in lines)
    for line in lines:
        line.decode()
    titles = [title for _, title, _, _ in events(week) if title.startswith("Team meeting")]
    assert titles == [f"Team meeting, {long}, a; b, 2pm"], "what is folded and escaped comes out whole"


def test_an_event_keeps_its_name_when_its_day_moves_and_the_later_file_is_the_newer_word(week):
    week.built()
    before = {uid: day for day, title, _, uid in events(week) if title == "Plan review"}
    assert len({uid for _, _, _, uid in events(week)}) == len(events(week))
    assert all(re.fullmatch(r"[0-9a-f]{32}@caresheaf", uid) for uid in before)
    week.write_plan(with_steps(2, step("a", "LATE", "2026-10-01"), review={"on": "2026-12-24"}))
    week.built("--as-of", "2026-10-16")
    after = {uid: day for day, title, _, uid in events(week) if title == "Plan review"}
    assert after.keys() == before.keys() and date(2026, 12, 24) in after.values() and date(2026, 10, 16) not in after.values()
    one = icalendar.Calendar.from_ical((week.output / CALENDAR).read_bytes()).walk("VEVENT")[0]
    assert one.decoded("DTSTAMP") == datetime(2026, 10, 16, tzinfo=timezone.utc)
    newer = one["SEQUENCE"]
    week.built()
    assert icalendar.Calendar.from_ical((week.output / CALENDAR).read_bytes()).walk("VEVENT")[0]["SEQUENCE"] == newer - 1


def test_whoever_has_died_or_has_no_coordinator_any_more_is_in_no_calendar(week):
    record = plan(2, review={"on": "2026-10-16"})
    record["person"].update(deceased=True, deceasedOn="2026-10-10")
    week.write_plan(record)
    week.write_plan(plan(3, coordinator="ada-left", review={"on": "2026-10-17"}))
    week.built()
    assert date(2026, 10, 16) not in [one[0] for one in events(week)]
    assert "desk/calendar-ada-left.ics" not in week.files()
    assert read(week.output / "desk/caseload-ada-left.html").xpath('//a[contains(@href, ".ics")]') == []
    died = next(row for row in table(week, "Caseload") if "Has died" in row)
    assert died[2] == "–"


def test_every_calendar_of_the_sample_can_be_read(sample):
    paths = [file["path"] for file in sample.manifest()["files"] if file["kind"] == "calendar"]
    assert len(paths) > 5
    for path in paths:
        assert events(sample, path)
