"""Who stands on the list of a meeting, whoever they are, is in nobody else's papers; and a plan in doubt makes none."""

from project import BUILT_WITHOUT_SOME, PRACTICE, case, meeting, nhs_number, plan

EXTRACT = "meetings/eastwold-2026-10-01/extract-ew-0001.html"
MINUTES = "meetings/eastwold-2026-10-01/minutes.html"


def name_of(n):
    name = plan(n)["person"]["name"]
    return f"{name['given']} {name['family']}"


def meeting_naming(n, *others, **changes):
    """A meeting at which the extract of the first person would name the nth."""
    record = meeting(case("ew-0001", plainSummary=f"You will share a lift with {name_of(n)}."), *others)
    record.update(changes)
    return record


def test_an_extract_does_not_name_someone_who_was_not_discussed(project):
    project.write("content/meetings/one.json", meeting_naming(
        3, notDiscussed=[{"person": "ew-0003", "because": "Not asked in time."}]))
    assert "extract-names-another" in project.build().said
    assert EXTRACT not in project.files()


def test_an_extract_does_not_name_someone_whose_plan_is_set_aside(project):
    broken = plan(2, needs="not a list")
    project.write_plan(broken)
    project.write("content/meetings/one.json", meeting_naming(2, case("ew-0002")))
    assert "extract-names-another" in project.built(expect=BUILT_WITHOUT_SOME).said
    assert EXTRACT not in project.files()


def test_an_extract_does_not_name_someone_whose_number_is_in_doubt(project):
    project.write_plan(plan(9, person={**plan(9)["person"], "nhsNumber": nhs_number(2)}))
    project.write("content/meetings/one.json", meeting_naming(2, case("ew-0002", facts=["DOUBTMARK"])))
    assert "extract-names-another" in project.built(expect=BUILT_WITHOUT_SOME).said
    files = project.files()
    assert EXTRACT not in files
    assert b"DOUBTMARK" not in files[MINUTES]


def test_why_someone_was_not_discussed_is_told_only_if_they_share_with_the_team(project):
    record = meeting(case("ew-0001"))
    record["notDiscussed"] = [{"person": "ew-0002", "because": "BECAUSEMARK"}]
    project.write("content/meetings/one.json", record)
    project.built()
    assert b"BECAUSEMARK" in project.files()[MINUTES]
    refused = [{"to": "mdt", "decision": "refused", "on": "2026-09-02", "recordedBy": "Ines Thorley"}]
    project.write_plan(plan(2, consents=refused))
    project.built()
    minutes = project.files()[MINUTES]
    assert b"BECAUSEMARK" not in minutes
    assert plan(2)["person"]["name"]["family"].encode() in minutes


def test_two_plans_of_one_id_make_nothing_and_the_rest_is_built(project):
    copy = plan(1)
    copy["person"] = {**plan(5)["person"]}
    project.write("content/plans/zz-copy.json", copy)
    outputs = []
    for jobs in (1, 4, 4):
        run = project.built("--jobs", jobs, expect=BUILT_WITHOUT_SOME)
        assert "duplicate-id" in run.said
        outputs.append(project.files())
    files = outputs[0]
    assert not any("ew-0001" in name for name in files)
    assert "people/ew-0002/my-plan.html" in files
    assert outputs[1] == files and outputs[2] == files


def test_a_story_of_someone_in_doubt_is_not_told(project):
    told = plan(1)
    told["consents"].append({"to": "case-story", "decision": "given", "on": "2026-09-01", "recordedBy": "Ines Thorley"})
    project.write_plan(told)
    story = ("---\nkind: story\ntitle: A walk\nsummary: To the gate.\ndate: 2026-09-24\nthemes: [walking]\n"
             "person: ew-0001\ntold: Told with her agreement.\n---\n\nSTORYMARK\n")
    project.write("content/forum/stories/a-walk.md", story)
    project.built()
    assert "public/stories/a-walk.html" in project.files()
    project.write_plan(plan(9, person={**plan(9)["person"], "nhsNumber": nhs_number(1)}))
    project.built(expect=BUILT_WITHOUT_SOME)
    assert not any(b"STORYMARK" in bytes_ for bytes_ in project.files().values())


def test_a_story_needs_the_person_s_own_yes(project):
    story = ("---\nkind: story\ntitle: A walk\nsummary: To the gate.\ndate: 2026-09-24\nthemes: [walking]\n"
             "person: ew-0001\ntold: Told with her agreement.\n---\n\nSTORYMARK\n")
    project.write("content/forum/stories/a-walk.md", story)
    record = plan(1)
    record["consents"].append({
        "to": "case-story", "decision": "best-interests", "decidedBy": "Her daughter", "on": "2026-09-01",
        "recordedBy": "Ines Thorley"})
    project.write_plan(record)
    project.build()
    assert not any(b"STORYMARK" in bytes_ for bytes_ in project.files().values())


def test_the_practice_list_does_not_count_what_is_kept_from_the_practice(project):
    record = plan(1)
    asked = {"id": "step-2", "what": "Ask about the bruises", "owner": {"kind": "practice"}, "due": "2026-10-02",
             "status": "not-started", "restrict": {"from": ["gp"], "reason": "safeguarding", "on": "2026-09-01"}}
    record["needs"][0]["goals"][0]["actions"].append(asked)
    project.write_plan(record)
    project.built()
    index = project.files()[f"practices/{PRACTICE}/index.html"].decode()
    assert "1 action<" not in index and "2026-10-02" not in index and "2 October 2026" not in index.replace("\u00a0", " ")
