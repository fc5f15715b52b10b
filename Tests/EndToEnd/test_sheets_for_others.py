"""The emergency sheet and the carer’s page: who gets them, what is on them, and who hands them over."""
import re

import pytest

from papers import Paper
from piles import piles
from project import plan
from test_print import names, printed

EMERGENCY, CARER = "emergency/ew-0001/emergency-sheet", "carers/ew-0001/carers-page"
DOCUMENTS = {"emergency-sheet": (EMERGENCY, "emergency"), "carers-page": (CARER, "carer")}


def record(n=1, **changes):
    """A plan of somebody with a carer, who shares all of it."""
    one = plan(n, contacts=[{"id": "bea", "name": "Beatrix Longacre", "relationship": "Daughter", "phone": "07700 900700",
                             "types": ["carer", "next-of-kin"]}],
               carer={"contact": "bea", "needs": ["A NEEDMARK in the week."]}, **changes)
    one["consents"].append({"to": "carer", "contact": "bea", "decision": "given", "scope": "All of this plan",
                            "covers": ["everything"], "on": "2026-09-01", "recordedBy": "Ines Thorley"})
    return one


def kept(text, *audiences):
    return {"text": text, "restrict": {"from": audiences, "reason": "person-asked"}}


def said(project, path):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", (project.output / f"{path}.html").read_text()))


def answered(one, to, decision, **more):
    one["consents"] = [c for c in one["consents"] if c["to"] != to] + [
        {"to": to, "decision": decision, "on": "2026-09-01", "recordedBy": "Ines Thorley", "covers": ["everything"],
         **({"contact": "bea"} if to == "carer" else {}), **more}]
    return one


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize(("decision", "more", "reason", "words"), [
    ("refused", {}, "consent-refused", "The person said no"),
    ("withdrawn", {}, "consent-withdrawn", "The person withdrew consent"),
    ("given", {"until": "2026-10-14"}, "consent-lapsed", "Consent ran out"),
    (None, {}, "consent-missing", "No consent recorded")])
def test_an_answer_that_is_no_yes_takes_it_away_and_the_desk_says_why(project, document, decision, more, reason, words):
    path, recipient = DOCUMENTS[document]
    project.write_plan(record())
    project.built(formats="needed")
    assert {f"{path}.html", f"{path}.pdf"} <= set(project.files())
    one = answered(record(), recipient, decision, **more)
    if decision is None:
        one["consents"] = [c for c in one["consents"] if c["to"] != recipient]
    project.write_plan(one)
    project.built(formats="needed")
    assert not [name for name in project.files() if name.startswith(path)]
    held = {(w["document"], w["reason"]) for w in project.manifest()["withheld"] if w["person"] == "ew-0001"}
    assert (document, reason) in held
    desk = said(project, "desk/index")
    assert words in desk and {"emergency-sheet": "Emergency sheet", "carers-page": "Carer’s page"}[document] in desk


def test_what_is_kept_from_a_reader_is_in_no_format_of_their_document(project):
    marks = {"CREWMARK": ["emergency"], "CARERMARK": ["carer"], "HERMARK": ["person"], "GPMARK": ["gp"]}
    one = record()
    one["accessNeeds"]["formats"] = ["print-14", "electronic-text", "email"]
    one["contingency"][0]["triggers"] += [kept(f"A {mark} shows.", *readers) for mark, readers in marks.items()]
    one["carer"]["formats"] = ["electronic-text"]
    project.write_plan(one)
    project.built(formats="all")
    shown = {path: said(project, path) for path in (EMERGENCY, CARER)}
    for mark, expected in {"CREWMARK": {CARER}, "CARERMARK": {EMERGENCY}, "HERMARK": {EMERGENCY}, "GPMARK": {EMERGENCY, CARER}}.items():
        assert {path for path, text in shown.items() if mark in text} == expected, mark
    for path in (EMERGENCY, CARER):
        for name, data in project.files().items():
            for mark in marks:
                if name.startswith(path) and mark not in shown[path]:
                    assert mark.encode() not in data, (name, mark)


def test_words_alone_open_nothing_of_the_person_to_the_carer_and_the_program_says_so(project):
    one = record(allergies=[{"substance": "Penicillin", "source": "GP record"}])
    project.write_plan(one)
    project.built()
    assert "I am on the floor" in said(project, CARER) and "Penicillin" in said(project, CARER)
    del one["consents"][-1]["covers"]
    project.write_plan(one)
    run = project.built()
    assert "carer-consent-unclear" in run.said
    text = said(project, CARER)
    assert "NEEDMARK" in text and "I am on the floor" not in text and "Penicillin" not in text


def test_a_code_that_was_typed_into_the_way_in_alone_is_on_no_sheet(project):
    for words, is_told in [("Key safe. The control room has the number.", True), ("Key safe 7413, by the door.", False)]:
        project.write_plan(record(entry={"arrangements": words}))
        project.built()
        text = said(project, EMERGENCY)
        assert (words in text) == is_told and "7413" not in text
        assert "Ask Ines on" in text or is_told
        assert "Key safe" not in said(project, CARER)


def test_when_somebody_has_died_only_their_carers_page_is_left_and_it_is_about_the_carer(project):
    one = record(allergies=[{"substance": "Penicillin", "source": "GP record"}])
    one["carer"]["bereavement"] = "Ines rings after two weeks."
    one["person"]["deceasedOn"] = "2026-10-01"
    project.write_plan(one)
    project.built(formats="needed")
    mine = [name for name in project.files() if "ew-0001" in name]
    assert {name.rsplit("/", 1)[0] for name in mine} == {"carers/ew-0001"}
    text = said(project, CARER)
    assert "We are sorry that Barnaby has died." in text and "Ines rings after two weeks." in text
    for words in ("NEEDMARK", "Penicillin", "I am on the floor", "Larkspur", "steady", "gate"):
        assert words not in text, words
    project.write_plan(answered(one, "carer", "refused"))
    project.built(formats="needed")
    assert not [name for name in project.files() if "ew-0001" in name]


# Print runs


def test_each_lies_in_a_pile_of_its_own_that_says_whom_it_is_for(project):
    project.write_plan(record())
    printed(project, "--all")
    made = piles(project.path("prints"))
    slip = made["carers-pages.pdf"].slips[0].text
    assert names(record()) in slip and "The carers, by hand or by post" in slip
    assert "Ambulance and out-of-hours services" in made["emergency-sheets.pdf"].slips[0].text
    letter = next(one for one in made["plans-14-point.pdf"].letters if names(record()).split()[-1] in one.text)
    assert "A sheet for an ambulance crew" in letter.text and "carer" not in letter.text.lower()


def test_what_is_kept_from_somebody_is_not_put_into_their_envelope(project):
    one = record()
    one["contingency"][0]["whatToDo"].append(kept("Ask her son to wait outside.", "person"))
    project.write_plan(one)
    printed(project, "--all")
    made = piles(project.path("prints"))
    assert "wait outside" in " ".join(document.text for document in made["emergency-sheets.pdf"].documents)
    assert "some of it is kept from them" in made["emergency-sheets.pdf"].slips[0].text
    letters = {letter.text.split("Dear")[1][:40]: letter.text for letter in made["plans-14-point.pdf"].letters}
    with_sheet = [text for text in letters.values() if "A sheet for an ambulance crew" in text]
    assert len(letters) == 3 and len(with_sheet) == 2
    assert not any(one["person"]["name"]["family"] in text for text in with_sheet)
    slip = made["plans-14-point.pdf"].slips[0].text
    assert slip.count("Emergency sheet") == 2, "two are to be added from the other pile"


def test_nobody_writes_to_somebody_who_has_died(project):
    one = record()
    one["person"]["deceasedOn"] = "2026-10-01"
    project.write_plan(one)
    printed(project, "--all")
    made = piles(project.path("prints"))
    assert "Hand it to the carer in person" in made["carers-pages.pdf"].slips[0].text
    for name, pile in made.items():
        assert not [letter for letter in pile.letters if one["person"]["name"]["family"] in letter.text], name


# Paper


@pytest.mark.parametrize(("formats", "much", "sheets"), [
    ("print-14", 1, 1), ("print-14", 4, 1), ("print-14", 7, 1), ("print-20", 4, 2), ("print-28", 1, 2), ("print-28", 5, 2), ("print-14", 40, 9)])
def test_an_emergency_sheet_stays_on_its_sheets_while_it_can_and_never_loses_a_word(project, formats, much, sheets):
    one = record()
    one["accessNeeds"]["formats"] = [formats]
    one["contingency"] = [{
        "id": f"c{n}", "name": "A fall", "triggers": [f"SIGN{n} and I am on the floor of the kitchen, or of the yard."],
        "whatToDo": [f"DEED{n} before anything else.", "Bring the chair, and talk me up as I have been shown."],
        "contacts": [{"name": f"LINE{n}", "phone": "01632 960777", "when": "Any time, in the day or at night"}],
        "anticipatory": [{"what": f"BOX{n}", "where": "Top shelf of the wardrobe"}]} for n in range(much)]
    project.write_plan(one)
    project.built(formats="needed")
    paper = Paper(project.output / f"{EMERGENCY}.pdf")
    assert len(paper.sheets) <= sheets
    text = " ".join(run.text for sheet in paper.sheets for run in sheet.runs)
    assert all(len(re.findall(rf"\b{word}{n}\b", text)) == 1 for n in range(much) for word in ("SIGN", "DEED", "LINE", "BOX"))
