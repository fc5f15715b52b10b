"""The published schemas take and refuse what the program does, and take every record of the sample."""
import json
import pathlib
import subprocess
import sys

import pytest
from jsonschema import Draft202012Validator

PROJECT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "Tests/Tools"))
from schema_agreement import record_of  # noqa: E402

PLACES = {
    "programme": "programme.json", "care-plan": "{plans,earlier}/*.json", "mdt-meeting": "meetings/*.json",
    "programme-return": "returns/*/*.json", "community-resource": "resources/*.json",
    "published-figures": "published/*.json", "sent-documents": "sent/*.json", "invitation-list": "invitations/*.json",
    "learning-forum": "forums/*.json", "health-check-framework": "health-checks/frameworks/*.json",
    "health-check": "health-checks/*.json", "lesson": "forum/**/*.md", "story": "forum/**/*.md", "page": "forum/**/*.md",
}
# What the sample has none of: what was printed is noted by who prints, and a mapping lies beside its spreadsheet.
ELSEWHERE = {"printed-documents", "csv-mapping"}


def sample_of(kind):
    """The files of the sample that hold records of a kind."""
    places = [PLACES[kind].replace("{plans,earlier}", folder) for folder in ("plans", "earlier")]
    files = sorted({file for place in places for file in (PROJECT / "content").glob(place)})
    return [file for file in files if file.suffix == ".json" or record_of(file)["kind"] == kind]


def test_schemas_and_program_agree_on_the_corpus():
    run = subprocess.run(
        [sys.executable, PROJECT / "Tests/Tools/schema_agreement.py"], capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stdout + run.stderr


def test_every_schema_is_tried():
    schemas = {path.name.removesuffix(".schema.json") for path in (PROJECT / "schemas").glob("*.schema.json")}
    assert schemas == set(PLACES) | ELSEWHERE


@pytest.mark.parametrize("kind", PLACES)
def test_the_schema_takes_every_record_of_the_sample(kind):
    schema = json.loads((PROJECT / f"schemas/{kind}.schema.json").read_text(encoding="utf-8"))
    validator = Draft202012Validator(schema)
    files = sample_of(kind)
    assert files
    for file in files:
        assert [error.message for error in validator.iter_errors(record_of(file))] == [], file
