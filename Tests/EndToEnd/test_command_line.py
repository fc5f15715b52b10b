"""How the program speaks: exit codes, what it says to people, what it says to programs."""

import json
import os
import pty
import re
import subprocess

import pytest

from project import AS_OF, BUILT, BUILT_WITHOUT_SOME, FAILED, PRACTICE, SITE, USAGE, plan


def with_error(project):
    record = plan(2)
    record["contingency"][0]["triggers"] = []
    project.write_plan(record)
    return record


def with_warning(project):
    project.write_plan({**plan(2), "favouriteColour": "green"})


def places(run):
    return {(d["id"], d["file"], d["line"]) for d in run.json["diagnostics"]}


class TestExitCodes:
    def test_a_clean_build_ends_with_0(self, project):
        assert project.build().code == BUILT

    def test_a_build_that_set_a_record_aside_ends_with_2(self, project):
        with_error(project)
        assert project.build().code == BUILT_WITHOUT_SOME

    def test_a_strict_build_ends_with_1_and_makes_nothing(self, project):
        with_error(project)
        assert project.build("--strict").code == FAILED
        assert not project.output.exists()

    def test_warnings_alone_do_not_fail(self, project):
        with_warning(project)
        assert project.build().code == BUILT
        assert project.run("check", "--as-of", AS_OF).code == 0

    def test_check_ends_with_1_if_there_is_an_error_and_makes_nothing(self, project):
        assert project.run("check", "--as-of", AS_OF).code == 0
        with_error(project)
        assert project.run("check", "--as-of", AS_OF).code == 1
        assert not project.output.exists()

    @pytest.mark.parametrize("arguments", [
        ["biuld"], ["build", "--jobs", "0"], ["build", "--jobs", "many"], ["build", "--as-of", "yesterday"],
        ["build", "--as-of", "2026-02-30"], ["build", "--frobnicate"], ["explain", "no-such-problem"], ["build", "a", "b"],
        ["new"], ["new", "return", SITE, "2026-13"]], ids=" ".join)
    def test_a_wrong_command_ends_with_64_and_says_how_it_goes(self, project, arguments):
        run = project.run(*arguments)
        assert run.code == USAGE or (arguments == ["new"] and "USAGE" in run.said)
        assert "usage" in run.said.lower() and not project.output.exists()

    @pytest.mark.parametrize("arguments", [["build", "nowhere"], ["check", "nowhere"], ["build", "--theme", "nowhere"],
                                           ["build", "--theme", "../../etc"], ["build", "--theme", ""]], ids=" ".join)
    def test_a_project_or_theme_that_is_not_there_ends_with_1_and_is_named(self, project, arguments):
        run = project.run(*arguments)
        assert run.code == FAILED
        assert arguments[-1] in run.said and not project.output.exists()


class TestProblems:
    def test_a_problem_has_file_line_column_name_and_source_line(self, project):
        path = project.write_plan({**plan(2), "practise": {"ods": PRACTICE}})
        run = project.build()
        source = path.read_text().splitlines()
        found = re.search(r"content/plans/ew-0002\.json:(\d+):(\d+)", run.stderr)
        assert found, run.said
        line, column = int(found[1]), int(found[2])
        assert source[line - 1][column - 1:].startswith('"practise"')
        assert "unknown-field" in run.stderr and "practice" in run.stderr
        assert source[line - 1].strip() in run.stderr and "^" in run.stderr

    def test_every_problem_of_a_run_is_said_at_once(self, project):
        for n in (1, 2, 3):
            record = plan(n)
            record["person"]["nhsNumber"] = "999 000 0001"
            record["needs"][0]["goals"][0]["importance"] = 11
            project.write_plan(record)
        project.write("content/resources/bad.json", {"kind": "community-resource", "version": 1, "id": "bad"})
        said = project.run("check", "--as-of", AS_OF).stderr
        for n in (1, 2, 3):
            assert len(re.findall(rf"content/plans/ew-000{n}\.json:\d+:\d+", said)) >= 2, said
        assert "content/resources/bad.json:" in said

    def test_what_a_person_may_not_know_is_not_printed_with_the_source_line(self, project):
        """Entry codes must not get into a log by way of a problem in the line that they stand on."""
        record = plan(2)
        record["entry"] = {"codes": [{"what": "Key safe", "code": "C7719X", "colour": 5}]}
        project.write("content/plans/ew-0002.json", json.dumps(record))
        run = project.build()
        assert "unknown-field" in run.said and "C7719X" not in run.said

    def test_check_and_build_find_the_same_in_the_records(self, project):
        with_error(project)
        with_warning_too = {**plan(3), "favouriteColour": "green"}
        project.write_plan(with_warning_too)
        checked = places(project.run("check", "--json", "--as-of", AS_OF))
        assert checked and checked <= places(project.build("--json"))

    def test_the_output_is_quiet_when_piped(self, project):
        run = project.build()
        assert run.stderr == "" and "\r" not in run.stdout and "\x1b" not in run.stdout
        assert str(project.output.name) in run.stdout and "desk/index.html" in run.stdout

    def test_quiet_says_nothing_if_all_is_well_and_errors_if_not(self, project):
        with_warning(project)
        run = project.build("--quiet")
        assert run.said == ""
        with_error(project)
        assert "contingency-without-trigger" in project.build("--quiet").stderr
        assert "contingency-without-trigger" in project.run("check", "--quiet", "--as-of", AS_OF).stderr

    def test_progress_is_shown_on_a_terminal(self, project):
        ours, theirs = pty.openpty()
        subprocess.run(project.command("build", "--formats", "html", "--as-of", AS_OF), cwd=project.folder, stdout=subprocess.DEVNULL,
                       stderr=theirs, timeout=60, check=True)
        os.close(theirs)
        shown = os.read(ours, 65536).decode()
        assert "\r" in shown and "portal" in shown


class TestJSON:
    def test_the_report_of_a_build_is_one_object(self, project):
        with_error(project)
        run = project.build("--json")
        report = run.json
        assert run.stderr == ""
        assert report["outcome"] == "built-without-some" and report["asOf"] == AS_OF and report["plans"] == 3
        assert report["setAside"] == 1 and report["documents"]["my-plan"] == 2
        assert report["files"] == len(project.manifest()["files"])

    def test_a_diagnostic_has_everything_that_a_tool_needs(self, project):
        with_error(project)
        [found] = [d for d in project.build("--json").json["diagnostics"] if d["severity"] == "error"]
        assert found["id"] == "contingency-without-trigger" and found["file"] == "content/plans/ew-0002.json"
        assert found["line"] > 1 and found["column"] > 1 and "contingency[0]" in found["path"]
        assert found["message"] and found["suggestion"]

    def test_a_failed_build_reports_too(self, project):
        project.write("content/programme.json", "{")
        run = project.build("--json")
        assert run.code == FAILED and run.json["outcome"] == "failed" and run.json["diagnostics"]

    def test_check_reports_what_it_looked_at(self, project):
        report = project.run("check", "--json", "--as-of", AS_OF).json
        assert (report["plans"], report["meetings"], report["pages"]) == (3, 1, 1)


class TestExplain:
    def test_every_problem_that_the_sources_can_report_is_explained(self, project):
        from project import REPOSITORY
        source = "".join(path.read_text() for path in (REPOSITORY / "Sources").rglob("*.swift"))
        names = set(re.findall(r'DiagnosticID\("([a-z0-9-]+)"', source))
        assert len(names) > 50
        listed = {line.split()[0] for line in project.run("explain").stdout.splitlines() if line}
        assert names - listed == set()
        for name in sorted(names):
            run = project.run("explain", name)
            assert run.code == 0 and len(run.stdout.splitlines()) >= 3 and len(run.stdout) > 80, name

    def test_a_slip_is_answered_with_the_nearest_name(self, project):
        assert "contingency-without-trigger" in project.run("explain", "contingency-without-triger").said


class TestNew:
    def test_everything_that_is_begun_passes_the_check_and_builds(self, project):
        for arguments in (["plan", "ew-0042"], ["meeting", "eastwold-2026-11-05", "--site", SITE, "--date", "2026-11-05"],
                          ["return", SITE, "2026-09"], ["site", "westwold", "--name", "Westwold"]):
            run = project.run("new", *arguments, "--as-of", AS_OF)
            assert run.code == 0, run.said
        check = project.run("check", "--json", "--as-of", AS_OF)
        assert check.code == 0, check.stdout
        assert (check.json["plans"], check.json["meetings"], check.json["returns"]) == (4, 2, 1)
        project.built()
        assert "people/ew-0042/my-plan.html" in project.files()
        assert "public/sites/westwold.html" in project.files()

    def test_nothing_is_overwritten(self, project):
        before = project.plan_path(1).read_bytes()
        run = project.run("new", "plan", "ew-0001")
        assert run.code == FAILED and project.plan_path(1).read_bytes() == before

    @pytest.mark.parametrize("id_", ["../x", "A B", "x/y", "", "-" * 3, "a" * 41])
    def test_an_id_cannot_lead_elsewhere(self, project, id_):
        before = sorted(map(str, project.folder.rglob("*")))
        assert project.run("new", "plan", "--", id_).code in (FAILED, USAGE)
        assert sorted(map(str, project.folder.rglob("*"))) == before


class TestHelp:
    def test_help_teaches_by_example_and_names_the_exit_codes(self, project):
        run = project.run("--help")
        assert run.code == 0 and "caresheaf build" in run.stdout and "EXAMPLES" in run.stdout
        assert re.search(r"\b64\b", run.stdout + project.run("build", "--help").stdout), "no word about exit codes"

    def test_the_version(self, project):
        assert re.fullmatch(r"\d+\.\d+\.\d+\n", project.run("--version").stdout)

    @pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
    def test_completions_for_shells(self, project, shell):
        run = project.run("--generate-completion-script", shell)
        assert run.code == 0 and "caresheaf" in run.stdout
