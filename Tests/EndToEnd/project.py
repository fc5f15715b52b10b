"""Small projects for the tests to build: a programme of one site, some plans, the repository's own themes."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
AS_OF = "2026-10-15"

# Exit codes of `caresheaf build`, as its help says.
BUILT, FAILED, BUILT_WITHOUT_SOME, USAGE = 0, 1, 2, 64

SITE, PRACTICE, COORDINATOR = "eastwold", "Z99001", "ines-thorley"
FAMILY_NAMES = ["Quillerbeck", "Tamworthy", "Osgathorn", "Pellinwood", "Harbottler", "Winterslade", "Dunnockby",
                "Marchwarden", "Ferrowick", "Ashenhurst", "Belvoirley", "Crumpsford"]
GIVEN_NAMES = ["Euphemia", "Barnaby", "Ottoline", "Lazarus", "Philomena", "Thaddeus", "Araminta", "Peregrine"]


def nhs_number(n):
    """The nth fictional NHS number: from 999 000 0000 upwards, with its Modulus 11 check digit."""
    for tail in range(n * 7, n * 7 + 7):
        digits = f"999{tail:06d}"
        check = (11 - sum(int(d) * (10 - i) for i, d in enumerate(digits)) % 11) % 11
        if check < 10:
            return f"{digits}{check}"
    raise ValueError(n)


def programme():
    return {
        "kind": "programme", "version": 1,
        "name": "Eastwold Care Together", "county": "Woldshire",
        "summary": "We help people to say what matters to them.",
        "languages": ["en"], "telephone": "01632 960900", "hours": "Monday to Friday, 9am to 5pm",
        "address": {"lines": ["The Corn Hall", "Eastwold"], "postcode": "EW1 1AA"},
        "fictional": True, "reviewWithinWeeks": 12, "contactEveryDays": {"red": 3, "amber": 14, "green": 42},
        "sites": [{"id": SITE, "name": "Eastwold", "summary": "The county town.", "openedOn": "2023-04-03",
                   "lead": COORDINATOR, "telephone": "01632 960901", "hours": "Monday to Friday, 9am to 5pm"}],
        "practices": [{"ods": PRACTICE, "name": "Mill Street Surgery", "telephone": "01632 960902", "site": SITE}],
        "team": [{"id": COORDINATOR, "name": "Ines Thorley", "role": "Coordinator", "site": SITE,
                  "telephone": "01632 960903"}],
        "organisations": [{"id": "together", "name": "Eastwold Care Together"}],
        "measures": [{"id": "referrals", "title": "People referred to us", "unit": "people", "how": "count",
                      "countsPeople": True, "better": "neither", "aggregate": "sum",
                      "definitions": [{"since": "2023-04-03", "text": "Each person once in the month."}]}],
        "needs": [{"id": "company", "name": "Company", "icon": "company"}],
        "disclosure": {"suppressBelow": 8, "roundTo": 5},
    }


def plan(n, **changes):
    """A whole, valid plan for the nth person, with the top-level fields in `changes` replaced."""
    record = {
        "kind": "care-plan", "version": 1, "id": f"ew-{n:04d}",
        "person": {
            "name": {"title": "Mrs", "given": GIVEN_NAMES[n % len(GIVEN_NAMES)],
                     "family": FAMILY_NAMES[n % len(FAMILY_NAMES)], "pronouns": "she"},
            "birthDate": f"19{30 + n % 40:02d}-0{1 + n % 9}-1{n % 10}", "nhsNumber": nhs_number(n),
            "address": {"lines": [f"{n + 11} Larkspur Drove", "Eastwold"], "postcode": "EW7 4QX"},
            "phones": [{"number": f"07700 900{n % 1000:03d}", "kind": "mobile"}], "language": "en"},
        "accessNeeds": {"formats": ["print-14"], "contactMethods": ["telephone"]},
        "practice": {"ods": PRACTICE}, "site": SITE, "coordinator": COORDINATOR,
        "writtenOn": "2026-09-01", "revision": 1,
        "aboutMe": {"mostImportant": "My garden, and the wireless in the evening."},
        "needs": [{"id": "need-1", "text": "I am not steady.", "goals": [
            {"id": "goal-1", "words": "I want to walk to the gate.", "importance": 8, "status": "active", "actions": [
                {"id": "step-1", "what": "Practise with the frame", "owner": {"kind": "me"}, "status": "started"}]}]}],
        "contingency": [{"id": "fall", "name": "A fall", "triggers": ["I am on the floor."],
                         "whatToDo": ["Press the pendant."]}],
        "risk": {"tool": "Clinical Frailty Scale", "date": "2026-09-01", "tier": "Mild frailty", "status": "green"},
        "consents": [
            {"to": to, "decision": "given", "scope": "All of this plan", "on": "2026-09-01",
             "recordedBy": "Ines Thorley"} for to in ("gp", "mdt", "emergency")],
        "agreement": {"with": "person", "on": "2026-09-01"},
        "review": {"on": "2026-11-20", "responsible": "Ines Thorley"},
    }
    record.update(changes)
    return record


def meeting(*cases, date="2026-10-01"):
    return {
        "kind": "mdt-meeting", "version": 1, "id": f"{SITE}-{date}", "site": SITE, "date": date,
        "place": "The Corn Hall", "chair": {"name": "Dr Rosalind Okafor"}, "minuteTaker": {"name": "Ines Thorley"},
        "present": [{"name": "Dr Rosalind Okafor", "role": "GP", "organisation": "Mill Street Surgery"}],
        "quorum": {"rule": "A GP and a coordinator", "met": True}, "sharingBasis": "Direct care, with consent.",
        "cases": list(cases),
    }


def case(person, **changes):
    record = {
        "person": person, "kind": "new", "reason": "Falls", "consent": {"decision": "given", "on": "2026-09-20"},
        "facts": ["Two falls since August."], "decision": {"text": "Ask for a home visit."},
        "actions": [{"id": f"visit-{person}", "what": "Ask for a home visit", "plain": "We will ask for a visit at home.",
                     "owner": "Ines Thorley", "organisation": "together", "due": "2026-11-01", "status": "open"}],
    }
    record.update(changes)
    return record


def lesson(body, title="Ask first"):
    return (f'---\nkind: lesson\ntitle: "{title}"\nsummary: "What we learned."\nsite: {SITE}\n'
            f"date: 2026-09-24\nthemes: [home care]\nstatus: works\n---\n\n{body}\n\n"
            "## What we tried\n\nTea.\n\n## What happened\n\nTalk.\n\n## What others can use\n\nThe pot.\n")


@dataclass
class Run:
    """How the program ended and what it said."""
    code: int
    stdout: str
    stderr: str

    @property
    def said(self):
        return self.stdout + self.stderr

    @property
    def json(self):
        return json.loads(self.stdout)


class Project:
    """A folder with content/ and themes/, and the program to build it with."""

    def __init__(self, folder, program):
        self.folder = Path(folder)
        self.program = str(program)
        self.output = self.folder / "output"

    @classmethod
    def minimal(cls, folder, program, plans=3):
        """A programme, `plans` plans, a meeting about the first two, and a lesson."""
        project = cls(folder, program)
        shutil.copytree(REPOSITORY / "themes", project.folder / "themes")
        project.write("content/programme.json", programme())
        for n in range(1, plans + 1):
            project.write_plan(plan(n))
        if plans > 1:
            project.write("content/meetings/one.json", meeting(case("ew-0001"), case("ew-0002")))
        project.write("content/forum/lessons/ask-first.md", lesson("Ask before you help."))
        return project

    def path(self, name):
        return self.folder / name

    def write(self, name, what):
        """Writes text, bytes, or a value as JSON."""
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(what, bytes):
            path.write_bytes(what)
        else:
            text = what if isinstance(what, str) else json.dumps(what, ensure_ascii=False, indent=2)
            path.write_text(text, encoding="utf-8")
        return path

    def write_plan(self, record):
        return self.write(f"content/plans/{record['id']}.json", record)

    def plan_path(self, n):
        return self.path(f"content/plans/ew-{n:04d}.json")

    def command(self, *arguments):
        return [self.program, *map(str, arguments)]

    def run(self, *arguments, cwd=None, env=None, timeout=120, **others):
        ended = subprocess.run(
            self.command(*arguments), cwd=cwd or self.folder, env=env, timeout=timeout, capture_output=True,
            text=True, errors="replace", **others)
        return Run(ended.returncode, ended.stdout, ended.stderr)

    def build(self, *arguments, formats="html", **others):
        """Builds web pages alone, unless a test is about other formats: paper takes its time."""
        return self.run("build", "--as-of", AS_OF, "--formats", formats, *arguments, **others)

    def built(self, *arguments, expect=BUILT, **others):
        """Builds, and insists that it ended as expected."""
        run = self.build(*arguments, **others)
        assert run.code == expect, f"exit code {run.code}, not {expect}:\n{run.said[-4000:]}"
        return run

    def manifest(self):
        return json.loads((self.output / "manifest.json").read_bytes())

    def files(self):
        return tree(self.output)

    def pages(self, part=""):
        return sorted((self.output / part).rglob("*.html"))


def tree(folder):
    """Every file below a folder and its bytes."""
    folder = Path(folder)
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
