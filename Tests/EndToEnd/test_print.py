"""A print run: one PDF for each setting of the printer, everyone on a fresh sheet, and nothing in the wrong envelope."""

import json
import re
import stat

import pytest

import engines
from piles import piles
from project import AS_OF, BUILT, FAILED, PRACTICE, case, meeting, nhs_number, plan, programme, tree

WITHOUT_SOME = 2
LATER = "2026-12-01"


def printed(project, *arguments, to="prints", expect=BUILT, day=AS_OF, **others):
    run = project.run("print", "--to", to, "--as-of", day, *arguments, **others)
    assert run.code == expect, f"exit code {run.code}, not {expect}:\n{run.said[-4000:]}"
    return run


def names(record):
    name = record["person"]["name"]
    return f"{name['title']} {name['given']} {name['family']}"


@pytest.fixture(scope="module")
def marl(tmp_path_factory, program):
    """The sample programme, printed once."""
    from conftest import REPOSITORY
    import shutil
    from project import Project
    folder = tmp_path_factory.mktemp("printed")
    for part in ("content", "themes"):
        shutil.copytree(REPOSITORY / part, folder / part)
    project = Project(folder, program)
    project.ran = printed(project, "--all", "--json", timeout=600)
    project.piles = piles(folder / "prints")
    return project


# The piles

SINGLE_SIDED = ("kitchen-sheets.pdf", "wallet-cards.pdf", "emergency-sheets.pdf")


def test_each_setting_of_the_printer_has_one_file_and_no_name_gives_anybody_away(marl):
    assert set(marl.piles) == {
        "plans-14-point.pdf", "plans-20-point.pdf", "plans-24-point.pdf", "plans-24-point-black-on-yellow.pdf",
        "plans-28-point.pdf", "kitchen-sheets.pdf", "wallet-cards.pdf", "emergency-sheets.pdf",
        "carers-pages.pdf", "gp-summaries.pdf", "minutes.pdf", "agendas.pdf", "action-lists.pdf",
        "invitations-14-point.pdf", "invitations-20-point.pdf", "invitations-24-point.pdf"}
    assert marl.ran.json["outcome"] == "printed"
    assert {pile["file"] for pile in marl.ran.json["piles"]} == set(marl.piles)


def test_every_document_begins_on_the_front_of_a_sheet(marl):
    for name, pile in marl.piles.items():
        if name in SINGLE_SIDED:
            continue
        assert len(pile.documents) > 1
        assert all(one.first % 2 == 1 for one in pile.documents), name


def test_the_slip_counts_pages_and_sheets_as_they_are(marl):
    for name, pile in marl.piles.items():
        duplex = name not in SINGLE_SIDED
        starts = [number for number, one in enumerate(pile.documents) if one.is_slip] + [len(pile.documents)]
        assert starts[0] == 0, f"{name} does not begin with its slip"
        for begin, end in zip(starts, starts[1:]):
            section = pile.documents[begin:end]
            told = [int(count) for count in re.findall(
                r"(?:Letter|My plan|My plan in Easy Read(?: \(draft\))?|Extract(?: for the practice)?, meeting of [^:]+|Kitchen sheet|Wallet card"
                r"|Emergency sheet|Carer’s page|GP summary|GP change letter"
                r"|Minutes|Agenda|List of actions|Invitation|Case card, meeting of [^:]+): (\d+)", section[0].text)]
            assert told == [len(one.pages) for one in section[1:]], name
            sheets = sum((len(one.pages) + 1) // 2 if duplex else len(one.pages) for one in section)
            assert f"Sheets in all, with this one {sheets} " in section[0].text, name
        assert sum(len(one.pages) for one in pile.documents) <= len(pile.sheets)


def test_a_pile_is_tagged_and_says_nobodys_name_where_a_list_of_files_shows_it(marl):
    people = [one["name"] for pile in marl.ran.json["piles"] for one in pile["people"]]
    for name, pile in marl.piles.items():
        assert pile.root.MarkInfo.Marked and "/StructTreeRoot" in pile.root, name
        title = str(pile.pdf.docinfo["/Title"])
        assert title and not any(person in title for person in people)


def test_cards_say_in_which_pile_their_letter_is(marl):
    for name in ("kitchen-sheets.pdf", "wallet-cards.pdf"):
        slip = marl.piles[name].slips[0].text
        assert "With the letter in “Plans and letters, 20 point”" in slip, name


def test_everyone_has_their_own_papers_behind_their_letter(marl):
    seen = 0
    for name, pile in marl.piles.items():
        if not name.startswith("plans"):
            continue
        numbers = None
        for one in pile.documents[1:]:
            found = set(re.findall(r"999 \d{3} \d{4}", one.pages[0]))
            if one.is_letter:
                assert not found, "a number stands in a letter"
                numbers = None
                continue
            numbers = numbers or found
            assert found <= numbers, f"{name}: two people’s papers behind one letter"
            seen += 1
    assert seen > 30


def test_gp_summaries_lie_practice_by_practice_each_behind_a_slip_that_names_its_own_patients_alone(marl):
    pile = marl.piles["gp-summaries.pdf"]
    content = json.loads((marl.folder / "content/programme.json").read_text())
    practices = [one["name"] for one in content["practices"]]
    at, order = None, []
    for one in pile.documents:
        if one.is_slip:
            at = next(name for name in practices if f"GP summaries for {name}" in one.text)
            order.append(at)
            slip = one.text
            continue
        assert at in one.text, "a summary lies behind another practice’s slip"
        number = re.search(r"999 \d{3} \d{4}", one.text).group()
        assert number in slip
        assert len(re.findall(re.escape(number), "".join(other.text for other in pile.slips if other.text != slip))) == 0
    assert order == [name for name in practices if name in order] and len(order) > 2


# The letter


def test_the_address_stands_in_the_window_and_nothing_else_does(project):
    printed(project)
    pile = piles(project.path("prints"))["plans-14-point.pdf"]
    assert len(pile.letters) == 3
    mm = 72 / 25.4
    for letter in pile.letters:
        sheet = pile.sheets[letter.first - 1]
        # Whatever a window of 35 by 90 mm may show while the sheet slips about behind it.
        seen = [run for run in sheet.runs if run.text.strip() and 10 * mm < run.left < 110 * mm
                and 44 * mm < sheet.height - run.base < 90 * mm]
        lines = [run.text.strip() for run in seen]
        assert lines[2:] == ["Eastwold", "EW7 4QX"] and "Larkspur Drove" in lines[1] and lines[0].startswith("Mrs ")
        for run in seen:
            assert 20 * mm <= run.left and run.right <= 100 * mm
            assert 55 * mm <= sheet.height - run.base - run.size * 0.75 and sheet.height - run.base + run.size * 0.25 <= 79 * mm
            assert 10 <= run.size <= 12


def test_the_letter_says_what_is_enclosed_and_whom_to_call_and_nothing_of_health(project):
    printed(project)
    letter = piles(project.path("prints"))["plans-14-point.pdf"].letters[0]
    for words in ("My plan", "A sheet for your kitchen wall", "A card to carry with you", "A sheet for an ambulance crew", "What was agreed", "Ines Thorley",
                  "01632 960903"):
        assert words in letter.text, words
    for words in ("steady", "fall", "Fall", "frail", nhs_number(1)[:3] + " "):
        assert words not in letter.text, words


def test_a_letter_is_in_the_language_and_the_print_of_its_reader(project):
    record = plan(1)
    record["person"]["language"] = "cy"
    record["accessNeeds"]["formats"] = ["print-24"]
    record["accessNeeds"]["colours"] = "yellow-on-black"
    project.write_plan(record)
    printed(project)
    pile = piles(project.path("prints"))["plans-24-point-yellow-on-black.pdf"]
    sheet = pile.sheets[pile.documents[1].first - 1]
    assert "Annwyl" in pile.documents[1].text
    assert {round(run.size) for run in sheet.runs if "Annwyl" in run.text} == {24}


def test_who_has_no_address_gets_no_letter_and_is_to_be_handed_their_papers(project):
    record = plan(2)
    del record["person"]["address"]
    project.write_plan(record)
    run = printed(project)
    assert run.said.count("[print-no-address]") == 1 and "ew-0002" in run.said
    pile = piles(project.path("prints"))["plans-14-point.pdf"]
    assert len(pile.letters) == 2 and names(record) in pile.text
    assert pile.slips[0].text.count("Hand it over") == 1


def test_an_address_too_long_for_the_window_is_whole_in_the_letter_and_told_of(project):
    record = plan(2)
    lines = [f"The Long Cottage at the Very Far End of Larkspur Drove {n}" for n in "ABCDE"]
    record["person"]["address"] = {"lines": lines, "postcode": "EW7 4QX"}
    project.write_plan(record)
    run = printed(project)
    assert run.said.count("[print-address-too-long]") == 1
    pile = piles(project.path("prints"))["plans-14-point.pdf"]
    assert pile.slips[0].text.count("too long for a window") == 1
    letter = next(one for one in pile.letters if "Larkspur Drove A" in one.text)
    assert all(line in letter.text for line in lines)


# Memory


def test_a_second_run_prints_nothing_and_leaves_the_folder_alone(project):
    printed(project)
    before = tree(project.path("prints"))
    run = printed(project)
    assert "Nothing new to print" in run.stdout
    assert tree(project.path("prints")) == before
    assert len(list(project.path("content/printed").iterdir())) == 1
    assert project.run("check", "--as-of", AS_OF).code == 0


def test_the_day_alone_makes_nothing_new(project):
    record = plan(1)
    action = record["needs"][0]["goals"][0]["actions"][0]
    action["due"] = "2026-11-10"
    record["consents"][0]["until"] = "2027-12-31"
    project.write_plan(record)
    printed(project)
    # A step is late by then, and the person a year older.
    assert "Nothing new to print" in printed(project, day="2027-10-01").stdout
    assert "Nothing new to print" in printed(project, day=AS_OF).stdout


def test_one_edit_prints_what_it_changed_and_nothing_else(project):
    printed(project)
    record = plan(2)
    record["aboutMe"]["mostImportant"] = "My bees."
    project.write_plan(record)
    report = printed(project, "--json", day=LATER).json
    assert report["people"] == 1 and [one["id"] for pile in report["piles"] for one in pile["people"]] == ["ew-0002"]
    made = piles(project.path("prints"))
    assert set(made) == {"plans-14-point.pdf"} and "My bees." in made["plans-14-point.pdf"].text
    assert len(made["plans-14-point.pdf"].documents) == 3, "slip, letter, plan"
    assert "Nothing new to print" in printed(project, day=LATER).stdout


def test_what_is_recorded_for_a_later_day_than_the_last_run_is_new(project):
    printed(project)
    record = plan(2)
    record["consents"][1] |= {"decision": "withdrawn", "on": "2026-11-20"}
    project.write_plan(record)
    report = printed(project, "--json", day=LATER).json
    assert {one["id"] for pile in report["piles"] for one in pile["people"]} >= {"ew-0002"}


def test_a_coordinator_who_has_left_by_then_makes_the_plan_new(project):
    content = programme()
    content["team"][0]["leftOn"] = "2026-11-20"
    project.write("content/programme.json", content)
    printed(project)
    assert "Nothing new" in printed(project, day="2026-11-19").stdout
    assert printed(project, "--json", day=LATER).json["people"] == 3


def test_all_prints_what_was_printed_before(project):
    printed(project)
    first = tree(project.path("prints"))
    printed(project, "--all")
    assert tree(project.path("prints")) == first, "the same content gives the same bytes"


def test_a_dry_run_says_who_and_writes_nothing(project):
    before = tree(project.folder)
    run = printed(project, "--dry-run")
    assert all(names(plan(n)) in run.stdout for n in (1, 2, 3))
    assert tree(project.folder) == before and not project.path("prints").exists()
    assert not [path for path in project.folder.iterdir() if path.name.startswith(".caresheaf-staging")]


def test_any_number_of_workers_gives_the_same(project):
    printed(project, "--jobs", 1, to="one")
    printed(project, "--all", "--jobs", 8, to="many")
    assert tree(project.path("one")) == tree(project.path("many"))


# Selection


@pytest.fixture
def two(project):
    """Two practices, two sites, two coordinators."""
    content = programme()
    content["practices"].append(
        {"ods": "W99002", "name": "Ferry Lane Surgery", "telephone": "01632 960912", "site": content["sites"][0]["id"]})
    content["sites"].append(content["sites"][0] | {"id": "westwold", "name": "Westwold"})
    content["team"].append(content["team"][0] | {"id": "omar-lund", "name": "Omar Lund", "site": "westwold"})
    project.write("content/programme.json", content)
    record = plan(3, practice={"ods": "W99002"}, site="westwold", coordinator="omar-lund")
    project.write_plan(record)
    return project


@pytest.mark.parametrize("choice", [("--practice", "W99002"), ("--site", "westwold"), ("--coordinator", "omar-lund")])
def test_a_choice_prints_its_own_people_alone(two, choice):
    report = printed(two, "--json", *choice).json
    assert {one["id"] for pile in report["piles"] for one in pile["people"]} == {"ew-0003"}
    text = "".join(pile.text for pile in piles(two.path("prints")).values())
    assert names(plan(3)) in text and names(plan(1)) not in text and names(plan(2)) not in text
    # The others are still to be printed.
    rest = printed(two, "--json").json
    assert {one["id"] for pile in rest["piles"] for one in pile["people"]} == {
        "ew-0001", "ew-0002", "eastwold-2026-10-01", "together"}


def test_one_persons_papers_can_be_printed_again(project):
    printed(project)
    report = printed(project, "--json", "--person", "ew-0002", "--all").json
    assert {one["id"] for pile in report["piles"] for one in pile["people"]} == {"ew-0002"}
    assert {pile["file"] for pile in report["piles"]} == {
        "plans-14-point.pdf", "kitchen-sheets.pdf", "wallet-cards.pdf", "emergency-sheets.pdf", "gp-summaries.pdf"}


def test_a_meeting_prints_its_minutes_and_the_extracts_of_those_discussed(project):
    project.write("content/meetings/two.json", meeting(case("ew-0003"), date="2026-10-08"))
    report = printed(project, "--json", "--meeting", "eastwold-2026-10-08").json
    assert [(pile["file"], [one["id"] for one in pile["people"]]) for pile in report["piles"]] == [
        ("plans-14-point.pdf", ["ew-0003"]), ("gp-summaries.pdf", ["ew-0003"]), ("minutes.pdf", ["eastwold-2026-10-08"])]
    made = piles(project.path("prints"))
    assert len(made["plans-14-point.pdf"].documents) == 3 and "What the team said" in made["plans-14-point.pdf"].text
    assert "8 October 2026" in made["minutes.pdf"].documents[1].text
    assert "From the team meeting of 8 October 2026" in made["gp-summaries.pdf"].documents[1].text


def test_a_meeting_to_come_prints_its_agenda_and_a_card_for_each_case_in_the_order_of_the_list(project):
    ahead = meeting(case("ew-0003", question="Who has the key?"), case("ew-0001"),
                    case("ew-0002", consent={"decision": "not-asked"}), date="2026-10-29")
    project.write("content/meetings/two.json", ahead)
    report = printed(project, "--json", "--meeting", "eastwold-2026-10-29").json
    assert [(pile["file"], [one["id"] for one in pile["people"]]) for pile in report["piles"]] == [
        ("agendas.pdf", ["eastwold-2026-10-29"])]
    pile = piles(project.path("prints"))["agendas.pdf"]
    slip, agenda, *cards = pile.documents
    assert "Agenda: " in slip.text and "Case card, meeting of 29 October 2026: " in slip.text
    assert "Who has the key?" in agenda.text and names(plan(2)) in agenda.text
    assert [names(plan(3)) in one.text for one in cards] == [True, False]
    assert [names(plan(1)) in one.text for one in cards] == [False, True]
    assert not any(names(plan(2)) in one.text for one in cards)
    # The next run has nothing new, until the list says something else.
    assert printed(project, "--json", "--meeting", "eastwold-2026-10-29").json["outcome"] == "nothing-new"
    ahead["cases"][1]["question"] = "And the spare one?"
    project.write("content/meetings/two.json", ahead)
    printed(project, "--meeting", "eastwold-2026-10-29")
    again = piles(project.path("prints"))["agendas.pdf"].documents[1:]
    assert len(again) == 2 and all("And the spare one?" in one.text for one in again)


@pytest.mark.parametrize("choice", [("--practice", "W99909"), ("--site", "eastwald"), ("--coordinator", "nobody"), ("--meeting", "x"), ("--person", "ew-9999")])
def test_a_choice_of_what_is_not_there_is_refused_with_what_there_is(project, choice):
    run = printed(project, *choice, expect=FAILED)
    assert "[print-unknown]" in run.said and choice[1] in run.said
    assert "did you mean" in run.said or "there are:" in run.said or choice[0] == "--person"
    assert not project.path("prints").exists()


# Who is not printed


def test_nothing_is_printed_that_is_withheld_and_nothing_of_the_dead(project):
    refused = plan(1)
    refused["consents"] = [one | ({"decision": "refused"} if one["to"] in ("gp", "emergency") else {}) for one in refused["consents"]]
    project.write_plan(refused)
    dead = plan(2)
    dead["person"]["deceasedOn"] = "2026-10-01"
    project.write_plan(dead)
    printed(project, "--all")
    made = piles(project.path("prints"))
    for name in ("kitchen-sheets.pdf", "wallet-cards.pdf", "emergency-sheets.pdf", "gp-summaries.pdf"):
        assert [names(refused) in one.text for one in made[name].documents[1:]] == [False], name
        assert names(refused) in made[name].slips[0].text and "The person said no" in made[name].slips[0].text
    for name, pile in made.items():
        # The minutes say that the case is not told, since they have died.
        for one in pile.documents if name != "minutes.pdf" else []:
            assert names(dead) not in one.text or one.is_slip, name
    assert "The person has died" in made["plans-14-point.pdf"].slips[0].text


def test_two_plans_with_one_number_are_not_printed(project):
    record = plan(2)
    record["person"]["nhsNumber"] = nhs_number(1)
    project.write_plan(record)
    report = printed(project, "--json", "--all", expect=WITHOUT_SOME).json
    people = {one["id"] for pile in report["piles"] for one in pile["people"]}
    assert "ew-0003" in people and not people & {"ew-0001", "ew-0002"}
    assert {one["reason"] for one in report["notPrinted"] if one["id"] == "ew-0001"} == {"identity-in-doubt"}


def test_a_record_with_errors_is_named_on_the_slip_and_by_exit_code(project):
    record = plan(2)
    del record["contingency"][0]["triggers"]
    project.write_plan(record)
    run = printed(project, expect=WITHOUT_SOME)
    assert "ew-0002" in run.said
    assert "ew-0002" in piles(project.path("prints"))["plans-14-point.pdf"].slips[0].text


def test_who_needs_another_form_too_is_named_on_the_slip(project):
    record = plan(2)
    record["accessNeeds"]["formats"] = ["braille-grade-2"]
    project.write_plan(record)
    printed(project)
    slip = piles(project.path("prints"))["plans-14-point.pdf"].slips[0].text
    assert "Needed in other forms as well" in slip and "braille, grade 2" in slip.split("Needed in other forms")[1]


HABIT = 'if any(b"KILLER" in one for name, one in files.items() if name.endswith(".xml")): {}'


@pytest.mark.parametrize("end", ["dies", "refuses"])
def test_a_document_over_which_the_engine_fails_is_named_and_the_rest_print(build_project, tmp_path, end):
    project = build_project(plans=5)
    record = plan(2)
    if end == "dies":
        record["aboutMe"]["mostImportant"] = "My KILLER bees."
        env = engines.worker(tmp_path, HABIT.format("os._exit(9)"))
    else:
        record["aboutMe"]["mostImportant"] = "My KILLER bees."
        main = project.path("themes/default/paper/main.typ")
        main.write_text(main.read_text().replace(
            "#for (at, one)", '#for one in job.documents { if read(one.tree).contains("KILLER") { panic("no") } }\n#for (at, one)'))
        env = None
    project.write_plan(record)
    run = printed(project, expect=WITHOUT_SOME, env=env)
    assert run.said.count("[print-failed]") == 1 and "content/plans/ew-0002.json" in run.said
    assert names(record) in run.said
    pile = piles(project.path("prints"))["plans-14-point.pdf"]
    slip = pile.slips[0].text.split("Not printed")
    assert names(record) in slip[1] and "It could not be laid out" in slip[1]
    assert "KILLER" not in pile.text
    assert sum("What matters to me" in one.text or "About me" in one.text for one in pile.documents) >= 4
    # Their letter says what is still enclosed.
    theirs = next(one for one in pile.letters if names(record) in one.text)
    assert "My plan" not in theirs.text and "A card to carry with you" in theirs.text
    kept = json.loads(next(project.path("content/printed").iterdir()).read_text())
    assert {"document": "my-plan", "person": "ew-0002"} not in [{k: v for k, v in one.items() if k != "digest"} for one in kept["documents"]]
    # Put right, it is what is printed next.
    project.write_plan(plan(2))
    report = printed(project, "--json").json
    assert {one["id"] for pile in report["piles"] for one in pile["people"]} == {"ew-0002"}


def test_an_engine_that_fails_over_everything_names_everyone_and_writes_nothing(project, tmp_path):
    run = printed(project, "--json", expect=WITHOUT_SOME, env=engines.worker(tmp_path, "os._exit(9)"), timeout=300)
    assert run.json["piles"] == [] and {one["id"] for one in run.json["notPrinted"]} >= {"ew-0001", "ew-0002", "ew-0003"}
    assert not project.path("prints").exists() and not project.path("content/printed").exists()


def test_without_an_engine_nothing_is_printed_and_it_says_how_to_get_one(project, tmp_path):
    import shutil
    away = tmp_path / "elsewhere/caresheaf"
    away.parent.mkdir()
    shutil.copy(project.program, away)
    project.program = str(away)
    run = printed(project, expect=FAILED, env={"PATH": "/nowhere", "CARESHEAF_PYTHON": "/nowhere/python3"})
    assert "[format-engine-missing]" in run.said and "pip install typst==" in run.said
    assert not project.path("prints").exists()


# The folder


def test_only_the_owner_can_read_the_piles_and_the_memory(project):
    printed(project)
    assert stat.S_IMODE(project.path("prints").stat().st_mode) == 0o700
    for path in [*project.path("prints").iterdir(), *project.path("content/printed").iterdir()]:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
    assert set(tree(project.path("prints"))) == set(piles(project.path("prints"))) | {"manifest.json"}
    manifest = project.path("prints/manifest.json").read_text()
    assert not any(names(plan(n)) in manifest or f"ew-000{n}" in manifest for n in (1, 2, 3))


@pytest.mark.parametrize("folder", ["output", "output/public", "output/public/prints", "output/desk", "content", "content/prints", "themes"])
def test_papers_are_never_put_into_an_output_or_where_records_are_read(project, folder):
    project.built()
    before = tree(project.folder)
    run = printed(project, to=folder, expect=FAILED)
    assert "[print-folder]" in run.said
    assert tree(project.folder) == before


def test_papers_are_not_put_into_an_output_elsewhere_or_through_a_link(project, tmp_path):
    project.built("--output", str(tmp_path / "site"))
    (tmp_path / "link").symlink_to(tmp_path / "site/public")
    for folder in (tmp_path / "site/public/prints", tmp_path / "link", tmp_path / "link/prints"):
        assert "[print-folder]" in printed(project, to=folder, expect=FAILED).said
    assert not (tmp_path / "site/public/prints").exists()


@pytest.mark.parametrize("prepare", [
    lambda folder: (folder.mkdir(), (folder / "letter.odt").write_text("mine")),
    lambda folder: folder.write_text("mine"),
], ids=["a folder of somebody else’s", "a file"])
def test_nothing_is_overwritten_that_no_print_run_made(project, prepare):
    prepare(project.path("prints"))
    before = tree(project.folder)
    printed(project, expect=FAILED)
    assert tree(project.folder) == before


def test_a_scan_that_lies_beside_the_piles_keeps_them_from_being_replaced(project):
    printed(project)
    project.write("prints/scan.pdf", "mine")
    before = tree(project.folder)
    assert "scan.pdf" in printed(project, "--all", expect=FAILED).said
    assert tree(project.folder) == before


def test_nothing_of_a_print_run_is_left_under_the_output(project):
    printed(project)
    project.built()
    assert not any("Do not post" in text.decode("utf-8", "replace") for text in project.files().values())


def test_a_broken_memory_is_told_with_its_place(project):
    printed(project)
    record = next(project.path("content/printed").iterdir())
    record.write_text(record.read_text().replace('"my-plan"', '"my-diary"', 1))
    run = project.run("check", "--as-of", AS_OF)
    assert run.code == FAILED and "[unknown-code]" in run.said and record.name in run.said


def test_a_pile_too_long_for_the_engine_is_continued_in_another_and_everyone_is_in_one_of_them(build_project, tmp_path):
    project = build_project(plans=6)
    env = engines.worker(tmp_path, "if len(files) > 12: os._exit(9)")
    report = printed(project, "--json", env=env).json
    parts = [pile for pile in report["piles"] if pile["file"].startswith("plans")]
    assert [pile["file"] for pile in parts] == ["plans-14-point-1.pdf", "plans-14-point-2.pdf"]
    assert sorted(one["id"] for pile in parts for one in pile["people"]) == [f"ew-000{n}" for n in range(1, 7)]
    made = piles(project.path("prints"))
    for pile in parts:
        assert len(made[pile["file"]].slips) == 1
        assert all(one["name"] in made[pile["file"]].slips[0].text for one in pile["people"])


def test_a_meeting_with_errors_shows_in_the_exit_code_and_a_return_with_errors_does_not(project):
    project.write("content/returns/eastwold/2026-09.json", {"kind": "programme-return", "version": 1})
    printed(project)
    broken = meeting(case("ew-0003"), date="2026-10-08")
    del broken["chair"]
    project.write("content/meetings/two.json", broken)
    run = printed(project, expect=WITHOUT_SOME)
    assert "content/meetings/two.json" in run.said
