"""What a stylesheet says and what is wrong with one: a problem with file and line, and nothing beside the report."""

import pytest

from project import BUILT, FAILED, Project

SHEET = "themes/loud/xsl/my-plan.xsl"


@pytest.fixture
def loud(tmp_path, program):
    """A project whose theme does something at the root of My plan."""
    project = Project.minimal(tmp_path / "project", program, plans=12)
    plain = project.path("themes/default/xsl/my-plan.xsl").read_text(encoding="utf-8")
    project.write("themes/loud/theme.json", {"name": "loud", "version": "1.0.0", "title": "Loud", "inherits": "default"})

    def with_(*templates):
        body = "\n".join(templates)
        project.write(SHEET, plain.replace("</xsl:stylesheet>", f"{body}\n</xsl:stylesheet>"))
        text = project.path(SHEET).read_text(encoding="utf-8")
        return project, 1 + text[:text.index(body)].count("\n")
    return with_


def on_goals(does):
    return f'<xsl:template match="goal" priority="9">{does}</xsl:template>'


def test_a_message_that_ends_the_build_is_an_error_with_its_place_also_for_the_quiet(loud):
    project, line = loud(on_goals('<xsl:message terminate="yes">This theme\nneeds a photograph</xsl:message>'))
    run = project.build("--theme", "loud", "--quiet")
    assert run.code == FAILED and not project.output.exists()
    problem, suggestion = run.stderr.strip().splitlines()
    assert problem == f"{SHEET}:{line}:1: error: This theme needs a photograph [stylesheet-message]"
    assert suggestion.strip().startswith("=")
    told = project.build("--theme", "loud", "--json")
    assert told.stderr == "" and told.json["counts"]["errors"] == 1
    assert [(one["file"], one["line"]) for one in told.json["diagnostics"] if one["severity"] == "error"] == [(SHEET, line)]


def test_other_messages_are_warnings_once_each_and_in_every_build(loud):
    project, line = loud(on_goals("<xsl:message>Once</xsl:message>"))
    for more in ([], [], ["--jobs", "1", "--clean"]):
        run = project.built("--theme", "loud", *more)
        assert run.stderr.count("[stylesheet-message]") == 1
        assert f"{SHEET}:{line}:1: warning: Once [stylesheet-message]" in run.stderr
    assert project.built("--theme", "loud", "--quiet").said == ""


def test_a_message_with_ever_new_words_does_not_drown_the_others(loud):
    project, _ = loud('<xsl:template match="/" priority="9"><xsl:message>For <xsl:value-of select="/*/@id"/>'
                      '</xsl:message><xsl:apply-templates/></xsl:template>', on_goals("<xsl:message>Once</xsl:message>"))
    told = {jobs: project.built("--theme", "loud", "--jobs", jobs, "--clean").stderr for jobs in (1, 2)}
    assert told[1] == told[2] and told[1].count("warning: For ") == 10 and told[1].count("warning: Once") == 1


@pytest.mark.parametrize("does, says", [
    ('<xsl:value-of select="foo()"/>', "function foo not found"),
    ('<xsl:value-of select="count(//*[count(//*[count(//*[count(//*) &gt; 1]) &gt; 1]) &gt; 1])"/>', "Operation limit exceeded"),
    ('<xsl:apply-templates select="."/>', "infinite template recursion"),
], ids=["function", "steps", "recursion"])
def test_what_is_wrong_is_one_error_and_nothing_goes_past_the_report(loud, does, says):
    project, line = loud(on_goals(does))
    run = project.build("--theme", "loud", "--json")
    assert run.code == FAILED and run.stderr == ""
    errors = [one for one in run.json["diagnostics"] if one["id"].startswith("stylesheet")]
    assert [(one["severity"], one["file"], one["line"]) for one in errors] == [("error", SHEET, line)]
    assert says in errors[0]["message"]


def test_a_theme_that_says_nothing_says_nothing(loud):
    project, _ = loud("")
    assert project.built("--theme", "loud").stderr == "" and project.built("--theme", "loud").code == BUILT
