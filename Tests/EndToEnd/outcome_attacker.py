"""Somebody who wants to know the small numbers of an outcomes report: reads its pages and downloads under
`output/public/`, and asks a solver how far each hidden number can be known. As in `attacker.py`, they know the rules, and
what is marked ORACLE."""

import csv
import io
import math

from attacker import HIDDEN, Knowledge, minus, name, number, plus
from pages import read

COURSES = ("improved", "unchanged", "declined")
COUNTS = ("people", "paired") + COURSES
MEANS = ("mean-first", "mean-latest", "mean-change")
EVERYONE = ("", "", "")


class Report:
    """Every figure of one report by (tool, scale), by (site, by, group) and by name."""

    def __init__(self, public, programme, quarter):
        self.programme, self.rows, self.intervals = programme, {}, {}
        sites = {name(site): site["id"] for site in programme["sites"]}
        text = (public / f"reports/{quarter}.csv").read_bytes().decode("utf-8-sig")
        for row in csv.DictReader(io.StringIO(text)):
            hidden = row["notes"].removeprefix("hidden: ").split(", ") if row["notes"] else []
            key = (row["tool"], row["scale"], row["item"]), (sites.get(row["site"], ""), row["by"], row["group"])
            self.rows[key] = {column: HIDDEN if column in hidden else float(row[column]) if row[column] else None
                              for column in COUNTS + MEANS}
            if row["change from"]:
                self.intervals[key] = float(row["change from"]), float(row["change to"])
        self.page = read(public / f"reports/{quarter}.html")

    def tables(self):
        """Each table of the page as rows of cells in words."""
        for table in self.page.xpath('//table[contains(@class,"figures")]'):
            yield table.findtext("caption"), [
                [" ".join(cell.text_content().split()) for cell in row] for row in table.xpath("./tbody/tr")]


class Attack:
    """`truth`: by site and by (by, group) within all, dictionaries with single, the courses, first and latest sums."""

    def __init__(self, report, subject, by_site, by_group, scale):
        rules = report.programme.get("disclosure", {})
        self.threshold, self.unit = rules.get("suppressBelow", 8), rules.get("roundTo", 5)
        self.report, self.subject, self.scale = report, subject, scale
        self.known, self.secrets = Knowledge(), []
        sites = {(site, "", ""): self.row(one) for site, one in by_site.items()}
        groups = {}
        for (by, group), one in by_group.items():
            groups.setdefault(by, {})[("", by, group)] = self.row(one)
        for rows in [sites, *groups.values()]:
            for place, row in rows.items():
                self.learn(place, row)
        everyone = {part: plus(*(row[part] for row in sites.values())) for part in next(iter(sites.values()))}
        self.learn(EVERYONE, everyone)
        for rows in groups.values():
            for part, sum_ in everyone.items():
                self.known.know(minus(sum_, plus(*(row[part] for row in rows.values()))), 0, 0)

    def row(self, one):
        row = {part: self.known.unknown(one[part]) for part in ("single",) + COURSES}
        people = sum(one[course] for course in COURSES)
        for part in ("first", "latest"):
            row[part] = self.known.unknown(one[part], self.scale[0] * people, whole=False)
            self.known.know(row[part], self.scale[0] * people, self.scale[1] * people)
        return row

    def true(self, sum_):
        return sum(self.known.truth[q] * sign for q, sign in sum_.items())

    def secret_if_small(self, key, sum_):
        if 0 < self.true(sum_) < self.threshold:
            self.secrets.append((key, sum_, 1))

    def learn(self, place, row):
        shown = self.report.rows.get((self.subject, place))
        paired = plus(*(row[course] for course in COURSES))
        sums = {"people": plus(row["single"], paired), "paired": paired, **{c: row[c] for c in COURSES}}
        for figure, sum_ in sums.items():
            count = round(self.true(sum_))
            small = 0 < count < self.threshold
            if shown is None:
                assert sums["people"] and round(self.true(sums["people"])) == 0, "only what is nobody is left out"
                self.known.know(sum_, 0, 0)
                continue
            value = shown[figure]
            if value == HIDDEN:
                # ORACLE: they know whether it is hidden for being small.
                if small:
                    self.known.know(sum_, 1, self.threshold - 1)
            elif count == 0:
                assert value == 0
                self.known.know(sum_, 0, 0)
            else:
                assert not small and value == (count + self.unit // 2) // self.unit * self.unit, (place, figure, value)
                low = value - self.unit // 2
                self.known.know(sum_, max(self.threshold, low), low + self.unit - 1)
            self.secret_if_small((self.subject, place, figure), sum_)
        for course in COURSES:
            self.secret_if_small((self.subject, place, "not " + course), minus(paired, row[course]))
        people = round(self.true(paired))
        if not people:
            return
        # ORACLE: they know over how many people a mean was taken.
        for figure, sum_ in {"mean-first": row["first"], "mean-latest": row["latest"],
                             "mean-change": minus(row["latest"], row["first"])}.items():
            value = shown and shown[figure]
            if value not in (None, HIDDEN):
                assert people >= self.threshold
                self.known.know(sum_, (value - 0.05) * people, (value + 0.05) * people)
            elif people < self.threshold and figure != "mean-change":
                step = 0.1 * people * max(1, math.ceil(abs(self.true(sum_) / people) - 1e-9))
                self.secrets.append(((self.subject, place, figure), sum_, step))

    def recovered(self, values=3):
        found = []
        for key, sum_, step in self.secrets:
            low, high = self.known.range(sum_)
            if high - low < (values - 1) * step - 1e-6:
                found.append((key, low, high))
        return found
