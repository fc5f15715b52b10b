"""Small FHIR records of made-up people, for tests of importing."""

import os
from pathlib import Path

from project import REPOSITORY, nhs_number

NHS = "https://fhir.nhs.uk/Id/nhs-number"

# Examples that others have published. A checkout without them skips the tests that need them.
EXAMPLES = Path(os.environ.get("CARESHEAF_FHIR_EXAMPLES", REPOSITORY.parent / "shared/data/fhir"))


def example_files():
    return sorted(path for path in EXAMPLES.rglob("*") if path.suffix in (".json", ".ndjson", ".xml"))


def patient(id="pat-1", n=501, given="Wilhelmina", family="Ashgrove", born="1941-03-09", **others):
    record = {
        "resourceType": "Patient", "id": id,
        "name": [{"use": "official", "given": [given], "family": family}],
        "birthDate": born, "gender": "female",
        "telecom": [{"system": "phone", "use": "home", "value": "01632 960555"}],
        "address": [{"use": "home", "line": ["4 Orchard Way"], "city": "Eastwold", "postalCode": "EW2 2BB"}],
    }
    if n:
        record["identifier"] = [{"system": NHS, "value": nhs_number(n)}]
    return {**record, **others}


def condition(id, name, code="1", patient="pat-1", **others):
    return {
        "resourceType": "Condition", "id": id, "subject": {"reference": f"Patient/{patient}"},
        "clinicalStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-clinical",
                                       "code": "active"}]},
        "code": {"coding": [{"system": "http://snomed.info/sct", "code": code, "display": name}], "text": name},
        "recordedDate": "2026-08-01", **others,
    }


def consent(id="consent-1", patient="pat-1"):
    return {
        "resourceType": "Consent", "id": id, "status": "active", "dateTime": "2026-07-01",
        "scope": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/consentscope",
                              "code": "patient-privacy"}]},
        "category": [{"text": "Sharing with the GP"}], "patient": {"reference": f"Patient/{patient}"},
        "provision": {"type": "permit"},
    }


def basic(id="odd-1", patient="pat-1", words="something that plans have no place for"):
    """A resource that has no place in a plan."""
    return {"resourceType": "Basic", "id": id, "subject": {"reference": f"Patient/{patient}"}, "code": {"text": words}}


def bundle(*resources):
    return {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": one} for one in resources]}
