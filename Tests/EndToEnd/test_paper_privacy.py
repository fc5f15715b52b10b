"""What may not be read may not be read on paper either, and what is taken away is taken away in every format."""

import json
import re

import pytest

from papers import Paper
from paperwords import words_of_paper
from project import FAILED, case, meeting, plan, programme

RETURN = {"kind": "programme-return", "version": 1, "site": "eastwold", "period": "2026-09", "submittedBy": "Ines Thorley",
          "submittedOn": "2026-10-02", "values": [{"measure": "referrals", "value": 12}]}


def papers_in(folder):
    found = [Paper(path) for path in sorted(folder.rglob("*.pdf"))]
    assert found, folder
    return found


def letters(paper):
    """All that can be read in a PDF, its edges and properties too, without spaces."""
    edges = [run.text for sheet in paper.sheets for run in sheet.runs] + [str(one) for one in paper.pdf.docinfo.values()]
    figures = [tag.alternative for tag in paper.tags.all("Figure")]
    words = [word for word in words_of_paper(paper) if isinstance(word, str)]
    return re.sub(r"[\s\u200b]", "", "".join([*words, "|", *figures, "|", *edges]))


def test_public_papers_hold_nothing_of_the_people_in_the_sample(sample_in_all_formats):
    people = [json.loads(path.read_text())["person"] for path in sample_in_all_formats.path("content/plans").glob("*.json")]
    read = "".join(letters(paper) for paper in papers_in(sample_in_all_formats.output / "public"))
    assert len(people) > 20 and len(read) > 50_000
    for person in people:
        name = person["name"]
        details = [f"{name['given']}{name['family']}", person.get("nhsNumber", ""), *(p["number"] for p in person.get("phones", []))]
        for detail in filter(None, details):
            assert detail.replace(" ", "") not in read


def test_no_paper_of_the_sample_prints_an_entry_code(sample_in_all_formats):
    plans = [json.loads(path.read_text()) for path in sample_in_all_formats.path("content/plans").glob("*.json")]
    codes = {one["code"]: record["id"] for record in plans for one in record.get("entry", {}).get("codes", [])}
    assert len(codes) >= 2
    for code, person in codes.items():
        for paper in papers_in(sample_in_all_formats.output):
            if person in str(paper.path):
                text = " ".join(run.text for sheet in paper.sheets for run in sheet.runs)
                assert not re.search(rf"(?<!\d){re.escape(code)}(?!\d)", text), paper.path


def test_a_leak_on_a_public_paper_stops_the_build_and_the_paper_is_named(project):
    project.write("content/returns/eastwold/2026-09.json", RETURN)
    project.built(formats="needed")
    assert (project.output / "public/packs/2026-09.pdf").exists()
    old = project.files()
    name = " ".join(plan(3)["person"]["name"][part] for part in ("given", "family"))
    words = programme()
    words["measures"][0]["definitions"][0]["text"] += f" One was {name}."
    project.write("content/programme.json", words)
    run = project.built(formats="needed", expect=FAILED)
    assert "public/packs/2026-09.html:" in run.said and "public/packs/2026-09.pdf:" in run.said and "ew-0003" in run.said
    assert name.split()[1] not in run.said
    assert project.files() == old


def twin(record):
    """Another plan that says that it is of the same person."""
    other = plan(3)
    other["person"]["nhsNumber"] = record["person"]["nhsNumber"]
    return other


WITHDRAWN = {"to": "gp", "decision": "withdrawn", "on": "2026-10-01", "recordedBy": "Ines Thorley"}
NAME = plan(2)["person"]["name"]
WITHHELD = {
    "practices/Z99001/ew-0001-gp-summary": lambda project: project.write_plan(
        {**plan(1), "consents": plan(1)["consents"] + [WITHDRAWN]}),
    "people/ew-0001/my-plan": lambda project: project.write_plan(twin(plan(1))),
    "people/ew-0002/my-plan": lambda project: project.plan_path(2).unlink(),
    "meetings/eastwold-2026-10-01/extract-ew-0001": lambda project: project.write(
        "content/meetings/one.json", meeting(
            case("ew-0001", plainSummary=f"You sat next to {NAME['given']} {NAME['family']}."), case("ew-0002"))),
    "meetings/eastwold-2026-10-01/minutes": lambda project: project.path("content/meetings/one.json").unlink(),
}


@pytest.mark.parametrize("document", WITHHELD)
def test_what_is_withheld_or_refused_is_gone_in_every_format(project, document):
    def formats():
        return {path.removeprefix(document) for path in project.files() if path.startswith(document)}
    project.built(formats="all")
    assert formats() >= {".html", ".pdf"}
    WITHHELD[document](project)
    project.build(formats="all")
    assert project.files() and formats() == set()
    assert not [file["path"] for file in project.manifest()["files"] if file["path"].startswith(document)]
