"""Makes a large programme of fictional sites: ten years of returns, with all that goes wrong in them.

The same numbers of sites and months give the same bytes. Sites are of all sizes, so that some of their counts are small;
some opened late; returns come late or not at all; values are missing, provisional, put right, copied from the month
before, suddenly nought, or cannot be right; definitions change."""
import json
import os
import random

import plans

LATEST = (2026, 9)
FIRST_PARTS = "Ash Birch Brook Chalk Copper Crane Dove Elm Fern Finch Fox Hazel Heron Holm Lark Linden Marl Mill Otter Raven".split()
LAST_PARTS = "bourne combe dale field ford gate ham hurst mere stead ton wick".split()


def measure(id, title, how, unit, better, aggregate, definition, most, since="2012-04-01", least=0, **more):
    return {"id": id, "title": title, "unit": unit, "how": how, "countsPeople": id != "volunteers", "better": better,
            "aggregate": aggregate, "range": {"min": least, "max": most},
            "definitions": [{"since": since, "text": definition}], **more}


def measures():
    wait = measure("wait", "Wait for a first conversation", "mean", "days", "lower", "pool",
                   "Calendar days from referral to the first visit or call.", 120, target=10)
    wait["definitions"].append({"since": "2021-04-01", "text": "Working days from referral to the first visit or call."})
    return [
        measure("referrals", "People referred to us", "count", "people", "neither", "sum",
                "Each person is counted once in the month, by the date their referral reached us.", 5000),
        measure("declined", "People who said no thank you", "count", "people", "neither", "sum",
                "People who were asked and decided not to join, by the date they told us.", 5000, partOf="referrals"),
        wait,
        measure("agreed", "Care plans agreed", "count", "people", "higher", "sum", "New plans that the person has agreed.", 5000),
        measure("reviews", "Reviews held on time", "rate", "percent", "higher", "pool",
                "Of the plans due for review in the month, those reviewed by then.", 100, target=85),
        measure("wellbeing", "Change in wellbeing", "mean", "score", "higher", "pool",
                "Mean change in the wellbeing score since the first conversation.", 28, least=-28, target=1),
        measure("goals", "Goals met in full or in part", "rate", "percent", "higher", "pool",
                "Of the people reviewed in the month, those who met a goal in full or in part.", 100, target=60),
        measure("shared", "Plans shared with the GP within five days", "rate", "percent", "higher", "pool",
                "Of the plans agreed in the month, those whose summary reached the practice in five working days.", 100, target=95),
        measure("admissions", "Emergency admissions", "count", "count", "lower", "sum",
                "Emergency admissions of people who had a plan on the first day of the month.", 5000),
        measure("volunteers", "Volunteers who gave time", "count", "count", "higher", "latest",
                "Volunteers who helped at least one person in the month.", 1000),
    ]


def sites(count):
    """The places of the plans and so many more that do not exist; every tenth opened within the time."""
    names = ["Aldermere", "Brackenford", "Llanmarl"] + [first + last for last in LAST_PARTS for first in FIRST_PARTS]
    names += [f"{name} {place}" for place in ("North", "South", "Bridge", "Green") for name in names]
    hours = "Monday to Friday, 9am to 5pm"
    return [{"id": name.lower().replace(" ", "-"), "name": name, "summary": "A town and the villages around it.",
             "openedOn": f"{2013 + n % 12}-04-01" if n % 10 == 9 else "2013-04-01",
             "telephone": f"01632 960{n % 1000:03}", "hours": hours}
            for n, name in enumerate(names[:count])]


def months_before(count):
    """So many months to the latest, in order."""
    last = LATEST[0] * 12 + LATEST[1] - 1
    return [divmod(number, 12) for number in range(last - count + 1, last + 1)]


class Site:
    """How one site does, and how carefully it counts."""

    def __init__(self, site, number):
        self.id, self.opened = site["id"], site["openedOn"][:7]
        self.r = random.Random(f"caresheaf forum {number}")
        self.size = self.r.choice([3, 8, 14, 25, 40, 60, 90, 140, 220])
        self.wait, self.on_time, self.shared = self.r.uniform(5, 16), self.r.uniform(.7, .95), self.r.uniform(.8, .99)
        self.care = self.r.choice([.002, .01, .04])
        self.before = None

    def around(self, mean):
        """A count that varies as counts of people do."""
        return max(0, round(self.r.gauss(mean, max(.7, mean ** .5))))

    def part(self, of, share):
        return sum(self.r.random() < share for _ in range(of))

    def values(self, shift):
        """One month, as it was. `shift` is what has changed since the beginning."""
        r, referred = self.r, self.around(self.size * shift)
        agreed, due, seen = self.part(referred, .6), self.around(self.size * .8), self.part(referred, .8)
        reviewed = self.part(due, .9)
        rates = [("reviews", self.part(due, self.on_time), due), ("goals", self.part(reviewed, .6), reviewed),
                 ("shared", self.part(agreed, self.shared), agreed)]
        means = [("wait", self.wait, 3, seen), ("wellbeing", 1.4, 1.5, self.part(reviewed, .6))]
        counts = [("referrals", referred), ("declined", self.part(referred, .25)), ("agreed", agreed),
                  ("admissions", self.around(self.size * .3)), ("volunteers", self.around(self.size * .5))]
        return ([{"measure": id, "value": count} for id, count in counts]
                + [{"measure": id, "numerator": part, "denominator": of} for id, part, of in rates]
                + [{"measure": id, "value": round(r.gauss(mean, spread / people ** .5), 1), "people": people} if people
                   else {"measure": id, "missing": True} for id, mean, spread, people in means])

    def breakdowns(self, values):
        """The referrals by who referred and by age; in some months only."""
        if self.r.random() < .5:
            return []
        whole = next(v["value"] for v in values if v["measure"] == "referrals")
        found = []
        for by, labels in (("Who referred", ["GP practice", "Family or the person", "Other"]),
                           ("Age", ["65 to 74", "75 to 84", "85 and over"])):
            left, rows = whole, []
            for label in labels[:-1]:
                rows.append({"label": label, "value": self.part(left, .55)})
                left -= rows[-1]["value"]
            found.append({"measure": "referrals", "by": by, "rows": [*rows, {"label": labels[-1], "value": left}]})
        return found

    def a_return(self, year, month, place, count):
        """The month as it was sent in; None if it was not."""
        r, period = self.r, f"{year}-{month + 1:02}"
        values = self.values(1 + .5 * place / count)
        if period < self.opened or r.random() < self.care / 2:
            return None
        after = (year + (month + 1) // 12, (month + 1) % 12)
        late = r.random() < self.care * 4
        one = {"kind": "programme-return", "version": 1, "site": self.id, "period": period, "submittedBy": "Ines Thorley",
               "submittedOn": f"{after[0]}-{after[1] + 1:02}-{r.randint(17, 28) if late else r.randint(2, 14):02}", "values": values}
        if self.before and r.random() < self.care:
            one["values"] = values = [dict(value) for value in self.before]
        for value in values:
            if r.random() < self.care:
                if "numerator" not in value and "value" in value and r.random() < .3:
                    value["value"] = 0
                else:
                    kept = {"measure": value["measure"], "missing": True}
                    value.clear()
                    value.update(kept)
            elif place == count - 1:
                value["provisional"] = True
        self.before = values
        if r.random() < self.care * 2 and "value" in values[0]:
            old = values[0]["value"] + r.choice([-2, -1, 1, 2, 3])
            if old >= 0:
                one["revisions"] = [{"on": f"{after[0]}-{after[1] + 1:02}-28", "measure": values[0]["measure"],
                                     "from": old, "to": values[0]["value"], "reason": "Counted again from the list."}]
        if "value" in values[0] and "value" in values[1] and values[1]["value"] > values[0]["value"]:
            values[1]["value"] = values[0]["value"]
        if "value" in values[0]:
            one["breakdowns"] = self.breakdowns(values)
        return one


def write(folder, site_count, month_count, themes, people=20, most_measures=None):
    """Writes the project, with the first so many measures. Returns how many returns there are, and their bytes."""
    plans.write_project(folder, people, themes)
    record = json.loads(open(f"{folder}/content/programme.json", encoding="utf-8").read())
    places = sites(site_count)
    record["sites"] = places
    record["measures"] = measures()[:most_measures]
    known = {measure["id"] for measure in record["measures"]}
    with open(f"{folder}/content/programme.json", "w", encoding="utf-8") as file:
        json.dump(record, file)
    files = size = 0
    months = months_before(month_count)
    for number, place in enumerate(places):
        site = Site(place, number)
        os.makedirs(f"{folder}/content/returns/{place['id']}")
        for at, (year, month) in enumerate(months):
            one = site.a_return(year, month, at, len(months))
            if one is None:
                continue
            one["values"] = [value for value in one["values"] if value["measure"] in known]
            text = json.dumps(one)
            with open(f"{folder}/content/returns/{place['id']}/{one['period']}.json", "w", encoding="utf-8") as file:
                file.write(text)
            files, size = files + 1, size + len(text)
    os.makedirs(f"{folder}/content/forums", exist_ok=True)
    for year, month in months[-12:]:
        of = f"{year}-{month + 1:02}"
        held = (year + (month + 1) // 12, (month + 1) % 12)
        id = f"{held[0]}-{held[1] + 1:02}"
        with open(f"{folder}/content/forums/{id}.json", "w", encoding="utf-8") as file:
            json.dump({"kind": "learning-forum", "version": 1, "id": id, "date": f"{id}-22", "figuresTo": of,
                       "agenda": [{"what": "What the figures say, and what they cannot say", "lead": "Programme lead", "minutes": 30}],
                       "decisions": [], "actions": []}, file)
    return files, size
