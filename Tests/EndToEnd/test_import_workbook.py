"""Importing workbooks (.xlsx): days by their format, cached values of formulas, several sheets, and hostile archives."""

import io
import random
import subprocess
import zipfile

import pytest

from figures import SUBMITTED, a_return, importing, mapping, measure, with_measures
from project import nhs_number, tree
from workbooks import DAY, MAIN, MONTH, PERCENT, RED, TENTHS, WORDS, rows, styled, workbook

HEAD = ["Site", "Month", "Visits"]
SEPTEMBER = 46266  # 1 September 2026


@pytest.fixture
def project(project):
    project.write("content/programme.json", with_measures(
        measure("visits"), measure("satisfaction", "mean", "percent"), measure("wait", "mean", "days")))
    return project


def values(project, **which):
    return {value.pop("measure"): value for value in a_return(project, **which)["values"]}


def read(project, data, fields=None, code=0, **others):
    run = importing(project, data, fields, name="figures.xlsx", **others)
    assert run.code == code, run.said
    return run


class TestWorkbooks:
    def test_days_are_told_by_their_format(self, project):
        data = workbook({"Data": [
            HEAD, ["eastwold", styled(SEPTEMBER, DAY), 5], ["eastwold", styled(SEPTEMBER - 31 + 0.5, MONTH), 6],
            ["eastwold", "Jul-26", 7]]})
        read(project, data)
        assert [values(project, period=f"2026-0{month}")["visits"]["value"] for month in (9, 8, 7)] == [5, 6, 7]

    def test_a_number_without_such_a_format_is_no_day(self, project):
        for style in (WORDS, RED, 0):
            run = read(project, workbook({"Data": [HEAD, ["eastwold", styled(SEPTEMBER, style), 5]]}), code=1)
            assert "csv-period" in run.stderr and "“46266”" in run.stderr
        read(project, workbook({"Data": [HEAD, ["eastwold", SEPTEMBER, 5]]}),
             mapping(period={"column": "Month", "dates": "serial"}))
        assert values(project) == {"visits": {"value": 5}}

    def test_days_that_are_counted_from_1904(self, project):
        data = workbook({"Data": [HEAD, ["eastwold", styled(SEPTEMBER - 1462, DAY), 5]]},
                        properties='<workbookPr date1904="1"/>')
        read(project, data)
        assert values(project) == {"visits": {"value": 5}}

    def test_percentages_and_numbers_are_exact(self, project):
        fields = mapping(figures=[{"measure": "satisfaction", "value": "Happy"}, {"measure": "wait", "value": "Wait"}])
        data = workbook({"Data": [["Site", "Month", "Happy", "Wait"],
                                  ["eastwold", "2026-09", styled(0.875, PERCENT), 0.30000000000000004],
                                  ["eastwold", "2026-08", styled("9.1999999999999998E-2", TENTHS), "1.5E1"]]})
        read(project, data, fields, code=2)  # a text that looks like 1.5E1 is none that can be told for sure
        assert values(project) == {"satisfaction": {"value": 87.5}, "wait": {"value": 0.3}}
        assert values(project, period="2026-08") == {"satisfaction": {"value": 9.2}}
        read(project, data, {**fields, "form": {"decimal": "comma"}}, code=2)

    def test_formulas_have_the_values_saved_with_them(self, project):
        data = workbook({"Data": [
            HEAD, ["eastwold", "2026-09", ("", "<f>SUM(A1:A3)</f><v>12</v>")],
            ["eastwold", ('t="str"', "<f>TEXT(1)</f><v>2026-08</v>"), ("", "<f>NOW()</f>")],
            ["eastwold", "2026-07", ('t="e"', "<v>#DIV/0!</v>")], ["eastwold", "2026-06", ('t="e"', "<v>#N/A</v>")]]})
        run = read(project, data, code=2)
        assert run.stderr.count("csv-number") == 2 and "figures.xlsx:3:3" in run.stderr
        assert values(project) == {"visits": {"value": 12}}
        assert values(project, period="2026-06") == {"visits": {"missing": True}}

    def test_shared_strings_with_formatting_and_without_pronunciation(self, project):
        shared = ["<t>Site</t>", "<r><t>Mo</t></r><r><rPr><b/></rPr><t>nth</t></r>",
                  '<t xml:space="preserve"> Visits </t><rPh><t>x</t></rPh>', "<t>eastwold</t>"]
        head = [('t="s"', f"<v>{at}</v>") for at in range(3)]
        read(project, workbook({"Data": [head, [('t="s"', "<v>3</v>"), "2026-09", 4]]}, shared))
        assert values(project) == {"visits": {"value": 4}}

    def test_gaps_of_merged_cells_are_filled_where_the_mapping_says_so(self, project):
        data = workbook({"Data": [HEAD, ["eastwold", "2026-09", 1], [None, "2026-08", 2]]})
        assert "does not say its site" in read(project, data, code=2).stderr
        read(project, data, mapping(form={"fillDown": ["Site"]}))
        assert values(project, period="2026-08") == {"visits": {"value": 2}}

    def test_sheets(self, project):
        sheets = {"Old": [HEAD, ["eastwold", "2026-09", 1]], "Notes & more": [HEAD, ["eastwold", "2026-09", 2]],
                  "Data": [HEAD, ["eastwold", "2026-09", 3]]}
        data = workbook(sheets, states=["hidden", None, "veryHidden"])
        run = read(project, data)
        assert "csv-sheet-assumed" not in run.stderr and values(project) == {"visits": {"value": 2}}
        read(project, data, mapping(form={"sheet": "data"}), options=("--reason", "Another sheet"))
        assert values(project) == {"visits": {"value": 3}}
        run = read(project, data, mapping(form={"sheet": "Dta"}), code=1)
        assert "did you mean “Data”" in run.stderr
        assert "csv-sheet-assumed" in read(project, workbook(sheets), options=("--reason", "Again")).stderr

    def test_a_problem_names_the_cell(self, project):
        run = read(project, workbook({"Data": [["Title"], [], HEAD, ["nowhere", "2026-09", 1]]}), options=("--json",), code=1)
        (problem,) = run.json["entries"][0]["diagnostics"]
        assert (problem["line"], problem["column"], problem["path"]) == (4, 1, "Data!A4")

    @pytest.mark.parametrize("value", [nhs_number(5), int(nhs_number(5)), styled(nhs_number(5), DAY)])
    def test_an_nhs_number_is_found_as_text_and_as_a_number(self, project, value):
        run = read(project, workbook({"Data": [HEAD + ["x"], ["eastwold", "2026-09", 1, value]]}), code=1)
        assert "csv-nhs-number" in run.stderr and not project.path("content/returns").exists()

    @pytest.mark.parametrize("value", [nhs_number(5), int(nhs_number(5))])
    def test_an_nhs_number_in_another_sheet_is_found_too(self, project, value):
        data = workbook({"Data": [HEAD, ["eastwold", "2026-09", 1]], "People": [["x", value]]}, states=[None, "veryHidden"])
        run = read(project, data, code=1)
        assert "csv-nhs-number" in run.stderr and not project.path("content/returns").exists()
        shared = [f"<t>{nhs_number(5)}</t>"]
        assert "csv-nhs-number" in read(project, workbook({"Data": [HEAD]}, shared), code=1).stderr

    def test_a_proposal(self, project):
        path = project.write("in/new.xlsx", workbook({"Data": [HEAD, ["Eastwold", styled(SEPTEMBER, MONTH), 5]]}))
        run = project.run("import", "csv", "--propose", path)
        assert run.json["form"] == {"sheet": "Data"} and run.json["period"] == {"column": "Month"}


def stored(name, data, method=zipfile.ZIP_DEFLATED):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        archive.writestr(name, data)
    return packed.getvalue()


GOOD = workbook({"Data": [HEAD, ["eastwold", "2026-09", 5]]})
LAUGHS = ('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
          '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>')


class TestHostileWorkbooks:
    @pytest.mark.parametrize("data, id", [
        pytest.param(workbook({"Data": []}, prolog=LAUGHS), "csv-workbook", id="billion-laughs"),
        pytest.param(workbook({"Data": "<row>"}), "csv-workbook", id="broken-xml"),
        pytest.param(workbook({"Data": '<row r="5"/><row r="2"/>'}), "csv-workbook", id="rows-backwards"),
        pytest.param(workbook({"Data": '<row r="9999999999"><c r="A1"><v>1</v></c></row>'}), "csv-workbook", id="far-row"),
        pytest.param(workbook({"Data": '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'}), "csv-workbook",
                     id="cells-backwards"),
        pytest.param(workbook({"Data": '<row r="1"><c r="XFD1"><v>1</v></c></row>'}), "csv-too-large", id="far-cell"),
        pytest.param(workbook({"Data": '<row r="1"><c r="ZZZZZZZZ1"><v>1</v></c></row>'}), "csv-workbook", id="no-such-cell"),
        pytest.param(workbook({"Data": "<x>" * 100 + "</x>" * 100}), "csv-too-large", id="deep"),
        pytest.param(workbook({}), "csv-workbook", id="no-sheet"),
        pytest.param(stored("content.xml", "<office/>"), "csv-workbook", id="another-archive"),
        pytest.param(GOOD[:-40], "csv-workbook", id="cut-off"),
        pytest.param(GOOD.replace(b"PK\x01\x02", b"PK\x01\x09"), "csv-workbook", id="no-directory"),
    ])
    def test_they_are_refused_with_a_word(self, project, data, id):
        before = tree(project.folder / "content")
        run = read(project, data, code=1)
        assert id in run.stderr and tree(project.folder / "content") == before

    @pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"])
    def test_a_bomb_is_refused_in_bounded_memory(self, project, part):
        """400 MB of blanks in a small archive."""
        packed = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(GOOD)) as good, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bomb:
            for name in good.namelist():
                if name != part:
                    bomb.writestr(name, good.read(name))
            with bomb.open(part, "w") as file:
                for _ in range(400):
                    file.write(b" " * 1_000_000)
        path = project.write("in/bomb.xlsx", packed.getvalue())
        assert len(packed.getvalue()) < 1_000_000
        project.write("in/mapping.json", mapping())
        code, kilobytes, said = peak(project, path)
        assert code == 1 and "csv-too-large" in said and kilobytes < 250_000

    def test_a_sheet_of_very_many_cells_is_refused_in_bounded_memory(self, project):
        data = workbook({"Data": "<row r='1'>" + "<c/>" * 3_000_000 + "</row>"})
        path = project.write("in/wide.xlsx", data)
        project.write("in/mapping.json", mapping())
        code, kilobytes, said = peak(project, path)
        assert code == 1 and "csv-too-large" in said and kilobytes < 900_000

    def test_damage_anywhere_never_ends_in_a_crash(self, project):
        random.seed(7)
        for _ in range(40):
            data = bytearray(GOOD)
            for _ in range(random.randint(1, 4)):
                data[random.randrange(4, len(data))] = random.randrange(256)
            run = importing(project, bytes(data), name="figures.xlsx", options=("--dry-run",))
            assert run.code in (0, 1, 2), run.said


def peak(project, path):
    """How an import ended, how many kilobytes it took at most, and what it said."""
    ended = subprocess.run(
        ["python3", "-c",
         "import resource,subprocess,sys; code=subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode; "
         "print(code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)",
         *map(str, project.command("import", "csv", path, "--mapping", "in/mapping.json", *SUBMITTED))],
        cwd=project.folder, capture_output=True, text=True, timeout=300)
    code, kilobytes = map(int, ended.stdout.split())
    return code, kilobytes, ended.stderr
