"""What must never get out: entry codes anywhere, anyone's details in public/, other people in an extract."""

import base64
import json
import re

import pytest

from project import AS_OF, FAILED, case, lesson, meeting, plan, programme

MARKERS = {n: f"Kq{n}Zx9{n}7W" for n in (1, 2, 3)}


def leaked(project, marker):
    """The files that hold a marker, plainly or in another dress."""
    forms = {marker, marker[::-1], base64.b64encode(marker.encode()).decode(), "".join(f"&#{ord(c)};" for c in marker),
             "".join(f"\\u{ord(c):04x}" for c in marker)}
    return [name for name, bytes_ in project.files().items()
            if any(form.lower().encode() in bytes_.lower() for form in forms) or marker.lower() in name.lower()]


class TestEntryCodes:
    def with_codes(self, project):
        for n, marker in MARKERS.items():
            entry = {"codes": [{"what": "Key safe by the door", "code": marker}], "arrangements": "Key safe. The control "
                     "room has the number."}
            project.write_plan({**plan(n), "entry": entry})

    def test_no_entry_code_is_in_any_file_of_the_output_or_in_what_is_said(self, project):
        self.with_codes(project)
        runs = [project.built(), project.run("check", "--as-of", AS_OF), project.built("--json")]
        for marker in MARKERS.values():
            assert leaked(project, marker) == []
            assert not any(marker in run.said for run in runs)

    def test_the_search_for_codes_can_find_one(self, project):
        project.write_plan({**plan(1), "aboutMe": {"mostImportant": f"My {MARKERS[1]}"}})
        project.built()
        assert leaked(project, MARKERS[1])

    def test_a_code_that_was_typed_into_another_field_sets_the_record_aside(self, project):
        self.with_codes(project)
        record = json.loads(project.plan_path(1).read_text())
        record["aboutMe"] = {"alsoKnow": f"The key safe is {MARKERS[1]}, by the door."}
        project.write_plan(record)
        run = project.build()
        assert run.code != 0 and "entry-code-in-text" in run.said and MARKERS[1] not in run.said
        assert leaked(project, MARKERS[1]) == []

    def test_a_code_that_was_typed_into_a_meeting_or_a_lesson_does_not_get_out(self, project):
        self.with_codes(project)
        project.write("content/meetings/one.json", meeting(case("ew-0001", facts=[f"The key safe is {MARKERS[1]}."])))
        project.write("content/forum/lessons/ask-first.md", lesson(f"The key safe was {MARKERS[2]}."))
        run = project.build()
        assert run.code != 0
        if project.output.exists():
            assert leaked(project, MARKERS[1]) == [] and leaked(project, MARKERS[2]) == []

    def test_the_sample_prints_none_of_its_codes(self, sample):
        plans = [json.loads(path.read_text()) for path in sample.path("content/plans").glob("*.json")]
        plans += [json.loads(line) for line in sample.path("content/plans/llanmarl-export.ndjson").read_text().splitlines()]
        codes = {one["code"]: record["id"] for record in plans for one in record.get("entry", {}).get("codes", [])}
        assert len(codes) >= 3
        for code, person in codes.items():
            for page in sample.pages():
                text = re.sub(r"<[^>]*>", "", page.read_text())
                if person in str(page) or person in text:
                    assert not re.search(rf"(?<![\d]){re.escape(code)}(?![\d])", text), (code, page)
        # Nor anywhere else, whoever it belongs to: pages, calendars, lists, scripts, the manifest.
        any_code = re.compile(rb"(?<![0-9A-Za-z])(" + b"|".join(re.escape(code.encode()) for code in codes) + rb")(?![0-9A-Za-z])")
        found = {path: any_code.findall(content) for path, content in sample.files().items()}
        assert not {path: what for path, what in found.items() if what}


# The person of plan 4, and her details in the dresses that a leak comes in.
SOMEONE = {
    "title": "Mrs", "given": "Wilhelmina", "family": "Quillerbeck-Ffoulkes", "preferred": "Minnie", "pronouns": "she"}
LEAKS = {
    "name": "We met Wilhelmina Quillerbeck-Ffoulkes in May.",
    "name in capitals": "We met WILHELMINA QUILLERBECK-FFOULKES in May.",
    "name turned round": "Quillerbeck-Ffoulkes, Wilhelmina: the first case.",
    "name parted by markup": "We met Wil**helm**ina *Quillerbeck*-Ffoulkes in May.",
    "name over two lines": "We met Wilhelmina\nQuillerbeck-Ffoulkes in May.",
    "name with other dashes and spaces": "We met Wilhelmina\u00a0Quillerbeck\u2011Ffoulkes in May.",
    "name with a soft hyphen": "We met Wilhel\u00admina Quiller\u200bbeck-Ffoulkes in May.",
    "title and family name": "Mrs Quillerbeck-Ffoulkes rang.",
    "NHS number": "Number 999 000 3123.",
    "NHS number without spaces": "Number 9990003123.",
    "NHS number parted by markup": "Number 999 **000** 3123.",
    "phone": "Ring 01632 960777.",
    "phone abroad": "Ring +44 1632 960777.",
    "phone parted by markup": "Ring 01632 **960** *777*.",
    "phone with dots": "Ring 01632.960.777.",
    "phone in a link": "Ring [her](tel:+441632960777).",
    "e-mail": "Write to minnie.qf@example.org.",
    "e-mail in a link": "[Write](mailto:minnie.qf@example.org).",
    "e-mail escaped": "[Write](mailto:minnie%2Eqf@example.org).",
    "address": "At 9 Larkspur Drove, Eastwold, EW8 6RZ.",
    "postcode": "Somewhere in EW8 6RZ.",
    "postcode without a space": "Somewhere in ew86rz.",
    "birth date": "Born on 17 February 1931.",
    "birth date in figures": "Born on 17/02/1931.",
    "birth date as ISO": "Born on 1931-02-17.",
    "alt text": "![Wilhelmina Quillerbeck-Ffoulkes at home](picture.png)",
    "address of a link": "We [met](https://example.org/wilhelmina-quillerbeck-ffoulkes) in May.",
    "table": "| Who | When |\n|---|---|\n| Wilhelmina Quillerbeck-Ffoulkes | May |",
    "code": "    Wilhelmina Quillerbeck-Ffoulkes",
    "character references": "We met Wilhelmina &#81;uillerbeck-Ffoulkes in May.",
}


class TestLeaks:
    def planted(self, project):
        record = plan(4)
        record["person"].update(
            name=SOMEONE, birthDate="1931-02-17", nhsNumber=self.number(), emails=[{"address": "minnie.qf@example.org"}],
            address={"lines": ["9 Larkspur Drove", "Eastwold"], "postcode": "EW8 6RZ"},
            phones=[{"number": "01632 960777"}])
        project.write_plan(record)
        return record

    @staticmethod
    def number():
        digits = [9, 9, 9, 0, 0, 0, 3, 1, 2]
        check = (11 - sum(d * (10 - i) for i, d in enumerate(digits)) % 11) % 11
        assert check < 10
        return "".join(map(str, digits)) + str(check)

    @pytest.mark.parametrize("kind", LEAKS)
    def test_a_leak_in_a_lesson_stops_the_build(self, project, kind):
        self.planted(project)
        project.built()
        old = project.files()
        words = LEAKS[kind].replace("9990003123", self.number()).replace("3123", self.number()[6:])
        project.write("content/forum/lessons/planted.md", lesson(words))
        run = project.built(expect=FAILED)
        assert project.files() == old
        assert "[leak]" in run.said or "leak" in run.said
        assert "public/lessons/planted.html:" in run.said and "ew-0004" in run.said
        for detail in ("quillerbeck-ffoulkes", "960777", "960 777", "minnie.qf", self.number(), "8 6rz", "1931"):
            assert detail not in run.said.lower(), f"the message gives away {detail}:\n{run.said}"

    @pytest.mark.parametrize("where", ["title", "file name", "resource", "return", "programme", "summary"])
    def test_a_leak_elsewhere_in_public_stops_the_build(self, project, where):
        self.planted(project)
        project.built()
        old = project.files()
        name = "Wilhelmina Quillerbeck-Ffoulkes"
        match where:
            case "title":
                project.write("content/forum/lessons/planted.md", lesson("Words.", title=name))
            case "summary":
                project.write("content/forum/lessons/planted.md", lesson("Words.").replace("What we learned.", name))
            case "file name":
                project.write("content/forum/lessons/wilhelmina-quillerbeck-ffoulkes.md", lesson("Words."))
            case "resource":
                project.write("content/resources/tea.json", {
                    "kind": "community-resource", "version": 1, "id": "tea", "name": "Tea", "summary": f"Ask {name}.",
                    "needs": ["company"], "sites": ["eastwold"], "when": "Tuesday", "languages": ["en"],
                    "checkedOn": "2026-09-01"})
            case "return":
                project.write("content/returns/eastwold/2026-09.json", {
                    "kind": "programme-return", "version": 1, "site": "eastwold", "period": "2026-09",
                    "submittedBy": "Ines Thorley", "submittedOn": "2026-10-02",
                    "values": [{"measure": "referrals", "value": 12, "note": f"One was {name}."}]})
            case "programme":
                project.write("content/programme.json", {**programme(), "summary": f"Ask {name}."})
        run = project.built(expect=FAILED)
        assert project.files() == old
        said = run.said.lower().replace("lessons/wilhelmina-quillerbeck-ffoulkes.html:", "")  # The file must be named.
        assert "quillerbeck-ffoulkes" not in said

    def test_the_title_of_a_link_is_not_published(self, project):
        """Nobody sees it in the text, so nobody would miss it in a check by eye."""
        project.write("content/forum/lessons/planted.md", lesson('We [met](https://example.org "TITLEMARK") in May.'))
        project.built()
        assert not any(b"TITLEMARK" in bytes_ for bytes_ in project.files().values())

    def test_the_details_of_a_plan_that_was_set_aside_are_looked_for_too(self, project):
        record = self.planted(project)
        record["contingency"][0]["triggers"] = []
        project.write_plan(record)
        project.write("content/forum/lessons/planted.md", lesson(LEAKS["name"]))
        assert project.build().code == FAILED

    def test_what_is_allowed_with_a_reason_may_stand(self, project):
        self.planted(project)
        words = {**programme()}
        words["disclosure"]["allow"] = [{"text": "Wilhelmina Quillerbeck-Ffoulkes", "reason": "She is our patron."}]
        project.write("content/programme.json", words)
        project.write("content/forum/lessons/planted.md", lesson(LEAKS["name"]))
        project.built()
        project.write("content/forum/lessons/planted.md", lesson(LEAKS["phone"]))
        assert project.build().code == FAILED, "only the words that are allowed are allowed"

    def test_public_holds_nothing_of_the_people_in_the_sample(self, sample):
        """A search of our own, written without looking at the program's."""
        people = [json.loads(path.read_text())["person"] for path in sample.path("content/plans").glob("*.json")]
        public = " ".join(re.sub(r"<[^>]*>", "", p.read_text()) + p.name for p in (sample.output / "public").rglob("*")
                          if p.is_file())
        squeezed = re.sub(r"[\s\u00a0]", "", public)
        assert len(people) > 20
        for person in people:
            name = person["name"]
            assert f"{name['given']} {name['family']}" not in public
            number = person.get("nhsNumber", "").replace(" ", "")
            assert not number or number not in squeezed
            for phone in person.get("phones", []):
                assert phone["number"].replace(" ", "") not in squeezed


class TestExtracts:
    def two_of_one_name(self, project, one_case=None, other_case=None):
        one, other = plan(1), plan(2)
        other["person"]["name"] = {**one["person"]["name"]}
        one["person"]["name"]["preferred"] = other["person"]["name"]["preferred"] = "Barny"
        project.write_plan(one)
        project.write_plan(other)
        project.write("content/meetings/one.json", meeting(
            one_case or case("ew-0001", facts=["Fact about MARKERONE."], plainSummary="You asked about MARKERONE."),
            other_case or case("ew-0002", facts=["Fact about MARKERTWO."], plainSummary="You asked about MARKERTWO.")))
        return one, other

    def test_the_extracts_of_two_people_of_one_name_hold_nothing_of_each_other(self, project):
        one, other = self.two_of_one_name(project)
        project.built()
        folder = project.output / "meetings/eastwold-2026-10-01"
        for mine, theirs, my_word, their_word in ((one, other, "MARKERONE", "MARKERTWO"),
                                                  (other, one, "MARKERTWO", "MARKERONE")):
            extract = (folder / f"extract-{mine['id']}.html").read_text()
            number = theirs["person"]["nhsNumber"]
            for trace in (theirs["id"], their_word, theirs["person"]["address"]["lines"][0], number,
                          f"{number[:3]} {number[3:6]} {number[6:]}", theirs["person"]["phones"][0]["number"],
                          theirs["person"]["birthDate"]):
                assert trace not in extract.replace("\u00a0", " ")
            assert my_word in extract
        minutes = (folder / "minutes.html").read_text() if (folder / "minutes.html").exists() else \
            "".join(page.read_text() for page in folder.glob("*.html"))
        assert "MARKERONE" in minutes and "MARKERTWO" in minutes

    def test_an_extract_that_would_name_someone_else_is_not_made(self, project):
        other = plan(2)["person"]["name"]
        project.write("content/meetings/one.json", meeting(
            case("ew-0001", plainSummary=f"You sat next to {other['given']} {other['family']}."), case("ew-0002")))
        run = project.build()
        assert "extract-names-another" in run.said
        folder = project.output / "meetings/eastwold-2026-10-01"
        assert not (folder / "extract-ew-0001.html").exists() and (folder / "extract-ew-0002.html").exists()

    def test_opinions_and_dissent_are_for_the_team_alone(self, project):
        project.write("content/meetings/one.json", meeting(case(
            "ew-0001", opinions=[{"by": "Dr Rosalind Okafor", "text": "OPINIONMARK"}],
            decision={"text": "Ask for a home visit.", "dissent": [{"by": "Ines Thorley", "text": "DISSENTMARK"}]})))
        project.built()
        extract = (project.output / "meetings/eastwold-2026-10-01/extract-ew-0001.html").read_text()
        assert "OPINIONMARK" not in extract and "DISSENTMARK" not in extract

    def test_who_did_not_agree_to_be_discussed_is_in_no_minutes(self, project):
        project.write("content/meetings/one.json", meeting(
            case("ew-0001"), case("ew-0002", consent={"decision": "refused"}, facts=["REFUSEDMARK"])))
        project.build()
        assert not any(b"REFUSEDMARK" in bytes_ for bytes_ in project.files().values())


class TestRestrictions:
    """A statement that is withheld from an audience is in nothing that the audience is given."""

    @pytest.mark.parametrize("audience, folder", [("person", "people"), ("gp", "practices"), ("mdt", "meetings")])
    def test_a_restricted_statement_is_kept_from_its_audience(self, project, audience, folder):
        record = plan(1)
        restrict = {"from": [audience], "reason": "third-party", "on": "2026-09-01"}
        record["aboutMe"]["alsoKnow"] = {"text": "SECRETMARK one", "restrict": restrict}
        record["needs"][0]["inPlace"] = {"text": "SECRETMARK two", "restrict": restrict}
        record["conditions"] = [{"name": "SECRETMARK three", "source": "Letter", "asOf": "2026-09-01", "restrict": restrict}]
        record["contingency"][0]["restrict"] = restrict
        record["contingency"][0]["name"] = "SECRETMARK four"
        record["history"] = [{"revision": 1, "on": "2026-09-01", "changes": [
            {"kind": "new", "area": "SECRETMARK five", "text": "SECRETMARK six", "restrict": restrict}]}]
        project.write_plan(record)
        project.built()
        for name, bytes_ in project.files().items():
            if name.startswith((folder + "/", "public/")) or (audience == "person" and "extract" in name):
                assert b"SECRETMARK" not in bytes_, name
