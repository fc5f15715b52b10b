"""Importing spreadsheets: from files as teams keep them to returns that pass the check, and again without a silent change."""

import json
import random
import stat
import subprocess

import pytest

from figures import SUBMITTED, a_return, importing, mapping, measure, site, with_measures
from project import AS_OF, USAGE, nhs_number, tree

ALL, NOTHING, WITHOUT_SOME = 0, 1, 2
MEASURES = [measure("visits"), measure("seen-in-time", "rate", "percent"), measure("mean-wait", "mean", "days"),
            measure("satisfaction", "mean", "percent", range={"min": 0, "max": 100})]
CALLS = mapping(figures=[{"measure": "visits", "value": "Visits"},
                         {"measure": "seen-in-time", "numerator": "In time", "denominator": "Seen"},
                         {"measure": "mean-wait", "value": "Wait", "people": "n", "note": "Comment"}])


@pytest.fixture
def project(project):
    project.write("content/programme.json", with_measures(*MEASURES))
    return project


def imported(project, text, *arguments, expect=ALL, **others):
    run = importing(project, text, *arguments, **others)
    assert run.code == expect, f"exit code {run.code}, not {expect}:\n{run.said[-4000:]}"
    return run


def values(project, **which):
    return {value.pop("measure"): value for value in a_return(project, **which)["values"]}


def problems(project, text, fields=None, **others):
    """What an import reports, as id, line and column."""
    run = importing(project, text, fields, options=("--json", *others.pop("options", ())), **others)
    return [one for entry in run.json["entries"] for one in entry["diagnostics"]]


def one_problem(found, id):
    only = [one for one in found if one["id"] == id]
    assert len(only) == 1, found
    return only[0]


def checked(project):
    run = project.run("check", "--as-of", AS_OF)
    assert run.code == 0, run.said


class TestFirstImport:
    FILE = "Site,Month,Visits,In time,Seen,Wait,n,Comment\nEastwold,Sep-26,\"1,204\",18,20,3.5,12,Two weeks only\n"

    def test_it_makes_a_return_that_passes_the_check_and_builds(self, project):
        run = imported(project, self.FILE, CALLS)
        assert "made        content/returns/eastwold/2026-09.json" in run.stdout
        assert "Imported returns: 1 new." in run.stdout
        record = a_return(project)
        assert record == {
            "kind": "programme-return", "version": 1, "site": "eastwold", "period": "2026-09",
            "submittedBy": "Ines Thorley", "submittedOn": "2026-10-02",
            "values": [{"measure": "visits", "value": 1204},
                       {"measure": "seen-in-time", "numerator": 18, "denominator": 20},
                       {"measure": "mean-wait", "value": 3.5, "people": 12, "note": "Two weeks only"}]}
        assert list(record)[-1] == "values"
        checked(project)
        project.built()
        assert "1,204" in (project.output / "public/returns/eastwold-2026-09.html").read_text(encoding="utf-8")

    def test_the_same_again_changes_no_byte(self, project):
        imported(project, self.FILE, CALLS)
        before = tree(project.folder / "content")
        run = imported(project, self.FILE, CALLS)
        assert "Imported returns: 1 unchanged." in run.stdout
        assert tree(project.folder / "content") == before

    def test_a_dry_run_shows_all_and_writes_nothing(self, project):
        before = tree(project.folder / "content")
        run = imported(project, self.FILE, CALLS, options=("--dry-run", "--diff"))
        assert "would make" in run.stdout and "+ values[visits].value" in run.stdout and "1204" in run.stdout
        assert tree(project.folder / "content") == before and not project.path("content/returns").exists()

    def test_the_new_file_is_its_owners_alone(self, project):
        imported(project, self.FILE, CALLS)
        assert stat.S_IMODE(project.path("content/returns/eastwold/2026-09.json").stat().st_mode) == 0o600
        assert [path.name for path in project.path("content/returns/eastwold").iterdir()] == ["2026-09.json"]

    def test_without_somebody_who_sent_it_in_there_is_no_return(self, project):
        run = imported(project, self.FILE, CALLS, submitted=(), expect=NOTHING)
        assert "import-submitter-missing" in run.stderr and "--submitted-by" in run.stderr
        fields = {**CALLS, "submittedBy": {"column": "Comment"}, "submittedOn": {"fixed": "2026-10-03"}}
        imported(project, self.FILE, fields, submitted=())
        assert a_return(project)["submittedBy"] == "Two weeks only"
        assert a_return(project)["submittedOn"] == "2026-10-03"


class TestImportingAgain:
    FIRST, SECOND = "Site,Month,Visits\neastwold,2026-09,10\n", "Site,Month,Visits\neastwold,2026-09,12\n"

    def test_a_changed_figure_needs_a_reason_and_becomes_a_revision(self, project):
        imported(project, self.FIRST)
        before = a_return(project)
        run = imported(project, self.SECOND, expect=NOTHING)
        assert "import-reason-missing" in run.stderr and a_return(project) == before
        run = imported(project, self.SECOND, options=("--reason", "Late figures", "--diff"), day="2026-10-15")
        assert "~ values[visits].value" in run.stdout
        after = a_return(project)
        assert after["values"] == [{"measure": "visits", "value": 12}]
        assert after["revisions"] == [{"on": "2026-10-15", "measure": "visits", "from": 10, "to": 12,
                                       "reason": "Late figures"}]
        checked(project)
        # And a third time there is nothing to do, reason or not.
        text = project.path("content/returns/eastwold/2026-09.json").read_bytes()
        imported(project, self.SECOND, options=("--reason", "Again"), day="2026-10-20")
        assert project.path("content/returns/eastwold/2026-09.json").read_bytes() == text

    def test_a_changed_rate_says_what_percentage_it_was(self, project):
        head = "Site,Month,Visits,In time,Seen,Wait,n,Comment\n"
        imported(project, head + "eastwold,2026-09,,18,20,,,\n", CALLS)
        imported(project, head + "eastwold,2026-09,,15,21,,,\n", CALLS, options=("--reason", "Recount"))
        assert values(project) == {"seen-in-time": {"numerator": 15, "denominator": 21}}
        (revision,) = a_return(project)["revisions"]
        assert (revision["from"], revision["to"]) == (90, 71.43)

    def test_what_people_wrote_stays(self, project):
        project.write("content/returns/eastwold/2026-09.json", {
            "kind": "programme-return", "version": 1, "site": "eastwold", "period": "2026-09",
            "submittedBy": "Somebody Else", "submittedOn": "2026-10-01",
            "values": [{"measure": "referrals", "value": 31, "note": "Counted twice."},
                       {"measure": "visits", "missing": True, "note": "The system was down."}],
            "notes": "A hard month."})
        imported(project, self.FIRST)
        record = a_return(project)
        assert record["submittedBy"] == "Somebody Else" and record["notes"] == "A hard month."
        assert record["values"] == [{"measure": "referrals", "value": 31, "note": "Counted twice."},
                                    {"measure": "visits", "note": "The system was down.", "value": 10}]
        assert "revisions" not in record

    @pytest.mark.parametrize("cell", ["n/a", "<5", "*", "-"])
    def test_a_figure_that_is_there_is_not_taken_away(self, project, cell):
        imported(project, self.FIRST)
        before = tree(project.folder / "content")
        run = imported(project, self.FIRST.replace("10", cell))
        assert "import-figure-kept" in run.stderr and tree(project.folder / "content") == before

    def test_a_return_with_errors_is_not_touched(self, project):
        broken = project.write("content/returns/eastwold/2026-09.json", '{"kind": "programme-return"')
        run = imported(project, self.FIRST, expect=NOTHING)
        assert "import-return-broken" in run.stderr and broken.read_text() == '{"kind": "programme-return"'

    def test_a_link_is_not_followed(self, project):
        other = project.write("elsewhere.json", "{}")
        project.path("content/returns/eastwold").mkdir(parents=True)
        project.path("content/returns/eastwold/2026-09.json").symlink_to(other)
        imported(project, self.FIRST, expect=NOTHING)
        assert other.read_text() == "{}"


class TestFilesAsTheyAre:
    """All of these are the same two figures."""

    PLAIN = "Site,Month,Visits\neastwold,2026-08,1200\neastwold,2026-09,£\n".replace("£", "34")

    @pytest.mark.parametrize("data", [
        PLAIN.encode(), b"\xef\xbb\xbf" + PLAIN.encode(), PLAIN.encode("utf-16"), PLAIN.replace("\n", "\r\n").encode(),
        b"\xfe\xff" + PLAIN.encode("utf-16-be"), PLAIN.replace("\n", "\r").encode(), PLAIN.replace(",", ";").encode(),
        PLAIN.replace(",", "\t").encode("utf-16"), b"sep=;\r\n" + PLAIN.replace(",", ";").encode(),
        PLAIN.replace("1200", '"1,200"').encode(), PLAIN.replace("Visits", '"Visits"').rstrip().encode(),
        ("Figures of the team\n\nPrepared, in haste\n" + PLAIN + "Total,,1234\n\nSource: our own count\n").encode(),
        PLAIN.replace("\n", ",,,\n").encode(), PLAIN.replace("eastwold,2026-09", ",2026-09").encode(),
        PLAIN.replace("Site,Month", "  SITE ,month\u00a0").encode(), PLAIN.replace("2026-09", "01/09/2026").encode(),
        PLAIN.replace("2026-08", "August 2026").replace("eastwold", "'eastwold").encode(),
        PLAIN.replace("Visits", '"Visits"').replace("Site", '"Site"').replace("Month", '"Month"').encode(),
        ("Team;Site;Month;Visits\nx;eastwold;2026-08;1200\nTeam;Site;Month;Visits\nx;eastwold;2026-09;34\n").encode(),
    ])
    def test_they_are_read(self, project, data):
        fields = mapping(form={"fillDown": ["Site"]}, period={"column": "Month", "dates": "day-first"})
        imported(project, data, fields)
        assert values(project, period="2026-08") == {"visits": {"value": 1200}}
        assert values(project, period="2026-09") == {"visits": {"value": 34}}

    def test_windows_1252_is_assumed_and_said_so(self, project):
        data = "Site,Month,Visits,Note\neastwold,2026-09,5,Caf\u00e9 \u201cHafod\u201d\n".encode("cp1252")
        fields = mapping(figures=[{"measure": "visits", "value": "Visits", "note": "Note"}])
        run = imported(project, data, fields)
        assert "csv-encoding-assumed" in run.stderr
        assert values(project)["visits"]["note"] == "Caf\u00e9 \u201cHafod\u201d"
        run = imported(project, data, {**fields, "form": {"encoding": "windows-1252"}})
        assert "csv-encoding-assumed" not in run.said
        found = problems(project, data, {**fields, "form": {"encoding": "utf-8"}})
        assert one_problem(found, "csv-encoding")["severity"] == "error"

    def test_decimal_commas_where_stated(self, project):
        fields = {**CALLS, "form": {"decimal": "comma"}}
        imported(project, "Site;Month;Visits;In time;Seen;Wait;n;Comment\neastwold;2026-09;1.204;;;3,5;12;\n", fields)
        assert values(project)["visits"] == {"value": 1204} and values(project)["mean-wait"] == {"value": 3.5, "people": 12}

    def test_percentages_where_the_measure_is_one(self, project):
        fields = mapping(figures=[{"measure": "satisfaction", "value": "Happy"}])
        imported(project, "Site,Month,Happy\neastwold,2026-09,87.5%\n", fields)
        assert values(project)["satisfaction"] == {"value": 87.5}
        found = problems(project, "Site,Month,Visits\neastwold,2026-09,87%\n")
        assert one_problem(found, "csv-number")["column"] == 18

    def test_figures_that_are_missing_or_were_kept_back(self, project):
        text = "Site,Month,Visits,In time,Seen,Wait,n,Comment\neastwold,2026-09,<5,n/a,20,,,\n"
        imported(project, text, CALLS)
        assert values(project) == {"visits": {"missing": True, "note": "Kept back where the figure comes from."},
                                   "seen-in-time": {"missing": True}}

    def test_months_across(self, project):
        fields = mapping(period={"across": True}, measure={"column": "Indicator", "translate": [
            {"from": "Seen within 7 days", "to": "seen-in-time", "part": "numerator"},
            {"from": "All seen", "to": "seen-in-time", "part": "denominator"}]}, figures=[{}])
        text = ("Site,Indicator,Target,Aug-26,Sep-26\neastwold,Visits,,1200,34\neastwold,Seen within 7 days,,7,8\n"
                "eastwold,All seen,,9,10\n")
        imported(project, text, fields)
        assert values(project) == {"visits": {"value": 34}, "seen-in-time": {"numerator": 8, "denominator": 10}}
        assert values(project, period="2026-08")["seen-in-time"] == {"numerator": 7, "denominator": 9}

    def test_a_row_for_each_measure(self, project):
        fields = mapping(measure={"column": "Measure"}, figures=[{"value": "Value"}])
        imported(project, "Site,Month,Measure,Value\neastwold,2026-09,visits,3\neastwold,2026-09,Referrals,4\n".replace(
            "Referrals", "People referred to us"), fields)
        assert values(project) == {"referrals": {"value": 4}, "visits": {"value": 3}}

    def test_breakdowns(self, project):
        fields = mapping(figures=[{"measure": "visits", "value": "Visits", "breakdown": {"by": "Reason", "column": "Why"}}])
        text = "Site,Month,Why,Visits\neastwold,2026-09,Falls,30\neastwold,2026-09,Breathing,12\n"
        imported(project, text, fields)
        assert a_return(project)["breakdowns"] == [{"measure": "visits", "by": "Reason", "rows": [
            {"label": "Falls", "value": 30}, {"label": "Breathing", "value": 12}]}]
        imported(project, text.replace("12", "13"), fields, options=("--reason", "Recount"))
        assert a_return(project)["breakdowns"][0]["rows"][1]["value"] == 13
        assert a_return(project)["revisions"][0]["reason"] == "Recount (Reason: Breathing)"
        checked(project)

    def test_rows_are_added_up_when_and_only_when_the_mapping_says_so(self, project):
        text = "Site,Month,Visits\neastwold,2026-09,3\neastwold,2026-09,4\neastwold,2026-08,1\n"
        found = problems(project, text)
        assert one_problem(found, "csv-repeated")["line"] == 3
        assert not project.path("content/returns/eastwold/2026-09.json").exists()
        imported(project, text, mapping(sum=True))
        assert values(project) == {"visits": {"value": 7}}

    @pytest.mark.parametrize("cell", ["", "n/a", "*"])
    def test_a_sum_of_which_a_part_is_unknown_is_missing(self, project, cell):
        text = f"Site,Month,Visits,x\neastwold,2026-09,3,\neastwold,2026-09,{cell},1\n"
        fields = mapping(sum=True, figures=[{"measure": "visits", "value": "Visits"}, {"measure": "referrals", "value": "x"}])
        assert [one["id"] for one in problems(project, text, fields)].count("csv-sum-incomplete") == 2
        assert values(project)["visits"]["missing"] is True

    def test_filters(self, project):
        fields = mapping(only=[{"column": "Type", "is": ["1", "1a"]}], skip=[{"column": "Site", "is": ["England"]}])
        imported(project, "Site,Type,Month,Visits\neastwold,1,2026-09,5\nEastwold,2,2026-09,7\nEngland,1,2026-09,9\n", fields)
        assert values(project) == {"visits": {"value": 5}}


class TestWhatIsWrong:
    def test_each_problem_has_its_line_and_column(self, project):
        text = ('Site,Month,Visits\neastwold,2026-09,"a\nb"\nEastwald,2026-08,1\neastwold,32/13/2026,2\n'
                "eastwold,2026-07,-4\neastwold,2026-06,2.5\neastwold,2026-05,6\n")
        found = problems(project, text)
        assert [(one["id"], one["line"], one["column"]) for one in found] == [
            ("csv-number", 2, 18), ("csv-unknown-name", 4, 1), ("csv-period", 5, 10), ("csv-number", 6, 18),
            ("csv-number", 7, 18)]
        assert "eastwold" in found[1]["suggestion"] and "day-first" in found[2]["suggestion"]
        assert [path.name for path in project.path("content/returns/eastwold").iterdir()] == ["2026-05.json"]

    def test_some_errors_end_with_2_and_strict_writes_nothing(self, project):
        text = "Site,Month,Visits\nnowhere,2026-09,1\neastwold,2026-09,2\n"
        run = imported(project, text, options=("--strict",), expect=NOTHING)
        assert "Nothing was written" in run.stdout and not project.path("content/returns").exists()
        imported(project, text, expect=WITHOUT_SOME)
        assert values(project) == {"visits": {"value": 2}}

    def test_rows_of_totals_are_passed_over_only_where_they_say_so(self, project):
        text = "Site,Month,Visits,Note\neastwold,2026-09,5,\nnowhere,2026-09,5,Total of two weeks\nTotal,,10,\n,Total,10,\n"
        assert [(one["id"], one["line"]) for one in problems(project, text)] == [
            ("csv-unknown-name", 3), ("csv-total-row", 4), ("csv-total-row", 5)]
        fields = mapping(figures=[{"measure": "visits", "value": "Visits", "breakdown": {"by": "Age", "column": "Note"}}])
        text = "Site,Month,Visits,Note\neastwold,2026-08,5,80 and over\neastwold,2026-08,5,Total\n"
        one_problem(problems(project, text, fields), "csv-total-row")
        assert [row["label"] for row in a_return(project, period="2026-08")["breakdowns"][0]["rows"]] == ["80 and over"]

    def test_a_column_that_is_not_there(self, project):
        found = problems(project, "Title\n\nSite,Mnth,Visits\neastwold,2026-09,1\n")
        problem = one_problem(found, "csv-column-missing")
        assert problem["line"] == 3 and "Mnth" in problem["suggestion"]

    def test_two_columns_of_one_name(self, project):
        text = "Site,Month,Visits,Visits\neastwold,2026-09,1,2\n"
        assert "#4" in one_problem(problems(project, text), "csv-column-twice")["suggestion"]
        imported(project, text, mapping(figures=[{"measure": "visits", "value": "#4"}]))
        assert values(project) == {"visits": {"value": 2}}

    def test_a_rate_is_not_a_value_and_a_mean_is_not_added_up(self, project):
        text = "Site,Month,Visits\neastwold,2026-09,3\neastwold,2026-09,4\n"
        fields = mapping(figures=[{"measure": "seen-in-time", "value": "Visits"}])
        assert {one["id"] for one in problems(project, text, fields)} == {"csv-part"}
        fields = mapping(sum=True, figures=[{"measure": "mean-wait", "value": "Visits"}])
        assert {one["id"] for one in problems(project, text, fields)} == {"csv-repeated"}

    def test_figures_that_cannot_be_are_pointed_out(self, project):
        text = "Site,Month,Visits,In time,Seen,Wait,n,Comment\neastwold,2026-09,,21,20,,,\n"
        assert "21 out of 20" in one_problem(problems(project, text, CALLS), "csv-out-of-range")["message"]

    @pytest.mark.parametrize("form", ["{}", "{:.3} ", "see {}, seen twice", "'{}"])
    def test_a_file_with_an_nhs_number_is_refused_as_a_whole(self, project, form):
        digits = nhs_number(7)
        number = f"{digits[:3]} {digits[3:6]} {digits[6:]}" if ".3" in form else form.format(digits)
        text = f'Site,Month,Visits,Ref\neastwold,2026-08,1,x\neastwold,2026-09,2,"{number}"\n'
        run = importing(project, text)
        assert run.code == NOTHING and "csv-nhs-number" in run.stderr and digits[3:] not in run.said.replace(" ", "")
        assert "figures.csv:3:20" in run.stderr and not project.path("content/returns").exists()

    def test_ten_digits_that_are_no_nhs_number_are_no_reason(self, project):
        wrong = nhs_number(7)[:-1] + str((int(nhs_number(7)[-1]) + 1) % 10)
        imported(project, f"Site,Month,Visits,Ref\neastwold,2026-09,2,{wrong}\n")

    def test_what_stands_in_a_cell_cannot_upset_a_terminal(self, project):
        run = importing(project, "Site,Month,Visits\n\x1b]0;x\x07\x1b[2J,2026-09,1\n")
        assert run.code == NOTHING and "csv-unknown-name" in run.stderr and "\x1b" not in run.said

    def test_a_name_that_two_sites_have_tells_neither(self, project):
        project.write("content/programme.json", with_measures(*MEASURES, sites=[site("one", "Hafod"), site("two", "Hafod")]))
        found = problems(project, "Site,Month,Visits\nHafod,2026-09,1\n")
        assert one_problem(found, "csv-unknown-name")["line"] == 2

    def test_a_column_of_persons_is_warned_of(self, project):
        run = imported(project, "Site,Surname,Month,Visits\neastwold,,2026-09,1\n")
        assert "csv-person-column" in run.stderr

    def test_a_refused_file_does_not_keep_the_others_from_it(self, project):
        bad = project.write("in/bad.csv", 'Site,Month,Visits\neastwold,2026-08,"1\n')
        run = imported(project, TestImportingAgain.FIRST, options=(bad,), expect=WITHOUT_SOME)
        assert "csv-quote-open" in run.stderr and values(project) == {"visits": {"value": 10}}

    @pytest.mark.parametrize("data, id", [
        (b"", "csv-column-missing"), (b"\x00" * 100, "csv-encoding"), (b"PK\x03\x04rubbish", "csv-workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "csv-workbook"), (b"Site,Month,Visits\n" + b"," * 100_000, "csv-too-large"),
        (b"Site,Month,Visits\n" + b"x" * 100_000, "csv-too-large"), (b"Site,Month,Visits\n", "csv-no-rows"),
        ("Site,Month,Visits\n".encode("utf-16-le"), "csv-encoding"), (b'"' * 65, "csv-quote-open"),
    ])
    def test_hostile_files_are_told_and_nothing_is_written(self, project, data, id):
        run = importing(project, data)
        assert run.code in (ALL, NOTHING) and id in run.stderr and not project.path("content/returns").exists()

    def test_damage_anywhere_never_ends_in_a_crash(self, project):
        random.seed(11)
        good = 'Site,Month,Visits\r\n"eastwold",01/09/2026,"1,200"\r\nEastwold,Apr-26,<5\r\n,2016/17 Q1,(3.5)%\r\n'
        for number in range(40):
            data = bytearray(good.encode("utf-16" if number % 3 == 0 else "utf-8"))
            for _ in range(random.randint(1, 8)):
                data[random.randrange(len(data))] = random.choice(b'",;\t\r\n\x00\xff\xc3(%<0\'=-')
            run = importing(project, bytes(data), options=("--dry-run",))
            assert run.code in (ALL, NOTHING, WITHOUT_SOME), run.said

    @pytest.mark.parametrize("fields, words", [
        ({"sit": {"column": "x"}}, "did you mean “site”"), ({"figures": []}, "empty-list"),
        ({"figures": [{"measure": "visit", "value": "Visits"}]}, "did you mean “visits”"),
        ({"site": {"fixed": "nowhere"}}, "dangling-reference"), ({"figures": [{"value": "Visits"}]}, "mapping-unclear"),
        ({"period": {"across": True, "column": "Month"}}, "mapping-unclear"), ({"version": 2}, "version-unknown"),
        ({"period": {"across": False}}, "mapping-unclear"), ({"site": {}}, "mapping-incomplete"),
    ])
    def test_a_mapping_is_checked_before_anything_is_read(self, project, fields, words):
        run = importing(project, TestImportingAgain.FIRST, mapping(**fields))
        assert words in run.stderr
        assert run.code == (ALL if "sit" in fields else NOTHING)

    def test_commands_that_are_not_understood(self, project):
        for arguments in ([], ["x.csv"], ["--propose", "x.csv", "y.csv"], ["--mapping", "m.json"]):
            assert project.run("import", "csv", *arguments).code == USAGE


class TestReports:
    def test_json_and_the_report_tell_the_same(self, project):
        text = "Site,Month,Visits\neastwold,2026-09,2\nnowhere,2026-09,1\n"
        run = imported(project, text, options=("--json", "--diff", "--report", "report.json"), expect=WITHOUT_SOME)
        assert run.json == json.loads(project.path("report.json").read_text())
        problem, record = run.json["entries"]
        assert problem["entry"] == "problems" and problem["diagnostics"][0]["line"] == 3
        assert (record["entry"], record["outcome"], record["id"], record["rows"]) == ("return", "new", "eastwold/2026-09", 1)
        assert record["differences"] == [{"kind": "added", "path": "values[visits].value", "file": "2"}]
        assert run.json["returns"] == {"new": 1, "updated": 0, "unchanged": 0, "refused": 0}

    def test_quiet_says_nothing(self, project):
        assert imported(project, TestImportingAgain.FIRST, options=("--quiet",)).said == ""


class TestProposal:
    def propose(self, project, data):
        return project.run("import", "csv", "--propose", project.write("in/new.csv", data))

    def test_a_proposal_for_known_columns_needs_nothing_more(self, project):
        text = "Title of it\nSite,Month,Visits,Remarks\nEastwold,Sep-26,5,x\nEastwold,Aug-26,6,\n"
        run = self.propose(project, text)
        assert run.code == 0, run.said
        assert run.json["site"] == {"column": "Site"} and run.json["period"] == {"column": "Month"}
        assert run.json["figures"] == [{"measure": "visits", "value": "Visits"}]
        imported(project, text, run.json)
        assert values(project) == {"visits": {"value": 5}}

    def test_what_it_does_not_know_it_asks_for(self, project):
        run = self.propose(project, "Trust,Week,Calls,Seen\nRQM,01/09/2026,5,6\nR1H,02/09/2026,5,6\n")
        assert [one["from"] for one in run.json["site"]["translate"]] == ["RQM", "R1H"]
        assert run.json["period"] == {"column": "Week", "dates": "day-first"}
        assert "to do:" in run.stderr and "“Calls”" in run.stderr
        # It is not taken for finished.
        assert importing(project, "x", run.json).code == NOTHING

    def test_months_across_and_a_row_for_each_measure(self, project):
        run = self.propose(project, "Indicator,Site,Apr-26,May-26,Jun-26\nVisits,Eastwold,1,2,3\n")
        assert run.json["period"] == {"across": True} and run.json["measure"] == {"column": "Indicator"}
        assert run.json["figures"] == [{}]
        imported(project, "Indicator,Site,Apr-26,May-26,Jun-26\nVisits,Eastwold,1,2,3\n", run.json)
        assert values(project, period="2026-06") == {"visits": {"value": 3}}

    def test_a_list_of_people_gets_none(self, project):
        run = self.propose(project, f"Name,NHS number,Visits\nx,{nhs_number(3)},1\n")
        assert run.code == NOTHING and "csv-nhs-number" in run.stderr and run.stdout == ""


def test_memory_does_not_grow_with_the_rows(project, tmp_path):
    """Six times as much needs about the same."""
    project.write("in/mapping.json", mapping(sum=True))
    path = tmp_path / "long.csv"

    def peak(megabytes):
        line = "eastwold,2026-09,1," + "x" * 80 + "\n"
        with path.open("w") as file:
            file.write("Site,Month,Visits,Text\n")
            for _ in range(megabytes):
                file.write(line * (1_000_000 // len(line)))
        ended = subprocess.run(
            ["/usr/bin/env", "python3", "-c",
             "import resource,subprocess,sys; code=subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode; "
             "print(code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)",
             *map(str, project.command("import", "csv", path, "--mapping", "in/mapping.json", "--dry-run", *SUBMITTED))],
            cwd=project.folder, capture_output=True, text=True, timeout=600)
        code, kilobytes = map(int, ended.stdout.split())
        assert code == 0, ended.stderr
        return kilobytes
    little = peak(1)
    assert peak(6) < little + 4_000
