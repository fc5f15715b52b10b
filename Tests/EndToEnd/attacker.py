"""Somebody who wants to know the small numbers: reads `output/public/`, writes down all that follows from it, and asks
a solver how far each hidden number can still be known.

They know more than most: the rules; which of the sites' own months and rows are hidden for being small; the two rounded
counts behind every percentage; over how many people each mean was taken. That is handed to them here from the returns,
and marked ORACLE. Of totals they are not told why one is hidden."""

import csv
import io
import math
import re
from collections import defaultdict
from functools import cache

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from pages import read

HIDDEN = "hidden"


# What is published.

def months_of(span):
    first, _, last = span.partition("/")
    year, month = map(int, first.split("-"))
    months = [first]
    while months[-1] < (last or first):
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        months.append(f"{year}-{month:02d}")
    return tuple(months)


class Published:
    """Every figure under public/, by (measure, site or None for all, months, row or None)."""

    def __init__(self, public, programme):
        national = [as_published(public, measure) for measure in programme.get("nationalMeasures", [])]
        programme = self.programme = {**programme, "measures": programme["measures"] + national}
        self.figures, self.limits, self.places = {}, {}, defaultdict(set)
        # How many charts were read.
        self.unplotted, self.charts = set(), 0
        for measure in programme["measures"]:
            tables = [public / f"measures/{measure['id']}.csv", *sorted((public / f"measures/{measure['id']}").glob("*.csv"))]
            assert len(tables) == 1 + len(programme["sites"]), "each figure has its download"
            for path in tables:
                self.read_table(path, measure)
            self.read_pages(public, measure)
        for path in sorted(public.rglob("*.csv")):
            if path.parent.name == "pathway" or path.stem.endswith("-pathway"):
                self.read_pathway(path)
            elif path.parent.name == "community":
                self.read_pathway(path, by="resource", group="resource")

    def see(self, key, value, where):
        """One figure must be the same wherever it stands."""
        assert self.figures.setdefault(key, value) == value, (key, value, self.figures[key], where)
        self.places[key].add(where)

    def read_table(self, path, measure):
        sites = {name(site): site["id"] for site in self.programme["sites"]}
        for row in csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"))):
            part = (row["by"], row["group"]) if row["by"] else None
            key = (measure["id"], sites.get(row["site"]), months_of(row["month"]), part)
            notes = row["notes"].split("; ")
            if row["value"]:
                self.see(key, float(row["value"]), "csv")
                # What can be compared with nothing has no mark in the chart.
                if "out-of-range" in notes or "incomplete" in notes and measure["how"] == "count":
                    self.unplotted.add(key)
            elif "hidden" in row["notes"]:
                self.see(key, HIDDEN, "csv")
            if row["mean"]:
                self.limits[key] = tuple(float(row[c]) for c in ("lower limit", "mean", "upper limit"))

    def read_pathway(self, path, by=None, group="group"):
        sites = {name(site): site["id"] for site in self.programme["sites"]}
        measures = {name(measure, "title"): measure["id"] for measure in self.programme["measures"]}
        reasons = {leaving["measure"]: leaving.get("by") for leaving in self.programme.get("pathway", {}).get("left", [])}
        for row in csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"))):
            measure = measures[row["measure"]]
            part = (by or reasons[measure], row[group]) if row[group] else None
            value = float(row["value"]) if row["value"] else HIDDEN if "hidden" in row["notes"] else None
            if value is not None:
                self.see((measure, sites.get(row["site"]), months_of(row["months"]), part), value, "pathway")

    def read_pages(self, public, measure):
        page = read(public / f"measures/{measure['id']}.html")
        self.read_chart(page, "all-sites", measure, None)
        self.read_totals(page, measure, None)
        for site in self.programme["sites"]:
            own = read(public / f"measures/{measure['id']}/{site['id']}.html")
            self.read_chart(own, site["id"], measure, site["id"])
            self.read_totals(own, measure, site["id"])
            self.read_small(page, measure, site["id"])
            for one in sorted((public / "returns").glob(f"{site['id']}-????-??.html")):
                month = one.stem[-7:]
                self.read_return(read(one), measure, site["id"], month)

    def read_totals(self, page, measure, site):
        """The tables of months, quarters and years."""
        for table in page.xpath('//section[@id="all-sites" or @id="totals" or @id="months"]//table'):
            for row in table.xpath("./tbody/tr"):
                ends = months_called(row[0].text_content())
                value = figure(row[1].text_content())
                if value is not None:
                    self.see((measure["id"], site, months_of("/".join(ends)), None), value, "measure")

    def shown(self, measure, site):
        """What a chart may show, month by month."""
        return sorted((key[2][0], value) for key, value in self.figures.items()
                      if key[:2] == (measure["id"], site) and len(key[2]) == 1 and key[3] is None and value != HIDDEN
                      and key not in self.unplotted)

    def read_return(self, page, measure, site, month):
        for row in page.xpath('//table[contains(@class,"fold")]/tbody/tr'):
            if row[0].text_content() == name(measure, "title"):
                value = figure(row[1].text_content())
                if value is not None:
                    self.see((measure["id"], site, (month,), None), value, "return")
        for table in page.xpath('//table[contains(@class,"figures")]'):
            caption = table.findtext("caption")
            if caption.startswith(name(measure, "title") + ", by "):
                by = table.xpath("./thead/tr/th")[0].text_content()
                for row in table.xpath("./tbody/tr"):
                    label = row[0].text_content()
                    for href in row[0].xpath("./a/@href"):
                        # A resource of the directory stands by its name, and returns name it by its id.
                        by, label = "resource", href.split("#")[1]
                    self.see((measure["id"], site, (month,), (by, label)), figure(row[1].text_content()), "return")

    def read_chart(self, page, id_, measure, site):
        """Where each mark stands, read off the axis: it must say no more than the table."""
        svg = page.xpath(f'//section[@id="{id_}"]//svg[contains(@class,"chart-wide")]')
        if not svg:
            return
        names = [number(tick.text) for tick in svg[0].xpath('./text[@text-anchor="end"]')]
        marks = [re.fullmatch(r"M44 ([\d.]+)h4", path.get("d")) for path in svg[0].xpath('./path[@class="axis"]')]
        ticks = list(zip(names, [float(mark[1]) for mark in marks if mark]))
        (low, y_low), (high, y_high) = ticks[0], ticks[-1]
        points = [re.search(r"translate\((\S+) ([\d.]+)\)", g.get("transform")).groups()
                  for g in svg[0].xpath('./g[@transform]')]
        points += re.findall(r"M([\d.]+) ([\d.]+)h0", "".join(svg[0].xpath('./path[@class="usual"]/@d')))
        seen = [low + (y_low - float(y)) / (y_low - y_high) * (high - low)
                for x, y in sorted(points, key=lambda point: float(point[0]))]
        self.compare(seen, measure, site, 0.003 * (high - low))

    def read_small(self, page, measure, site):
        """The small chart of a site, whose scale is said above it."""
        svg = page.xpath(f'//svg[@id="{site}"]')
        if not svg:
            return
        scale = re.search(r"Every small chart runs from (\S+)(?: per \S+| \w+)? to (\S+?)(?: per [\d,]+?| \w+)?, and", page.text_content())
        low, high = (number(end.rstrip("%")) for end in scale.groups())
        places = re.findall(r"(\d+) (\d+)", svg[0].xpath('./path[@class="trace"]/@d')[0])
        seen = [low + (150 - float(y)) / 140 * (high - low) for _, y in places]
        self.compare(seen, measure, site, 0.005 * (high - low))

    def compare(self, seen, measure, site, blur):
        shown = self.shown(measure, site)
        assert len(seen) == len(shown), (measure["id"], site, "as many marks as figures that are shown")
        for one, (month, value) in zip(seen, shown):
            # Rates are drawn from the rounded counts and written to a whole per cent.
            slack = 0.51 if measure["how"] == "rate" else 0
            assert abs(one - value) <= slack + blur, (measure["id"], site, month, one, value)
        self.charts += 1


MONTHS = "January February March April May June July August September October November December".split()


def months_called(words):
    """“July 2026”, “November 2025 to January 2026”; in one year, “July to September 2026”."""
    year = words.split()[-1]
    ends = [end.split() for end in words.split(" to ")]
    return [f"{end[1] if len(end) > 1 else year}-{MONTHS.index(end[0]) + 1:02d}" for end in ends]


def as_published(public, measure):
    """A measure by a national definition, which the programme does not write down: as its page and download show it."""
    page = read(public / f"measures/{measure['id']}.html")
    with (public / f"measures/{measure['id']}.csv").open(encoding="utf-8-sig") as table:
        unit = next(csv.DictReader(table))["unit"]
    return {"countsPeople": True, "aggregate": "pool", "title": page.xpath("//h1")[0].text_content(), "definitions": [],
            "how": "rate" if unit == "percent" or unit.startswith("per ") else "mean", **measure}


def name(record, field="name"):
    text = record[field]
    return text if isinstance(text, str) else text["en"]


def number(text):
    return float(text.replace(",", "").replace("\u2212", "-"))


def figure(text):
    if "Too few" in text:
        return HIDDEN
    found = re.match(r"[\u2212-]?[\d,]+(\.\d+)?", text.strip())
    return number(found[0]) if found else None


# What follows from it.

class Knowledge:
    """Unknown numbers and what is known of their sums; how far one can be known is asked of HiGHS."""

    def __init__(self):
        self.truth, self.lowest, self.whole = [], [], []
        self.rows, self.lows, self.highs = [], [], []

    def unknown(self, truth, lowest=0, whole=True):
        self.truth.append(truth)
        self.lowest.append(lowest)
        self.whole.append(whole)
        return {len(self.truth) - 1: 1}

    def know(self, sum_, low, high=math.inf):
        true = sum(self.truth[q] * sign for q, sign in sum_.items())
        assert low - 1e-6 <= true <= high + 1e-6, f"{true} is not from {low} to {high}: the attacker reasons wrongly"
        self.rows.append(sum_)
        self.lows.append(low)
        self.highs.append(high)

    @cache
    def table(self):
        entries = [(r, q, s) for r, row in enumerate(self.rows) for q, s in row.items()]
        rows, columns, signs = zip(*entries)
        return csr_array((signs, (rows, columns)), shape=(len(self.rows), len(self.truth)))

    def range(self, sum_):
        """The lowest and the highest value that the sum can have."""
        table = self.table()
        aim = np.zeros(len(self.truth))
        for q, sign in sum_.items():
            aim[q] = sign
        ends = []
        for direction in (1, -1):
            found = milp(direction * aim, constraints=LinearConstraint(table, self.lows, self.highs),
                         bounds=Bounds(self.lowest, np.inf), integrality=np.array(self.whole, dtype=int))
            # 4: without end or without a solution; but the truth is one, as `know` makes sure.
            assert found.status in (0, 3, 4), found.message
            ends.append(direction * found.fun if found.status == 0 else -direction * math.inf)
        return ends


def plus(*sums):
    total = defaultdict(int)
    for one in sums:
        for q, sign in one.items():
            total[q] += sign
    return dict(total)


def minus(one, other):
    return plus(one, {q: -sign for q, sign in other.items()})


class Attack:
    """All that can be known of one programme's small numbers. `secrets` are those the rule hides, or would have."""

    def __init__(self, published, returns):
        self.published, self.programme = published, published.programme
        rules = self.programme.get("disclosure", {})
        self.threshold, self.unit = rules.get("suppressBelow", 8), rules.get("roundTo", 5)
        self.returns = {(r["site"], r["period"]): r for r in returns}
        self.known, self.cells, self.secrets = Knowledge(), {}, []
        for measure in self.programme["measures"]:
            if measure["countsPeople"]:
                self.months(measure)
        for key in sorted(published.figures, key=str):
            if key[1] is None or len(key[2]) > 1:
                self.total(key)
        self.parts()
        for key, limits in published.limits.items():
            self.chart(key, limits)

    def is_small(self, count):
        return 0 < count < self.threshold

    def like(self, count):
        """The counts that are published like this one."""
        if count == 0:
            return 0, 0
        if self.is_small(count):
            return 1, self.threshold - 1
        shown = (count + self.unit // 2) // self.unit * self.unit
        return max(self.threshold, shown - self.unit // 2), shown - self.unit // 2 + self.unit - 1

    def secret(self, key, sum_, step=1):
        self.secrets.append((key, sum_, step))

    def secret_if_small(self, key, sum_):
        if self.is_small(sum(self.known.truth[q] * s for q, s in sum_.items())):
            self.secret(key, sum_)

    # ORACLE in what follows: the truth is used to know which counts stand behind a percentage or a hidden figure.

    def learn_count(self, key, sum_, count):
        value = self.published.figures.get(key)
        own = key[1] is not None and len(key[2]) == 1
        if value not in (None, HIDDEN):
            low, high = self.like(count)
            assert low <= count <= high and not self.is_small(count)
            assert (value + self.unit // 2) // self.unit * self.unit == value, "it is not rounded"
            assert value == (count + self.unit // 2) // self.unit * self.unit, (key, value, count)
            self.known.know(sum_, low, high)
        elif value == HIDDEN and own and self.is_small(count):
            self.known.know(sum_, 1, self.threshold - 1)

    def learn_rate(self, key, part, all_, count, of):
        value = self.published.figures.get(key)
        own = key[1] is not None and len(key[2]) == 1
        for sum_, number_ in ((part, count), (all_, of)):
            if value not in (None, HIDDEN):
                assert not self.is_small(number_), key
                self.known.know(sum_, *self.like(number_))
            elif value == HIDDEN and own and self.is_small(number_):
                self.known.know(sum_, 1, self.threshold - 1)

    def learn_mean(self, key, sum_, people):
        value = self.published.figures.get(key)
        if value not in (None, HIDDEN):
            assert people >= self.threshold, key
            self.known.know(sum_, (value - 0.05) * 100 * people, (value + 0.05) * 100 * people)

    def months(self, measure):
        id_ = measure["id"]
        for (site, month), one in self.returns.items():
            key = (id_, site, (month,), None)
            value = next((v for v in one["values"] if v["measure"] == id_ and not v.get("missing")), None)
            if value is None:
                continue
            if measure["how"] == "count":
                cell = self.known.unknown(value["value"])
                self.learn_count(key, cell, value["value"])
                self.secret_if_small(key, cell)
                self.cells[key] = (cell,)
                self.breakdowns(key, one, cell)
            elif measure["how"] == "rate":
                count, of = value["numerator"], value["denominator"]
                if not 0 <= count <= of or of == 0:
                    continue
                part, rest = self.known.unknown(count), self.known.unknown(of - count)
                self.learn_rate(key, part, plus(part, rest), count, of)
                for sum_ in (part, rest, plus(part, rest)):
                    self.secret_if_small(key, sum_)
                self.cells[key] = (part, rest)
            else:
                people = value["people"]
                least = measure.get("range", {}).get("min", -math.inf) * 100 * people
                cell = self.known.unknown(value["value"] * 100 * people, least, whole=False)
                self.learn_mean(key, cell, people)
                if people < self.threshold:
                    self.secret(key, cell, 10 * people * max(1, math.ceil(abs(value["value"]) - 1e-9)))
                self.cells[key] = (cell, people)

    def breakdowns(self, key, one, whole):
        for breakdown in one.get("breakdowns", []):
            if breakdown["measure"] != key[0]:
                continue
            rows = {}
            for row in breakdown["rows"]:
                row_key = key[:3] + ((breakdown["by"], row["label"]),)
                rows = plus(rows, cell := self.known.unknown(row["value"]))
                self.cells[row_key] = (cell,)
                self.learn_count(row_key, cell, row["value"])
                self.secret_if_small(row_key, cell)
            if rows:
                others = sum(self.known.truth[q] * s for q, s in minus(whole, rows).items())
                if others >= 0:
                    self.known.know(minus(whole, rows), 0, 0 if others == 0 else math.inf)
                    self.secret_if_small(key[:3] + ("other rows",), minus(whole, rows))

    def total(self, key):
        measure = next(m for m in self.programme["measures"] if m["id"] == key[0])
        if not measure["countsPeople"]:
            return
        cells = [cell for (id_, site, months, part), cell in self.cells.items()
                 if id_ == key[0] and part == key[3] and months[0] in key[2] and key[1] in (None, site)]
        if measure["how"] == "mean":
            self.learn_mean(key, plus(*(c[0] for c in cells)), sum(c[1] for c in cells))
            return
        sums = [plus(*(c[i] for c in cells)) for i in range(len(cells[0]))]
        true = [sum(self.known.truth[q] for q in one) for one in sums]
        if measure["how"] == "rate" and key[3] is None:
            self.learn_rate(key, sums[0], plus(*sums), true[0], sum(true))
        else:
            self.learn_count(key, sums[0], true[0])
        for sum_ in sums:
            self.secret_if_small(key, sum_)

    def parts(self):
        for measure in self.programme["measures"]:
            for key, (some, *_) in list(self.cells.items()):
                if key[3] is not None:
                    continue
                whole = self.cells.get((measure.get("partOf"),) + key[1:])
                if key[0] == measure["id"] and whole:
                    others = minus(whole[0], some)
                    if sum(self.known.truth[q] * s for q, s in others.items()) >= 0:
                        self.known.know(others, 0)
                        self.secret_if_small(key[:3] + ("the others of " + measure["partOf"],), others)

    def chart(self, key, limits):
        """The mean of the first twelve months, where all of them are counts with one definition: a sum like others."""
        measure = next(m for m in self.programme["measures"] if m["id"] == key[0])
        if measure["how"] != "count" or not measure["countsPeople"] or len(measure["definitions"]) > 1:
            return
        sites = [key[1]] if key[1] else [site["id"] for site in self.programme["sites"]]
        first = min(k[2] for k in self.cells if k[0] == key[0])[0]
        if key[1] is None and any(site["openedOn"] > first for site in self.programme["sites"]):
            return
        # Of all sites, a month to which one has not sent its part is not plotted.
        cells = {k[1:3]: cell for k, cell in self.cells.items() if k[0] == key[0] and k[3] is None}
        months = sorted({month for _, month in cells})
        months = [month for month in months if all((site, month) in cells for site in sites)][:12]
        sum_ = plus(*(cells[site, month][0] for month in months for site in sites))
        half = 0.5 * len(months)
        self.known.know(sum_, limits[1] * len(months) - half, limits[1] * len(months) + half)

    def remember(self, before, returns_before):
        """What an earlier pack said of the same counts. ORACLE: they know by how much each was put right since."""
        then = {(r["site"], r["period"]): r for r in returns_before}

        def count(key):
            value = next(v for v in then[key[1], key[2][0]]["values"] if v["measure"] == key[0])
            return value["value"]

        for key, value in before.figures.items():
            measure = next(m for m in self.programme["measures"] if m["id"] == key[0])
            if measure["how"] != "count" or key[3] is not None:
                continue
            cells = [k for k in self.cells if k[0] == key[0] and k[2][0] in key[2] and key[1] in (None, k[1])
                     and k[3] is None and (k[1], k[2][0]) in then]
            old, sum_ = sum(map(count, cells)), plus(*(self.cells[k][0] for k in cells))
            shift = sum(self.known.truth[q] for q in sum_) - old
            if value != HIDDEN or key[1] is not None and len(key[2]) == 1 and self.is_small(old):
                low, high = self.like(old)
                self.known.know(sum_, low + shift, high + shift)
            if value == HIDDEN and self.is_small(old):
                self.secret(key + ("before",), sum_)

    def recovered(self, values=3):
        """Secrets that can be known too well, with their range: fewer than so many values of them are left."""
        found = []
        for key, sum_, step in self.secrets:
            low, high = self.known.range(sum_)
            if high - low < (values - 1) * step - 1e-6:
                found.append((key, low, high))
        return found


def without_secondary(published, returns):
    """The same pack as it would be if only small numbers were hidden, and nothing for their sake."""
    attack = Attack(published, returns)
    for key, value in published.figures.items():
        if value != HIDDEN:
            continue
        measure = next(m for m in published.programme["measures"] if m["id"] == key[0])
        if measure["how"] == "count" and key[3] is None:
            cells = [attack.cells[k][0] for k in attack.cells
                     if k[0] == key[0] and k[3] is None and k[2][0] in key[2] and key[1] in (None, k[1])]
            count = sum(attack.known.truth[q] for q in plus(*cells))
        elif measure["how"] == "count" and key[1] and len(key[2]) == 1:
            one = attack.returns[key[1], key[2][0]]
            count = next(row["value"] for b in one["breakdowns"] if (b["measure"], b["by"]) == (key[0], key[3][0])
                         for row in b["rows"] if row["label"] == key[3][1])
        else:
            continue
        if not attack.is_small(count):
            published.figures[key] = (count + attack.unit // 2) // attack.unit * attack.unit
    return Attack(published, returns)
