"""Which formats are made for whom: as docs/formats.md says, and as each person's needs are recorded."""

import json
import re

from project import REPOSITORY, plan

ENDINGS = {"pdf": ".pdf", "braille": ".brf", "spoken-text": "-to-read-aloud.txt", "ebook": ".epub",
           "single-file": "-for-email.html"}
SIZES = {"print-14", "print-20", "print-24", "print-28"}


def files_of(project, person, document="my-plan"):
    folder = project.output / "people" / person
    return {p.name.removeprefix(document) for p in folder.iterdir() if p.name.startswith(document)
            and not p.name.startswith("my-plan-easy-read")}


def test_the_table_of_the_docs_has_every_term_of_the_schema():
    schema = json.loads((REPOSITORY / "schemas/care-plan.schema.json").read_text())
    terms = set(schema["$defs"]["AccessNeeds"]["properties"]["formats"]["items"]["enum"])
    rows = (REPOSITORY / "docs/formats.md").read_text().split("## Which documents")[0]
    told = set(re.findall(r"`([a-z0-9-]+)`", "".join(line.split("|")[1] for line in rows.splitlines() if line.startswith("| `"))))
    assert told == terms


def test_recorded_needs_decide_which_formats_are_made(project):
    project.write_plan(plan(1))
    project.write_plan(plan(2, accessNeeds={"formats": ["braille-grade-2"]}))
    project.write_plan(plan(3, accessNeeds={"formats": ["print-28", "email", "electronic-text"]}))
    project.built(formats="needed")
    always = {".html", ".pdf", "-to-read-aloud.txt"}
    assert files_of(project, "ew-0001") == always
    assert files_of(project, "ew-0002") == always | {".brf"}
    assert files_of(project, "ew-0003") == always | {".epub", "-for-email.html"}


def test_web_pages_alone_are_made_when_asked_for(project):
    project.built(formats="html")
    assert files_of(project, "ew-0001") == {".html"}


def test_every_format_is_made_when_asked_for(project):
    project.built(formats="all")
    assert files_of(project, "ew-0001") == {".html"} | set(ENDINGS.values())


def test_a_need_that_nobody_here_can_meet_stands_on_the_desk(project):
    project.write_plan(plan(1, accessNeeds={"formats": ["makaton"], "support": ["uses-bsl"]}))
    project.built()
    desk = (project.output / "desk/index.html").read_text()
    assert "To arrange, since it cannot be made here: a BSL video and Makaton." in desk


def test_what_may_not_be_made_any_more_goes_in_every_format(project):
    project.built(formats="all")
    assert files_of(project, "ew-0001")
    project.write_plan(plan(1, person=plan(1)["person"] | {"deceased": True}))
    project.build(formats="all")
    assert not (project.output / "people/ew-0001").exists()
