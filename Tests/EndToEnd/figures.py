"""Programmes and mappings for tests of importing spreadsheets."""

import json
import os
from pathlib import Path

from project import AS_OF, COORDINATOR, REPOSITORY, programme

# Monthly A&E figures of NHS England. A checkout without them skips the tests that need them.
SERIES = Path(os.environ.get("CARESHEAF_SERIES", REPOSITORY.parent / "shared/data"))
SUBMITTED = ("--submitted-by", "Ines Thorley", "--submitted-on", "2026-10-02")


def measure(id, how="count", unit="count", **others):
    return {"id": id, "title": id.replace("-", " ").capitalize(), "unit": unit, "how": how, "countsPeople": False,
            "better": "lower", "aggregate": {"count": "sum", "rate": "pool", "mean": "mean"}[how],
            "definitions": [{"since": "2010-04-01", "text": "As the source counts it."}], **others}


def site(id, name):
    return {"id": id, "name": name, "summary": "A place.", "openedOn": "2010-04-01", "lead": COORDINATOR,
            "telephone": "01632 960901", "hours": "Monday to Friday, 9am to 5pm"}


def with_measures(*measures, sites=()):
    """The small programme with these measures and sites besides its own."""
    record = programme()
    record["measures"] += measures
    record["sites"] += sites
    return record


def mapping(**fields):
    """A mapping of a file with a row for each site and month, unless said otherwise."""
    return {"kind": "csv-mapping", "version": 1, "site": {"column": "Site"}, "period": {"column": "Month"},
            "figures": [{"measure": "visits", "value": "Visits"}], **fields}


def importing(project, text, fields=None, options=(), name="figures.csv", submitted=SUBMITTED, day=AS_OF):
    """Writes file and mapping outside the content, and imports."""
    path = project.write(f"in/{name}", text)
    project.write("in/mapping.json", fields or mapping())
    return project.run("import", "csv", path, "--mapping", "in/mapping.json", "--as-of", day, *submitted, *options)


def a_return(project, period="2026-09", site="eastwold"):
    return json.loads(project.path(f"content/returns/{site}/{period}.json").read_text(encoding="utf-8"))
