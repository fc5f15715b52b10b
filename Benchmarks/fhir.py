"""Writes FHIR R4 as NDJSON: the same number of megabytes gives the same bytes."""
import json
import os
import random

import words as w
from plans import nhs_number

CONDITIONS = [("13645005", "Chronic obstructive pulmonary disease"), ("84114007", "Heart failure"), ("396275006", "Osteoarthritis"),
              ("38341003", "High blood pressure"), ("44054006", "Type 2 diabetes"), ("56265001", "Heart disease")]
MEDICINES = ["Amlodipine 5 mg tablets", "Metformin 500 mg tablets", "Salbutamol 100 micrograms inhaler", "Furosemide 40 mg tablets"]
GOALS = ["Walk to the shop and back", "Sleep through the night", "Cook for myself again", "See my sister every week"]
NOTES = "Seen at home. {} was {} and had slept {}. Spoke about the stairs, the weather and who will feed the cat."
EVERYONES = 400
GIVEN = [name for names in w.GIVEN.values() for name in names]


def reference(kind, name):
    return {"reference": f"{kind}/{name}"}


def concept(code, text):
    return {"coding": [{"system": "http://snomed.info/sct", "code": code, "display": text}], "text": text}


def person(number, r):
    """The resources of one person, about 20 KB; of number “@” with places for the id and the NHS number."""
    name, given, family = f"p{number}", r.choice(GIVEN), r.choice(w.FAMILY)
    subject, doctor = reference("Patient", name), reference("Practitioner", f"d{r.randrange(EVERYONES)}")
    day = lambda: f"20{r.randrange(15, 26)}-{r.randrange(1, 13):02}-{r.randrange(1, 29):02}"

    def resource(kind, part, **members):
        return {"resourceType": kind, "id": f"{name}-{part}", "meta": {"versionId": "1", "lastUpdated": f"{day()}T09:30:00Z"}, **members}

    patient = resource(
        "Patient", "", identifier=[{"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "n@" if number == "@" else nhs_number(number).replace(" ", "")}],
        name=[{"use": "official", "given": [given], "family": family}], birthDate=f"19{r.randrange(30, 60)}-0{r.randrange(1, 10)}-1{r.randrange(10)}",
        telecom=[{"system": "phone", "value": f"01632 960{r.randrange(1000):03}", "use": "home"}],
        address=[{"line": [f"{r.randrange(1, 99)} Marl Street"], "city": "Brackenford", "postalCode": "MV1 2AB"}],
        generalPractitioner=[reference("Organization", f"o{r.randrange(EVERYONES)}")])
    patient["id"] = name
    yield patient
    for n, (code, text) in enumerate(r.sample(CONDITIONS, 4)):
        yield resource("Condition", f"c{n}", clinicalStatus={"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-clinical", "code": "active"}]},
                       code=concept(code, text), subject=subject, recordedDate=day(), recorder=doctor)
    for n, text in enumerate(MEDICINES):
        yield resource("MedicationRequest", f"m{n}", status="active", intent="order", medicationCodeableConcept={"text": text}, subject=subject,
                       authoredOn=day(), requester=doctor, dosageInstruction=[{"text": "One each morning", "timing": {"repeat": {"frequency": 1, "period": 1, "periodUnit": "d"}}}])
    for n, text in enumerate(GOALS):
        yield resource("Goal", f"g{n}", lifecycleStatus="active", description={"text": text}, subject=subject, startDate=day(), addresses=[reference("Condition", f"{name}-c{n}")])
    yield resource("CarePlan", "plan", status="active", intent="plan", title="Care plan", subject=subject, period={"start": day()},
                   goal=[reference("Goal", f"{name}-g{n}") for n in range(4)], activity=[{"detail": {"status": "in-progress", "description": "A visit each week"}}])
    for n in range(r.randrange(20, 40)):
        yield resource("Observation", f"v{n}", status="final", code=concept("27113001", "Body weight"), subject=subject, effectiveDateTime=day(),
                       performer=[doctor], valueQuantity={"value": round(r.uniform(48, 99), 1), "unit": "kg", "system": "http://unitsofmeasure.org", "code": "kg"},
                       note=[{"text": NOTES.format(given, r.choice(["well", "tired", "cheerful"]), r.choice(["badly", "well"]))}])


def everyones():
    for n in range(EVERYONES):
        yield {"resourceType": "Practitioner", "id": f"d{n}", "name": [{"prefix": ["Dr"], "given": [GIVEN[n % len(GIVEN)]], "family": w.FAMILY[n % len(w.FAMILY)]}]}
        yield {"resourceType": "Organization", "id": f"o{n}", "name": f"Surgery {n + 1}", "telecom": [{"system": "phone", "value": f"01632 960{n:03}"}]}


def write(path, megabytes):
    """Returns how many persons there are. Those who stand close together in the file have nothing to do with each other:
    each person's resources are spread over a thousand others', as an export by kind of resource would have them."""
    r = random.Random(f"caresheaf fhir {megabytes}")
    models = [[json.dumps(resource, separators=(",", ":")) for resource in person("@", r)] for _ in range(400)]
    persons, size, waiting = 0, 0, []
    with open(path, "w", encoding="utf-8") as file:
        for resource in everyones():
            size += file.write(json.dumps(resource, separators=(",", ":")) + "\n")
        while size < megabytes << 20:
            for _ in range(200):
                persons += 1
                waiting += [line.replace("p@", f"p{persons}").replace("n@", nhs_number(persons).replace(" ", "")) for line in r.choice(models)]
            r.shuffle(waiting)
            keep = len(waiting) * 4 // 5 if size < (megabytes << 20) * 9 // 10 else 0
            for line in waiting[keep:]:
                size += file.write(line + "\n")
            del waiting[keep:]
        for line in waiting:
            file.write(line + "\n")
    return persons, os.path.getsize(path)
