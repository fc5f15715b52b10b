"""Makes a project of N fictional plans of 6 to 10 KB: the same N gives the same bytes."""
import itertools
import json
import os
import random
import shutil

import words as w

AS_OF = "2026-10-15"
LEAST_BYTES, MOST_BYTES = 6_000, 10_000


class Programme:
    """One coordinator for every 40 people, one practice for every 300, three sites."""

    def __init__(self, people):
        self.sites = ["aldermere", "brackenford", "llanmarl"]
        self.team = [f"coordinator-{n + 1}" for n in range(max(3, people // 40))]
        self.practices = [f"Z{10001 + n}" for n in range(max(3, people // 300))]

    def json(self):
        hours = "Monday to Friday, 9am to 5pm"
        names = [f"{g} {f}" for f in w.STAFF_FAMILY for g in w.STAFF_GIVEN]
        return {
            "kind": "programme", "version": 1, "name": "Marl Valley Care Together", "county": "Marlshire",
            "summary": "We help older people to say what matters to them, and get their helpers to work together.",
            "languages": ["en"], "telephone": "01632 960990", "hours": hours, "fictional": True,
            "address": {"lines": ["The Corn Hall", "Brackenford"], "postcode": "MV1 2AB"},
            "reviewWithinWeeks": 12, "contactEveryDays": {"red": 3, "amber": 14, "green": 42},
            "sites": [
                {"id": site, "name": site.capitalize(), "summary": "A town and the villages around it.", "openedOn": "2023-04-03",
                 "telephone": f"01632 96098{n}", "hours": hours,
                 "outOfHours": {"name": "Night and weekend nurses", "telephone": "01632 960970", "hours": "6pm to 8am, and all weekend"}}
                for n, site in enumerate(self.sites)],
            "practices": [
                {"ods": ods, "name": f"Surgery {n + 1}", "telephone": f"01632 960{900 + n % 60}", "site": self.sites[n % 3]}
                for n, ods in enumerate(self.practices)],
            "team": [
                {"id": one, "name": names[n % len(names)], "role": "Coordinator", "site": self.sites[n % 3],
                 "telephone": f"01632 960{800 + n % 100}", "hours": hours}
                for n, one in enumerate(self.team)],
            "organisations": [{"id": "care-together", "name": "Marl Valley Care Together"}],
            "measures": [], "needs": [], "disclosure": {"suppressBelow": 8, "roundTo": 5},
        }


def nhs_number(n):
    """A number from the test range whose check digit is right (Modulus 11), another for each n below 500,000."""
    # Of two neighbours at least one has a check digit, so every second number has one of its own.
    stem = 999000000 + 2 * (n * 37 % 500000)
    while True:
        check = 11 - sum(int(d) * (10 - i) for i, d in enumerate(str(stem))) % 11
        if check != 10:
            digits = f"{stem}{check % 11}"
            return f"{digits[:3]} {digits[3:6]} {digits[6:]}"
        stem += 1


class Maker:
    def __init__(self, number, programme, draw=0):
        self.r = random.Random(f"caresheaf {number} {draw}")
        self.number, self.programme = number, programme

    def some(self, items, least, most):
        return self.r.sample(items, min(len(items), self.r.randint(least, most)))

    def day(self, year=2026, first=1, last=9):
        return f"{year}-{self.r.randint(first, last):02}-{self.r.randint(1, 28):02}"

    def phone(self):
        return f"01632 960{self.r.randrange(800):03}" if self.r.random() < .6 else f"07700 900{self.r.randrange(1000):03}"

    def name(self):
        return f"{self.r.choice(w.GIVEN[self.r.choice(['she', 'he'])])} {self.r.choice(w.FAMILY)}"

    def plan(self):
        r, n = self.r, self.number
        pronoun = r.choices(["she", "he", "they"], [60, 38, 2])[0]
        given, family = r.choice(w.GIVEN[pronoun]), r.choice(w.FAMILY)
        member = self.programme.team[n % len(self.programme.team)]
        practice = self.programme.practices[n % len(self.programme.practices)]
        site = self.programme.sites[n % 3]
        written = self.day(first=8, last=9)
        team = self.professionals()
        contacts = [self.contact(i) for i in range(r.randint(1, 3))]
        revision = r.randint(1, 6)
        source = f"{practice} summary record"
        plan = {
            "kind": "care-plan", "version": 1, "id": f"bp-{n + 1:06}",
            "person": {
                "name": {"title": r.choice(w.TITLES[pronoun]), "given": given, "family": family, "pronouns": pronoun},
                "birthDate": self.day(r.randint(1932, 1956), 1, 12), "nhsNumber": nhs_number(n),
                "sex": {"she": "Female", "he": "Male"}.get(pronoun, "Not stated"), "ethnicity": r.choice(w.ETHNICITY),
                "religion": r.choice(w.RELIGION),
                "address": {"lines": [f"{r.randint(1, 140)} {r.choice(w.STREETS)}", r.choice(w.TOWNS)],
                            "postcode": f"MV{r.randint(2, 9)} {r.randint(1, 9)}{r.choice('ABDEFGH')}{r.choice('JLNPQRS')}", "kind": "home"},
                "household": r.choice(w.HOUSEHOLD), "phones": [{"number": self.phone(), "preferred": True}],
                "language": "en", "spokenLanguages": ["en"]},
            "accessNeeds": {
                "formats": [r.choice(["print-14", "print-20", "print-24"])], "contactMethods": ["telephone"],
                "glance": [{"kind": k, "text": t} for k, t in self.some(w.GLANCE, 2, 4)]},
            "practice": {"ods": practice, "usualGP": f"Dr {r.choice(w.STAFF_FAMILY)}"}, "site": site, "coordinator": member,
            "writtenOn": written, "revision": revision,
            "aboutMe": {
                "mostImportant": "\n\n".join(self.some(w.MATTERS, 1, 3)),
                "people": "\n".join(
                    f"- **{c['name']}**, {c['relationship'].lower()}. [{c['phone']}](tel:{c['phone'].replace(' ', '')})" for c in contacts),
                "communication": "\n\n".join(self.some(w.COMMUNICATION, 1, 2)),
                "wellness": f"{r.choice(w.GOOD_DAY)}\n\n{r.choice(w.BAD_DAY)}",
                "pleaseDo": self.some(w.DO, 3, 4), "pleaseDont": self.some(w.DONT, 2, 3), "howToSupport": r.choice(w.SUPPORT),
                "alsoKnow": r.choice(w.ALSO), "supportedBy": contacts[0]["name"], "updatedOn": written},
            "strengths": self.some(w.STRENGTHS, 2, 4), "needs": self.needs(team, contacts),
            "week": {"entries": self.week()},
            "conditions": [
                {"name": c, "since": str(r.randint(1990, 2025)), "source": source, "asOf": written}
                for c in self.some(w.CONDITIONS, 2, 4)],
            "medicines": [
                {"name": a, "dose": b, "times": c, **({"timeCritical": True} if d else {}), "source": "Repeat slip", "asOf": written}
                for a, b, c, d in self.some(w.MEDICINES, 2, 5)],
            "allergies": [
                {"substance": a, **({"reaction": b} if b else {}), "source": source, "asOf": written}
                for a, b in self.some(w.ALLERGIES, 1, 2)],
            "alerts": [{"text": r.choice(w.ALERTS), "source": "Clinic letter", "asOf": written}],
            "contingency": self.contingency(team, contacts, written),
            "documents": [
                {"kind": "respect", "date": self.day(), "where": "In the red bag behind the front door"},
                {"kind": "hospital-passport", "date": self.day(), "where": "In my handbag"}][:r.randint(0, 2)],
            "professionals": team, "contacts": contacts,
            "risk": {"tool": "eFI", "date": written, "tier": "Moderate frailty", "score": round(r.uniform(.1, .5), 2),
                     "status": r.choice(["green", "amber", "red"])},
            "consents": [
                {"to": to, "decision": "given", "scope": scope, "on": written, "recordedBy": "The coordinator"}
                for to, scope in [("gp", "All of this plan"), ("mdt", "All of this plan"), ("emergency", "The emergency sheet")]],
            "agreement": {"with": "person", "on": written}, "review": {"on": self.day(first=11, last=12), "responsible": "The coordinator"},
            "history": [
                {"revision": revision - i, "on": f"2026-{max(1, 8 - 2 * i):02}-01",
                 "changes": [
                     {"kind": a, "area": b, "text": c, **({"forGP": d} if d else {})} for a, b, c, d in self.some(w.CHANGES, 1, 3)]}
                for i in range(min(2, revision))],
            "entry": {"codes": [{"what": "Key safe in the porch", "code": f"C{r.randint(1000, 9999)}Y"}],
                      "arrangements": "Key safe in the porch. The control room holds the number."},
            "careFunding": "Self, with attendance allowance",
        }
        return plan

    def professionals(self):
        return [
            {"id": f"pro-{i + 1}", "name": f"{self.r.choice(w.STAFF_GIVEN)} {self.r.choice(w.STAFF_FAMILY)}", "role": role,
             "organisation": org, "phone": self.phone(), "hours": "8am to 5pm", "helpsWith": self.r.choice(["My leg", "Getting about", "Papers"])}
            for i, (role, org) in enumerate(self.some(w.ROLES, 1, 3))]

    def contact(self, i):
        return {"id": f"con-{i + 1}", "name": self.name(), "relationship": self.r.choice(w.RELATIONS),
                "types": ["next-of-kin"] if i == 0 else ["friend"], "phone": self.phone(), "when": "After 6pm",
                "helpsWith": self.r.choice(["Letters and the big shop", "Company", "Lids, numbers and worrying"])}

    def owner(self, team, contacts):
        kind = self.r.choice(["me", "coordinator", "practice", "professional", "contact", "volunteer"])
        ref = {"professional": team, "contact": contacts}.get(kind)
        return {"kind": kind, **({"ref": self.r.choice(ref)["id"]} if ref else {}), **({"name": "Practice nurse"} if kind == "practice" else {}),
                **({"name": "Wendy", "organisation": "Good Neighbours"} if kind == "volunteer" else {})}

    def needs(self, team, contacts):
        r, needs, goals, steps = self.r, [], self.r.sample(w.GOALS, len(w.GOALS)), 0
        for i, (area, text, in_place) in enumerate(self.some(w.NEEDS, 2, 3)):
            need = {"id": f"need-{i + 1}", "text": text, "area": area, **({"inPlace": in_place} if in_place else {}), "goals": []}
            for _ in range(r.randint(1, 2)):
                words, why = goals.pop()
                actions = []
                for what, when in self.some(w.STEPS, 1, 3):
                    steps += 1
                    action = {"id": f"step-{steps}", "what": what, "owner": self.owner(team, contacts), **({"when": when} if when else {}),
                              "due": self.day(first=9, last=12), "status": r.choice(["not-started", "started", "going-well", "done"])}
                    if r.random() < .4:
                        action["confidence"] = r.randint(4, 10)
                    if r.random() < .3:
                        action["strategies"] = r.choice(w.STRATEGIES)
                    if action["status"] == "done":
                        action["outcome"] = r.choice(w.OUTCOMES)
                    actions.append(action)
                need["goals"].append({"id": f"goal-{len(w.GOALS) - len(goals)}", "words": words, **({"why": why} if why else {}),
                                      "importance": r.randint(4, 10), "status": "active", "actions": actions})
            needs.append(need)
        return needs

    def week(self):
        days = "monday tuesday wednesday thursday friday saturday sunday".split()
        entries = []
        for _ in range(self.r.randint(4, 8)):
            who, what, where = self.r.choice(w.VISITS)
            entries.append({"day": self.r.choice(days), "part": self.r.choice(["morning", "afternoon", "evening"]),
                            "time": f"{self.r.randint(1, 11)}{self.r.choice(['am', 'pm'])}", "who": who, "what": what,
                            **({"from": where} if where else {})})
        return entries

    def contingency(self, team, contacts, written):
        plans = [
            {"id": f"plan-{i + 1}", "name": name, "triggers": triggers, "whatToDo": do,
             "contacts": [{"ref": self.r.choice(team + contacts)["id"], "when": "In the day"},
                          {"name": "Night and weekend nurses", "phone": "01632 960970", "when": "6pm to 8am", "kind": "out-of-hours"}],
             "updatedOn": written}
            for i, (name, triggers, do) in enumerate(self.some(w.TROUBLE, 1, 2))]
        plans.append({"id": "emergency", "name": "An emergency", "emergency": True, "triggers": self.some(w.EMERGENCY, 2, 4),
                      "whatToDo": ["Ring 999. Bring the yellow folder from the hall table. It has **everything**."],
                      "contacts": [{"name": "999", "phone": "999", "when": "At once", "kind": "emergency-services"},
                                   {"ref": contacts[0]["id"], "when": "Any time"}], "updatedOn": written})
        return plans


def sized_plan(number, programme):
    """The first plan drawn for a number that is of a lifelike size, with its bytes."""
    for draw in itertools.count():
        plan = Maker(number, programme, draw).plan()
        # One member a line, about as people keep them.
        text = "{" + ",\n".join(f"{json.dumps(k)}:{json.dumps(v, ensure_ascii=False, separators=(',', ':'))}" for k, v in plan.items()) + "}\n"
        data = text.encode()
        if LEAST_BYTES <= len(data) <= MOST_BYTES:
            return plan, data


def write_project(folder, people, themes):
    """Writes content/ with `people` plans into `folder`, beside a copy of the themes. Returns the plans' bytes."""
    os.makedirs(f"{folder}/content/plans")
    programme, total = Programme(people), 0
    with open(f"{folder}/content/programme.json", "w", encoding="utf-8") as file:
        json.dump(programme.json(), file, ensure_ascii=False, indent=1)
    for n in range(people):
        plan, data = sized_plan(n, programme)
        total += len(data)
        with open(f"{folder}/content/plans/{plan['id']}.json", "wb") as file:
            file.write(data)
    shutil.copytree(themes, f"{folder}/themes")
    return total
