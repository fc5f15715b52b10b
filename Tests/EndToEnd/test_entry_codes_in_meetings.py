"""An entry code that someone typed into the words of a meeting reaches no page: the build says where it is and stops."""
from project import case, meeting, plan

CODE = "4471"


def with_code(project):
    record = plan(1)
    record["entry"] = {"codes": [{"what": "Key safe", "code": CODE}], "arrangements": "Ask the control room."}
    project.write_plan(record)
    return record["id"]


def test_a_code_in_the_minutes_stops_the_build_and_leaves_the_old_output(project):
    person = with_code(project)
    project.built()
    before = project.files()
    project.write("content/meetings/one.json", meeting(case(person, facts=[f"The key safe code is {CODE}."])))
    run = project.build()
    assert run.code == 1
    assert "entry-code-in-minutes" in run.said and CODE not in run.said
    assert project.files() == before


def test_the_same_digits_elsewhere_are_no_code(project):
    person = with_code(project)
    project.write("content/meetings/one.json", meeting(case(person, facts=[f"Bus {CODE} stops at the gate."])))
    project.built()
