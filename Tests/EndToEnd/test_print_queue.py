"""The print queue on the desk: what `caresheaf print` would print now, by the same memory; and what of meetings,
organisations and invitations is printed with it."""

import json
import re

import pytest

from pages import read
from piles import piles
from project import AS_OF, BUILT, COORDINATOR, PRACTICE, case, meeting, plan, programme
from test_desk import table, town  # noqa: F401 (a fixture)
from test_invitations import AVERIL, IVO, listed

EVERYONE, OWN = "desk/index.html", f"desk/caseload-{COORDINATOR}.html"
NAMES = {"Plans and letters, 14 point": "plans-14-point", "Plans and letters, 20 point": "plans-20-point",
         "Plans and letters, 24 point, black on yellow": "plans-24-point-black-on-yellow",
         "Kitchen sheets": "kitchen-sheets", "Wallet cards": "wallet-cards", "Emergency sheets": "emergency-sheets",
         "Carers’ pages": "carers-pages", "GP summaries": "gp-summaries", "Minutes of team meetings": "minutes",
         "Agendas and case cards": "agendas", "Lists of actions for organisations": "action-lists",
         "Invitations, 14 point": "invitations-14-point",
         "Invitations, 24 point, black on yellow": "invitations-24-point-black-on-yellow"}


def queue(project, page=EVERYONE):
    """How many people or meetings, and documents, the desk says are in each pile."""
    return {NAMES[row[0]] + ".pdf": (int(row[2].split()[0]), int(row[3])) for row in table(project, "Print queue", page)}


def run(project, *arguments, day=AS_OF, expect=BUILT):
    ran = project.run("print", "--to", "prints", "--as-of", day, "--json", *arguments, timeout=300)
    assert ran.code == expect, ran.said[-4000:]
    return {pile["file"]: (len(pile["people"]), pile["documents"]) for pile in ran.json["piles"]}


def agree(project, day=AS_OF):
    """Builds, and insists that the desk and a print run say the same. Returns what they say."""
    project.built("--as-of", day)
    said = queue(project)
    assert said == run(project, "--dry-run", day=day)
    count = read(project.output / EVERYONE).xpath('//a[@href="#print"]/b')[0].text.replace(",", "")
    assert int(count) == sum(documents for _, documents in said.values())
    return said


@pytest.fixture
def full(town):  # noqa: F811
    """People with all sorts of post, a meeting that was and one that comes, a list of actions, and two invitations."""
    two = plan(2, accessNeeds={"formats": ["print-20"], "contactMethods": ["telephone"]})
    two["needs"][0]["goals"][0]["restrict"] = {"from": ["person"], "reason": "third-party"}
    town.write_plan(two)
    three = plan(3, practice={"ods": "Z99002"}, coordinator="tam-west")
    del three["person"]["address"]
    town.write_plan(three)
    ahead = meeting(case("ew-0002", question="Q"), date="2026-10-29")
    del ahead["present"], ahead["quorum"]["met"]
    for outcome in ("decision", "actions"):
        del ahead["cases"][0][outcome]
    town.write("content/meetings/two.json", ahead)
    listed(town, AVERIL, IVO)
    return town


def test_the_desk_and_a_print_run_say_the_same_before_and_after_and_when_something_changes(full):
    first = agree(full)
    assert first["action-lists.pdf"] == (1, 1) and first["agendas.pdf"] == (1, 2)
    assert first["invitations-14-point.pdf"] == (1, 1) and first["invitations-24-point-black-on-yellow.pdf"] == (1, 1)
    assert "plans-20-point.pdf" in first and "minutes.pdf" in first
    assert run(full) == first
    assert agree(full) == {}
    assert read(full.output / EVERYONE).xpath('//a[@href="#print"]/b')[0].text == "0"
    assert agree(full, day="2026-10-20") == {}, "another day makes nothing new"
    full.write_plan(plan(1, aboutMe={"mostImportant": "My new bicycle."}))
    changed = agree(full)
    assert "plans-14-point.pdf" in changed and "plans-20-point.pdf" not in changed and "invitations-14-point.pdf" not in changed
    rows = table(full, "People in the queue", EVERYONE)
    assert len(rows) == 1 and plan(1)["person"]["name"]["family"] in rows[0][0] and "My plan" in rows[0][1]


def test_a_build_is_the_same_whatever_was_printed_elsewhere_and_with_any_number_of_workers(full):
    run(full)
    full.write_plan(plan(1, aboutMe={"mostImportant": "My new bicycle."}))
    full.built("--jobs", "1")
    once = full.files()
    full.built("--jobs", "4")
    assert full.files() == once
    for record in full.path("content/printed").iterdir():
        record.unlink()
    assert len(agree(full)) > len(queue(full, OWN)), "nothing is known to be printed any more"


def test_a_coordinators_page_has_the_queue_of_their_own_people(full):
    full.built()
    assert queue(full, OWN) == run(full, "--dry-run", "--coordinator", COORDINATOR)
    theirs = "desk/caseload-tam-west.html"
    assert queue(full, theirs) == run(full, "--dry-run", "--coordinator", "tam-west")
    assert not {"minutes.pdf", "action-lists.pdf", "invitations-14-point.pdf"} & set(queue(full, theirs))
    assert "Averil" not in (full.output / OWN).read_text()


def test_somebody_whose_documents_are_withheld_is_not_in_the_queue(full):
    twin = plan(4)
    twin["person"]["nhsNumber"] = plan(1)["person"]["nhsNumber"]
    full.write_plan(twin)
    full.built(expect=2)
    said = queue(full)
    assert said == run(full, "--dry-run", expect=2)
    assert plan(1)["person"]["name"]["family"] not in " ".join(row[0] for row in table(full, "People in the queue", EVERYONE))


# Lists and invitations on paper


def test_lists_of_actions_and_invitations_have_piles_with_slips(full):
    run(full)
    made = piles(full.path("prints"))
    lists = made["action-lists.pdf"]
    assert "Lists of actions for organisations" in lists.slips[0].text and "each its own list and no other" in lists.slips[0].text
    assert "1 organisation" in lists.slips[0].text and "Eastwold Care Together List of actions: 1" in lists.slips[0].text
    invited = made["invitations-24-point-black-on-yellow.pdf"]
    assert "Mr Ivo Nethersole" in invited.slips[0].text and "Averil" not in invited.slips[0].text
    assert "Invitations, 24 point, black on yellow" in invited.slips[0].text
    letter = [one for one in invited.documents if not one.is_slip]
    assert len(letter) == 1 and "Annwyl Mr Nethersole" in letter[0].text
    noted = [json.loads(path.read_text())["documents"] for path in full.path("content/printed").iterdir()][0]
    assert {"document": "action-list", "organisation": "together"}.items() <= next(
        one for one in noted if one["document"] == "action-list").items()
    assert {one["person"] for one in noted if one["document"] == "invitation-letter"} == {"first-1", "first-2"}
    assert full.run("check", "--as-of", AS_OF).code == BUILT


def test_lists_and_invitations_are_printed_for_whom_they_are_asked(full):
    extra = {"action-lists.pdf", "invitations-14-point.pdf"}
    for asked in (("--person", "ew-0001"), ("--coordinator", COORDINATOR), ("--meeting", "eastwold-2026-10-01")):
        assert not extra & set(run(full, "--dry-run", *asked)), asked
    assert "invitations-14-point.pdf" in run(full, "--dry-run", "--practice", PRACTICE)
    assert "action-lists.pdf" not in run(full, "--dry-run", "--practice", PRACTICE), "it is of another organisation"
    assert not extra & set(run(full, "--dry-run", "--practice", "Z99002"))
    assert "invitations-14-point.pdf" in run(full, "--dry-run", "--site", "eastwold")


def test_an_invitation_that_was_answered_is_not_printed(full):
    listed(full, {**AVERIL, "answer": "no", "answeredOn": AS_OF}, IVO)
    assert "invitations-14-point.pdf" not in agree(full)


# Invitations that have gone


def desk(project):
    return " ".join(re.sub(r"<[^>]*>", " ", (project.output / EVERYONE).read_text()).split())


def sent(project, *arguments, expect=BUILT, on=AS_OF):
    ran = project.run("sent", "--on", on, *arguments)
    assert ran.code == expect, ran.said
    return ran


def test_an_invitation_that_has_gone_is_noted_and_on_the_desk_no_more(full):
    full.built()
    assert [row[0] for row in table(full, "Invitations to post", EVERYONE)] == ["Mr Ivo Nethersole", "Miss Averil Tregonwell"]
    ran = sent(full)
    assert "invitation: Miss Averil Tregonwell (first-1)" in ran.stdout
    record = json.loads(next(full.path("content/sent").iterdir()).read_text())
    assert {"document": "invitation-letter", "person": "first-1", "practice": PRACTICE} in record["documents"]
    full.built()
    assert table(full, "Invitations to post", EVERYONE) == []
    assert "2 people have been written to and have not answered." in desk(full)
    assert f"invitations/{PRACTICE}/first-1-invitation.html" in full.files(), "the letter is there until they answer"
    assert "nothing to note" in sent(full).stdout
    full.built("--as-of", "2026-10-14")
    assert len(table(full, "Invitations to post", EVERYONE)) == 2, "on that day it had not gone"


def test_whoever_is_listed_again_later_is_invited_again(full):
    full.built()
    sent(full)
    listed(full, AVERIL, on="2026-11-01")
    full.built("--as-of", "2026-11-02")
    assert [row[0] for row in table(full, "Invitations to post", EVERYONE)] == ["Miss Averil Tregonwell"]


def test_some_invitations_may_be_noted_by_themselves_and_who_has_answered_is_left_out(full):
    full.built()
    sent(full, "--person", "first-1")
    full.built()
    assert [row[0] for row in table(full, "Invitations to post", EVERYONE)] == ["Mr Ivo Nethersole"]
    assert "did you mean “first-2”" in sent(full, "--person", "first-3", expect=1).said
    listed(full, {**IVO, "answer": "yes", "answeredOn": AS_OF})
    assert "Left out first-2: they are on no list any more, or have answered." in sent(full, expect=2).stdout
