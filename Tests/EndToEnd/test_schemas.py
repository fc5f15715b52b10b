"""The published schemas take and refuse what the program does, and take every record of the sample."""
import json
import pathlib
import subprocess
import sys

import pytest
from jsonschema import Draft202012Validator

PROJECT = pathlib.Path(__file__).resolve().parents[2]
PLACES = {
    "programme": "programme.json", "care-plan": "plans/*.json", "mdt-meeting": "meetings/*.json",
    "programme-return": "returns/*/*.json", "community-resource": "resources/*.json",
}


def test_schemas_and_program_agree_on_the_corpus():
    run = subprocess.run(
        [sys.executable, PROJECT / "Tests/Tools/schema_agreement.py"], capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("kind", PLACES)
def test_the_schema_takes_every_record_of_the_sample(kind):
    schema = json.loads((PROJECT / f"schemas/{kind}.schema.json").read_text(encoding="utf-8"))
    validator = Draft202012Validator(schema)
    files = sorted((PROJECT / "content").glob(PLACES[kind]))
    assert files
    for file in files:
        record = json.loads(file.read_text(encoding="utf-8"))
        assert [error.message for error in validator.iter_errors(record)] == [], file
