"""Invitations: to those whom a practice has listed, in their language and print, until they answer; and nobody on a list is
in public."""

import json
import re

import pytest

import manifests
from papers import Paper
from project import AS_OF, BUILT, FAILED, PRACTICE, lesson

FILE = "content/invitations/first.json"
AVERIL = {"id": "first-1", "name": {"title": "Miss", "given": "Averil", "family": "Tregonwell"},
          "address": {"lines": ["9 Sexton’s Yard", "Eastwold"], "postcode": "EW9 9QQ"}}
IVO = {"id": "first-2", "name": {"title": "Mr", "given": "Ivo", "family": "Nethersole"}, "language": "cy",
       "address": {"lines": ["10 Sexton’s Yard", "Eastwold"], "postcode": "EW9 9QQ"},
       "accessNeeds": {"formats": ["print-24"], "colours": "black-on-yellow"}}


def listed(project, *people, on="2026-10-01", **changes):
    return project.write(FILE, {"kind": "invitation-list", "version": 1, "practice": PRACTICE, "on": on,
                                "signedBy": "Dr Rosalind Okafor", "people": list(people), **changes})


def path(person):
    return f"invitations/{PRACTICE}/{person['id']}-invitation.html"


def words(project, name):
    return " ".join(re.sub(r"<[^>]*>", " ", (project.output / name).read_text(encoding="utf-8")).split())


def test_whoever_is_listed_gets_a_letter_from_their_own_practice(project):
    listed(project, AVERIL, IVO)
    project.built()
    said = words(project, path(AVERIL))
    for part in ("Mill Street Surgery", "Dear Miss Tregonwell", "Would you like to join Eastwold Care Together?",
                 "It is your choice", "To say yes", "01632 960901", "To say no", "01632 960902",
                 "If you say no, nothing changes.", "nothing about your health", "Dr Rosalind Okafor"):
        assert part in said, part
    assert "Nethersole" not in said
    assert manifests.faults(project.output) == []
    entry = next(one for one in project.manifest()["files"] if one["path"] == path(AVERIL))
    assert entry["audience"] == "person" and entry["sources"] == [FILE] and entry["kind"] == "invitation-letter"
    assert manifests.mode(project.output / path(AVERIL)) == 0o600


def test_a_letter_is_in_the_language_and_the_format_of_its_reader_and_the_address_shows_in_the_window(project):
    listed(project, AVERIL, IVO)
    project.built(formats="needed", timeout=300)
    page = (project.output / path(IVO)).read_text()
    assert 'lang="cy"' in page and "Annwyl Mr Nethersole" in page and "black-on-yellow" in page
    mm = 72 / 25.4
    for person, size in ((AVERIL, 14), (IVO, 24)):
        paper = Paper(project.output / path(person).replace(".html", ".pdf"), "invitation-letter")
        sheet = paper.sheets[0]
        assert size in {round(run.size) for run in sheet.runs}
        seen = [run for run in sheet.runs if run.text.strip() and 10 * mm < run.left < 110 * mm
                and 44 * mm < sheet.height - run.base < 90 * mm]
        name = person["name"]
        assert [run.text.strip() for run in seen] == [
            f"{name['title']} {name['given']} {name['family']}", *person["address"]["lines"], "EW9 9QQ"]
        assert all(20 * mm <= run.left and run.right <= 100 * mm for run in seen)


def test_the_desk_lists_them_and_says_what_is_not_in_their_language(project):
    listed(project, {**AVERIL, "language": "pl"}, IVO)
    project.built()
    desk = words(project, "desk/index.html")
    assert "Invitations to post" in desk and "Tregonwell" in desk and "Polish. Not translated yet" in desk
    assert f'href="../{path(IVO)}"' in (project.output / "desk/index.html").read_text()


def test_whoever_has_answered_is_not_asked_again(project):
    listed(project, {**AVERIL, "answer": "no", "answeredOn": "2026-10-15"},
           {**IVO, "answer": "yes", "answeredOn": "2026-10-16"})
    project.built()
    assert path(AVERIL) not in project.files() and path(IVO) in project.files(), "the yes came a day later"
    assert project.run("build", "--formats", "html", "--as-of", "2026-10-16").code == BUILT
    assert not any(one.startswith("invitations/") for one in project.files())
    assert "Invitations to post" not in words(project, "desk/index.html")


def test_nobody_is_written_to_before_they_are_listed(project):
    listed(project, AVERIL, on="2026-10-16")
    run = project.built()
    assert "future-date" in run.said and path(AVERIL) not in project.files()


@pytest.mark.parametrize("words", ["Averil Tregonwell", "9 Sexton’s Yard, Eastwold", "EW9 9QQ"])
@pytest.mark.parametrize("answer", [{}, {"answer": "no"}])
def test_nobody_on_a_list_stands_in_public(project, words, answer):
    listed(project, {**AVERIL, **answer})
    project.write("content/forum/lessons/ask-first.md", lesson(f"We asked {words} first."))
    assert "[leak]" in project.built(expect=FAILED).stderr


@pytest.mark.parametrize("change, problem", [
    (lambda one: one.update(practice="Z99009"), "dangling-reference"),
    (lambda one: one["people"][1].update(id="first-1"), "duplicate-id"),
    (lambda one: one["people"][0].update(id="tregonwell"), "id-names-person"),
    (lambda one: one["people"][0].update(answer="no", answeredOn="2026-09-30"), "period-order"),
    (lambda one: one["people"][0].update(adress={}), "unknown-field"),
    (lambda one: one["people"][0].pop("address"), "missing-field"),
])
def test_what_is_wrong_with_a_list_is_said_with_its_place(project, change, problem):
    file = listed(project, AVERIL, IVO)
    record = json.loads(file.read_text())
    change(record)
    project.write(FILE, record)
    run = project.run("check", "--as-of", AS_OF, "--json")
    found = [one for one in run.json["diagnostics"] if one["id"] == problem]
    assert found and found[0]["file"] == FILE and found[0]["line"] > 1
    if found[0]["severity"] == "error":
        assert run.code == FAILED
        assert "[invitations-unreadable]" in project.built(expect=FAILED).stderr, "nobody knows whom to look for in public"
        assert not project.output.exists()
