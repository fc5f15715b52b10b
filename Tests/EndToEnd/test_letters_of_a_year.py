"""A year of weekly builds over the sample programme, its plans edited along the way as they are in life: each letter to a
practice comes when it should, stands until it is noted as sent, and never comes again."""

import datetime
import json
import re
import shutil

import pytest

from project import BUILT, REPOSITORY, Project

FIRST = datetime.date(2026, 10, 15)
WEEKS = 52
LETTER, SUMMARY = "gp-change-letter", "gp-summary"


def day(week):
    return (FIRST + datetime.timedelta(weeks=week)).isoformat()


class Year:
    """The sample programme without its portal, which has no bearing on letters, and what happens to it."""

    def __init__(self, folder, program):
        self.project = Project(folder, program)
        shutil.copytree(REPOSITORY / "themes", folder / "themes")
        for part in ("plans", "sent"):
            shutil.copytree(REPOSITORY / "content" / part, folder / "content" / part)
        shutil.copy(REPOSITORY / "content/programme.json", folder / "content")
        self.due, self.held, self.pages = {}, {}, {}

    def plan(self, person, change):
        path = self.project.path(f"content/plans/{person}.json")
        record = json.loads(path.read_text())
        change(record)
        self.project.write(f"content/plans/{person}.json", record)

    def programme(self, change):
        record = json.loads(self.project.path("content/programme.json").read_text())
        change(record)
        self.project.write("content/programme.json", record)

    def build(self, week):
        run = self.project.run("build", "--as-of", day(week), "--formats", "html", "--quiet")
        assert run.code == BUILT, run.said[-4000:]
        listed = json.loads((self.project.output / "desk/letters-to-send.json").read_text())
        assert listed["asOf"] == day(week)
        self.due[week] = {(one["person"], one["document"], one["practice"]) for one in listed["letters"]}
        self.held[week] = {(one["person"], one["reason"]) for one in self.project.manifest()["withheld"]
                           if one["document"] == LETTER}
        self.pages[week] = {
            (path.name.removesuffix(f"-{LETTER}.html"), LETTER, path.parent.name): path.read_text()
            for path in (self.project.output / "practices").glob(f"*/*-{LETTER}.html")}

    def send(self, week):
        run = self.project.run("sent", "--on", day(week), "--json")
        assert run.code == BUILT, run.said
        assert {(one["id"], one["document"], one["practice"]) for one in run.json["letters"]} == self.due[week]
        assert not run.json["left"]


def named(record, name):
    return next(one for one in record["medicines"] if one["name"] == name)


def contingency(record, id):
    return next(one for one in record["contingency"] if one["id"] == id)


def consent(record, decision, on, until=None):
    record["consents"].append({"to": "gp", "decision": decision, "on": on, "recordedBy": "Joel Carrow",
                               **({"until": until} if until else {})})


def leave(programme, person, on):
    next(one for one in programme["team"] if one["id"] == person)["leftOn"] = on


HERS = ["mv-0003", "mv-0008", "mv-0016", "mv-0017", "mv-0020"]  # Joel Carrow’s people


def hand_over(year):
    for person in HERS:
        year.plan(person, lambda record: record.update(coordinator="patience-oduya"))


def harmless(record):
    """Nothing that a practice is written to about."""
    record["medicines"].reverse()
    for medicine in record["medicines"]:
        medicine["name"] = f" {medicine['name']}  "
        medicine["source"] = "Another slip"
    record["contingency"].reverse()
    record["revision"] += 1
    record["strengths"] = ["I whistle."]


def two_at_once(record):
    record["risk"]["status"] = "red"
    named(record, "Linagliptin")["dose"] = "2.5 mg"


def die(record):
    named(record, "Furosemide")["dose"] = "80 mg"
    record["person"]["deceasedOn"] = day(25)


# What is done in a week, before its build.
EVENTS = {
    3: lambda year: year.plan("mv-0003", lambda record: named(record, "Ramipril").update(dose="10 mg")),
    5: lambda year: year.plan("mv-0009", lambda record: record["risk"].update(status="amber")),
    # Her consent has run out on 3 November.
    8: lambda year: year.plan("mv-0004", lambda record: contingency(record, "fall")["whatToDo"].append("Ring Meg.")),
    # He leaves on the day of the thirteenth build, and everybody knows three weeks before.
    10: lambda year: year.programme(lambda programme: leave(programme, "joel-carrow", day(13))),
    15: hand_over,
    18: lambda year: year.plan("mv-0013", lambda record: record["practice"].update(ods="Z99001")),
    20: lambda year: year.plan("mv-0013", lambda record: named(record, "Lamotrigine").update(times="7am and 7pm")),
    22: lambda year: year.plan("mv-0002", lambda record: consent(record, "withdrawn", day(22))),
    23: lambda year: year.plan("mv-0002", lambda record: named(record, "Donepezil").update(dose="5 mg")),
    25: lambda year: year.plan("mv-0010", die),
    30: lambda year: year.plan("mv-0002", lambda record: consent(record, "given", day(30))),
    32: lambda year: year.plan("mv-0014", harmless),
    # Nobody sends anything in this week, nor says so.
    34: lambda year: year.plan("mv-0021", lambda record: contingency(record, "fit").update(emergency=False)),
    40: lambda year: year.plan("mv-0016", lambda record: named(record, "Methotrexate").update(
        restrict={"from": ["gp"], "reason": "person-asked"})),
    41: lambda year: year.plan("mv-0016", lambda record: record["risk"].update(status="amber")),
    45: lambda year: year.plan("mv-0005", two_at_once),
}
NOT_SENT = {34}

COORDINATOR = {(person, LETTER) for person in HERS}
# What is due at each build; nothing at all others.
EXPECTED = {
    0: {("mv-0020", LETTER), ("mv-0006", SUMMARY)},
    3: {("mv-0003", LETTER)},
    5: {("mv-0009", LETTER)},
    13: COORDINATOR,
    15: COORDINATOR,
    18: {("mv-0013", SUMMARY)},
    20: {("mv-0013", LETTER)},
    30: {("mv-0002", LETTER)},
    34: {("mv-0021", LETTER)},
    35: {("mv-0021", LETTER)},
    41: {("mv-0016", LETTER)},
    45: {("mv-0005", LETTER)},
}


@pytest.fixture(scope="module")
def year(tmp_path_factory, program):
    year = Year(tmp_path_factory.mktemp("year"), program)
    for week in range(WEEKS):
        if week in EVENTS:
            EVENTS[week](year)
        year.build(week)
        if week not in NOT_SENT:
            year.send(week)
    return year


def test_each_letter_comes_when_it_should_and_no_other_does(year):
    found = {week: {(person, document) for person, document, _ in due} for week, due in year.due.items() if due}
    assert found == EXPECTED


def test_the_page_of_each_letter_lies_in_the_folder_of_its_practice_as_long_as_it_is_due(year):
    for week in range(WEEKS):
        assert set(year.pages[week]) == {one for one in year.due[week] if one[1] == LETTER}, day(week)


def test_a_letter_that_was_not_noted_stands_as_it_was(year):
    one, other = (year.pages[week][("mv-0021", LETTER, "Z99004")] for week in (34, 35))
    words = [re.sub(r"\d+ \w+ 20\d\d", "", re.sub(r"<[^>]*>", " ", page)) for page in (one, other)]
    assert words[0] == words[1], "it says the same on both days, but for the day"


def test_every_letter_is_in_the_records_once(year):
    records = [json.loads(path.read_text()) for path in sorted(year.project.path("content/sent").iterdir())]
    noted = [(one["on"], document["person"], document["document"])
             for one in records for document in one["documents"] if one["on"] >= day(0)]
    assert len(noted) == len(set(noted))
    assert sorted(noted) == sorted((day(week), *one) for week, due in EXPECTED.items() if week not in NOT_SENT for one in due)


def test_somebody_of_the_same_name_gets_no_letter(year):
    assert [one[0] for one in year.due[5]] == ["mv-0009"], "mv-0008 is another Mrs Margaret Preece"


def test_a_coordinator_who_leaves_is_a_change_and_so_is_whoever_follows(year):
    left = year.pages[13][("mv-0003", LETTER, "Z99005")]
    assert "Joel Carrow" in left and "Nobody is named just now" in left
    followed = year.pages[15][("mv-0003", LETTER, "Z99005")]
    assert "Patience Oduya" in followed and "Joel Carrow" not in followed


def test_whoever_moves_is_new_to_the_next_practice_and_gone_from_the_last(year):
    assert year.due[18] == {("mv-0013", SUMMARY, "Z99001")}
    assert year.due[20] == {("mv-0013", LETTER, "Z99001")}
    assert not list((year.project.output / "practices/Z99002").glob("mv-0013*"))


def test_without_consent_there_is_no_letter_and_the_desk_says_why(year):
    assert ("mv-0004", "consent-lapsed") in year.held[8]
    assert ("mv-0004", "consent-lapsed") not in year.held[7], "there is nothing to tell yet"
    assert ("mv-0002", "consent-withdrawn") in year.held[23] and ("mv-0002", "consent-withdrawn") in year.held[29]
    assert not any(person == "mv-0002" for person, _ in year.held[30] | year.held[22])
    told = year.pages[30][("mv-0002", LETTER, "Z99002")]
    assert "10 mg" in told and "5 mg" in told, "what was last told, and what is now"


def test_nothing_more_goes_out_about_someone_who_has_died(year):
    for week in range(25, WEEKS):
        assert not any(one[0] == "mv-0010" for one in year.due[week] | year.held[week])


def test_what_is_kept_from_the_practice_from_one_day_on_is_not_told_again(year):
    letter = year.pages[41][("mv-0016", LETTER, "Z99003")]
    assert "Methotrexate" not in letter
    record = json.loads(year.project.path(f"content/sent/{day(41)}-001.json").read_text())
    assert "Methotrexate" not in json.dumps(record) and "Letrozole" in json.dumps(record)


def test_two_changes_of_one_week_are_one_letter(year):
    letter = year.pages[45][("mv-0005", LETTER, "Z99003")]
    assert "Team status" in letter and "Linagliptin" in letter and "2.5 mg" in letter
    assert "Paracetamol" not in letter, "it is as it was"
