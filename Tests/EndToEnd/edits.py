"""Edits of a project as people make them, taken at random: for tests that build after each few."""

import json
import random
import shutil
from datetime import date, timedelta

from project import AS_OF, PRACTICE, REPOSITORY, SITE, case, meeting, plan, programme

WORDS = ["garden", "wireless", "Tuesday", "tea", "stairs", "the gate", "my sister", "**bold**", "ŵy", "<b>", "letters"]
NEEDS = [["print-14"], ["print-20"], ["braille"], ["easy-read"], ["audio"], ["email"], ["print-28", "large-print-yellow"]]
OTHER_PRACTICE = "Z99002"


class Edits:
    """Does things to a project, the same things for the same seed."""

    def __init__(self, project, seed):
        self.project = project
        self.chance = random.Random(seed)
        self.day = date.fromisoformat(AS_OF)
        self.theme = "default"
        self.next = 900
        self.done = []
        record = programme()
        record["practices"].append(
            {"ods": OTHER_PRACTICE, "name": "Canal Surgery", "telephone": "01632 960905", "site": SITE})
        record["team"].append(
            {"id": "bela-quince", "name": "Bela Quince", "role": "Coordinator", "site": SITE, "telephone": "01632 960906"})
        record["languages"] = ["en", "cy"]
        project.write("content/programme.json", record)
        self.programme = record

    def some(self, count, but=()):
        """Does `count` things, none of those in `but`, and says which."""
        self.done = []
        edits = [(one, weight) for one, weight in EDITS if one.__name__ not in but]
        for _ in range(count):
            edit = self.chance.choices([one for one, _ in edits], [weight for _, weight in edits])[0]
            self.done.append(edit.__name__)
            edit(self)
        return self.done

    def of_plans(self, count):
        """Edits of plans and of nothing else; half of them change a few words only."""
        self.done = []
        for _ in range(count):
            edit = self.chance.choice([Edits.say_something_else, self.chance.choice(
                [Edits.do_a_step, Edits.answer, Edits.change_status, Edits.review_another_day, Edits.keep_from_somebody,
                 Edits.speak_another_language, Edits.write_into_output, Edits.delete_from_output, Edits.leave_something_in_output])])
            self.done.append(edit.__name__)
            edit(self)
        self.say_something_else()
        return self.done

    # Plans

    def plans(self):
        return sorted(self.project.path("content/plans").glob("*.json"))

    def change_plan(self, change):
        paths = self.plans()
        if not paths:
            return
        path = self.chance.choice(paths)
        try:
            record = json.loads(path.read_bytes())
        except ValueError:
            return
        change(record)
        path.write_text(json.dumps(record, ensure_ascii=False, indent=self.chance.choice([None, 1, 2])))

    def words(self):
        return " ".join(self.chance.choices(WORDS, k=self.chance.randint(1, 6)))

    def say_something_else(self):
        self.change_plan(lambda record: record["aboutMe"].update(mostImportant=f"It is {self.words()}."))

    def do_a_step(self):
        def change(record):
            step = record["needs"][0]["goals"][0]["actions"][0]
            step["status"] = self.chance.choice(["not-started", "started", "done"])
            step["due"] = (self.day + timedelta(days=self.chance.randint(-20, 20))).isoformat()
        self.change_plan(change)

    def answer(self):
        """Consent given, refused or withdrawn."""
        self.change_plan(lambda record: record["consents"].append(
            {"to": self.chance.choice(["gp", "mdt", "emergency", "story"]), "scope": "All of this plan",
             "decision": self.chance.choice(["given", "refused", "withdrawn"]), "on": self.day.isoformat(),
             "recordedBy": "Ines Thorley"}))

    def need_another_format(self):
        self.change_plan(lambda record: record["accessNeeds"].update(formats=self.chance.choice(NEEDS)))

    def speak_another_language(self):
        self.change_plan(lambda record: record["person"].update(language=self.chance.choice(["en", "cy", "ur"])))

    def move_practice(self):
        self.change_plan(lambda record: record.update(practice={"ods": self.chance.choice([PRACTICE, OTHER_PRACTICE])}))

    def change_coordinator(self):
        self.change_plan(lambda record: record.update(coordinator=self.chance.choice(["ines-thorley", "bela-quince"])))

    def change_status(self):
        self.change_plan(lambda record: record["risk"].update(status=self.chance.choice(["red", "amber", "green"])))

    def review_another_day(self):
        day = self.day + timedelta(days=self.chance.randint(-30, 60))
        self.change_plan(lambda record: record["review"].update(on=day.isoformat()))

    def die(self):
        self.change_plan(lambda record: record["person"].update(deceasedOn=self.day.isoformat()))

    def keep_from_somebody(self):
        self.change_plan(lambda record: record["needs"][0].update(
            text={"text": f"Only some may know of {self.words()}.",
                  "restrict": {"from": [self.chance.choice(["person", "gp", "mdt"])], "reason": "third-party"}}))

    def add_plan(self):
        self.next += 1
        self.project.write_plan(plan(self.next))

    def delete_plan(self):
        paths = self.plans()
        if len(paths) > 3:
            self.chance.choice(paths).unlink()

    def rename_plan(self):
        paths = self.plans()
        if paths:
            self.next += 1
            self.chance.choice(paths).rename(self.project.path(f"content/plans/renamed-{self.next}.json"))

    def copy_plan(self):
        """One id in two files: neither counts."""
        paths = self.plans()
        if paths:
            self.project.path("content/plans/copy.json").write_bytes(self.chance.choice(paths).read_bytes())

    def take_copy_away(self):
        self.project.path("content/plans/copy.json").unlink(missing_ok=True)

    def break_plan(self):
        paths = self.plans()
        if paths:
            path = self.chance.choice(paths)
            path.write_text(path.read_text().replace('2026-09-01', '2026-09-31', 1))

    def mend_plans(self):
        for path in self.plans():
            path.write_text(path.read_text().replace('2026-09-31', '2026-09-01'))

    def gather_into_lines(self):
        """Some plans into one NDJSON file, in another order."""
        paths = self.plans()
        chosen = self.chance.sample(paths, min(3, len(paths)))
        lines = []
        for path in chosen:
            try:
                lines.append(json.dumps(json.loads(path.read_bytes()), ensure_ascii=False))
            except ValueError:
                continue
            path.unlink()
        target = self.project.path("content/plans/export.ndjson")
        before = target.read_text().splitlines() if target.exists() else []
        lines += before
        self.chance.shuffle(lines)
        if lines:
            target.write_text("\n".join(lines) + "\n")

    def scatter_lines(self):
        target = self.project.path("content/plans/export.ndjson")
        if target.exists():
            for line in target.read_text().splitlines():
                self.project.write_plan(json.loads(line))
            target.unlink()

    # Everything else

    def hold_meeting(self):
        people = []
        for path in self.chance.sample(self.plans(), min(2, len(self.plans()))):
            try:
                people.append(json.loads(path.read_bytes())["id"])
            except ValueError:
                continue
        day = (self.day + timedelta(days=self.chance.randint(-40, 20))).isoformat()
        cases = [case(one, reason=self.words()) for one in dict.fromkeys(people)]
        for one in cases:
            one["actions"][0]["id"] += f"-{day}"
        self.project.write("content/meetings/another.json", meeting(*cases, date=day))

    def forget_meeting(self):
        self.project.path("content/meetings/another.json").unlink(missing_ok=True)

    def write_lesson(self):
        path = self.project.path("content/forum/lessons/ask-first.md")
        path.write_text(path.read_text() + f"\n\n{self.words()}\n")

    def change_telephone(self):
        self.programme["sites"][0]["telephone"] = f"01632 9609{self.chance.randint(10, 99)}"
        self.project.write("content/programme.json", self.programme)

    def a_coordinator_leaves(self):
        self.programme["team"][1]["leftOn"] = self.day.isoformat()
        self.project.write("content/programme.json", self.programme)

    def move_the_clock(self):
        self.day += timedelta(days=self.chance.choice([-1, 1, 1, 7]))

    # The theme

    def another_colour(self):
        self.project.path("themes/default/css/base.css").write_text(
            (REPOSITORY / "themes/default/css/base.css").read_text() + f"\n/* {self.words()} */\n")

    def another_phrase(self):
        path = self.project.path("themes/default/strings/en.json")
        phrases = json.loads(path.read_text())
        phrases[self.chance.choice(["plan.part.about", "desk.reviews", "gp.need"])] = self.words()
        path.write_text(json.dumps(phrases, ensure_ascii=False))

    def another_stylesheet(self):
        name = self.chance.choice(["xsl/my-plan.xsl", "xsl/desk.xsl", "xsl/parts/inline.xsl", "parts/logo.html"])
        path = self.project.path("themes/default") / name
        original = (REPOSITORY / "themes/default" / name).read_text()
        if name.endswith(".html"):
            path.write_text(original + f"<!-- {self.chance.randint(0, 9)} -->\n")
        else:
            path.write_text(original.replace("</xsl:stylesheet>", f"<!-- {self.chance.randint(0, 9)} --></xsl:stylesheet>"))

    def put_theme_back(self):
        shutil.rmtree(self.project.path("themes/default"))
        shutil.copytree(REPOSITORY / "themes/default", self.project.path("themes/default"))

    def another_theme(self):
        self.theme = self.chance.choice(["default", "harbour"])

    # The output itself

    def files(self):
        return sorted(path for path in self.project.output.rglob("*") if path.is_file() and path.name != "manifest.json")

    def write_into_output(self):
        files = self.files()
        if files:
            with open(self.chance.choice(files), "ab") as file:
                file.write(b" ")

    def delete_from_output(self):
        files = self.files()
        if files:
            self.chance.choice(files).unlink()

    def leave_something_in_output(self):
        if self.project.output.exists():
            self.project.write("output/people/notes.txt", "left here")

    def open_up_output(self):
        files = self.files()
        if files:
            self.chance.choice(files).chmod(0o666)

    def damage_memory(self):
        path = self.project.path(".caresheaf-memory-output")
        if path.exists():
            bytes = bytearray(path.read_bytes())
            bytes[self.chance.randrange(len(bytes))] ^= 0xFF
            path.write_bytes(bytes)

    def lose_memory(self):
        self.project.path(".caresheaf-memory-output").unlink(missing_ok=True)


EDITS = [
    (Edits.say_something_else, 12), (Edits.do_a_step, 6), (Edits.answer, 8), (Edits.need_another_format, 4),
    (Edits.speak_another_language, 3), (Edits.move_practice, 3), (Edits.change_coordinator, 3), (Edits.change_status, 3),
    (Edits.review_another_day, 4), (Edits.die, 1), (Edits.keep_from_somebody, 3), (Edits.add_plan, 4),
    (Edits.delete_plan, 4), (Edits.rename_plan, 3), (Edits.copy_plan, 2), (Edits.take_copy_away, 3), (Edits.break_plan, 2),
    (Edits.mend_plans, 3), (Edits.gather_into_lines, 2), (Edits.scatter_lines, 2), (Edits.hold_meeting, 3),
    (Edits.forget_meeting, 1), (Edits.write_lesson, 2), (Edits.change_telephone, 1), (Edits.a_coordinator_leaves, 1),
    (Edits.move_the_clock, 4), (Edits.another_colour, 1), (Edits.another_phrase, 1), (Edits.another_stylesheet, 1),
    (Edits.put_theme_back, 1), (Edits.another_theme, 1), (Edits.write_into_output, 1), (Edits.delete_from_output, 1),
    (Edits.leave_something_in_output, 1), (Edits.open_up_output, 1), (Edits.damage_memory, 1), (Edits.lose_memory, 1),
]
