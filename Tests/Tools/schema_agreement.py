#!/usr/bin/env python3
"""Checks that the JSON Schemas take and refuse the same records as the program does.

The records are those of Tests/Corpus, about which the Swift tests say the same of the program (CorpusTests).
Which problems a schema can tell is named once, by the program, in schemas/coverage.json.

Records are JSON files; for lessons, stories and pages, the front matter of Markdown files.

Needs jsonschema 4.x and PyYAML 6.x from PyPI. Run from anywhere: python3 Tests/Tools/schema_agreement.py
"""

import json
import pathlib
import re
import sys

import yaml
from jsonschema import Draft202012Validator, FormatChecker, validators
from jsonschema.exceptions import ValidationError

PROJECT = pathlib.Path(__file__).resolve().parents[2]
CORPUS = PROJECT / "Tests" / "Corpus"
SCHEMAS = PROJECT / "schemas"


def ecma_pattern(validator, pattern, instance, schema):
    """`pattern` with the meaning of ECMA 262, where $ is the very end: in Python it may stand before a line break."""
    if validator.is_type(instance, "string") and not re.search(re.sub(r"\$$", r"\\Z", pattern), instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


Validator = validators.extend(Draft202012Validator, {"pattern": ecma_pattern})


def record_of(path):
    """What a file holds. YAML is read as the program does: in plain style only JSON's words and numbers are no texts."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return json.loads(text)
    return plain(yaml.compose(text.split("---\n")[1]))


def plain(node):
    if isinstance(node, yaml.MappingNode):
        return {key.value: plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [plain(element) for element in node.value]
    if node.style is None:
        if node.value in ("", "~"):
            return None
        try:
            return json.loads(node.value) if re.fullmatch(r"[-a-z0-9.eE+]+", node.value) else node.value
        except ValueError:
            return node.value
    return node.value


def validator(kind):
    schema = json.loads((SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Validator(schema, format_checker=FormatChecker(["date"]))


def main():
    coverage = json.loads((SCHEMAS / "coverage.json").read_text(encoding="utf-8"))
    known = set(coverage["expressible"]) | set(coverage["partlyExpressible"])
    seen, wrong, count = set(), [], 0
    for schema in sorted(SCHEMAS.glob("*.schema.json")):
        kind = schema.name.removesuffix(".schema.json")
        check = validator(kind)
        records = sorted(path for ending in ("json", "md") for path in (CORPUS / kind).glob(f"*/*.{ending}"))
        for folder in ("good", "bad"):
            if not any(path.parent.name == folder for path in records):
                wrong.append(f"no record in Tests/Corpus/{kind}/{folder}: nothing was checked")
        for path in records:
            count += 1
            name = path.relative_to(PROJECT)
            folder, problem = path.parent.name, path.name.split(".")[0]
            record = record_of(path)
            errors = [error.message[:100] for error in check.iter_errors(record)]
            if folder == "bad":
                seen.add(problem)
                if not errors:
                    wrong.append(f"{name}: the schema takes it")
                if problem not in known:
                    wrong.append(f"{name}: {problem} is not in schemas/coverage.json")
            elif errors:
                wrong.append(f"{name}: the schema refuses it: {errors[0]}")
    for problem in sorted(known - seen):
        wrong.append(f"no record of the corpus shows {problem}")
    for line in wrong:
        print(line)
    print(f"{count} records, {len(wrong)} disagreements")
    return 1 if wrong or count < 60 else 0


if __name__ == "__main__":
    sys.exit(main())
