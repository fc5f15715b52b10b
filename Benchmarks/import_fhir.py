"""Imports FHIR as NDJSON of two lengths, and a Bundle of 2 MB, and prints time and peak memory."""
import argparse
import json
import os
import shutil
import sys
import tempfile

import fhir
import plans
from compare import measure


def project(folder):
    """A project without plans; the same programme for every length."""
    os.makedirs(f"{folder}/content/plans")
    with open(f"{folder}/content/programme.json", "w", encoding="utf-8") as file:
        json.dump(plans.Programme(40).json(), file)
    return folder


def bundle(path, megabytes):
    """One person after the other in a single text."""
    import random
    r, entries, size, number = random.Random("caresheaf bundle"), [], 0, 0
    while size < megabytes << 20:
        number += 1
        for resource in fhir.person(number, r):
            entries.append({"fullUrl": f"https://ehr.example.org/{resource['resourceType']}/{resource['id']}", "resource": resource})
            size += len(json.dumps(entries[-1]))
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"resourceType": "Bundle", "type": "collection", "entry": entries}, file)
    return number, os.path.getsize(path)


def run(program, folder, name, source, persons, size, keep_plans):
    """Imports into a new project. Without --plans nothing is written: then the disk has no part in the time."""
    made = project(f"{folder}/{name}")
    command = [program, "import", "fhir", source, "--project", made, "--to", "content/plans", "--as-of", plans.AS_OF, "--quiet"]
    result = measure(command + ([] if keep_plans else ["--dry-run"]), folder)
    print(f"{name:<14}{size / (1 << 20):>9.1f} MB{persons:>9} people{result['seconds']:>9.2f} s{result['cpu']:>9.2f} s CPU"
          f"{size / (1 << 20) / result['cpu']:>8.1f} MB/s CPU{result['memory']:>8.0f} MB peak", flush=True)
    shutil.rmtree(made)
    return result


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--megabytes", type=int, nargs="+", default=[256, 1024], help="lengths of the NDJSON")
    arguments.add_argument("--plans", action="store_true", help="write the plans too, as an import does")
    arguments.add_argument("--root", required=True, help=argparse.SUPPRESS)
    options = arguments.parse_args()
    program = f"{options.root}/.build/release/caresheaf"
    with tempfile.TemporaryDirectory(prefix="caresheaf-import-") as folder:
        os.environ["TMPDIR"] = folder
        source = f"{folder}/bundle.json"
        persons, size = bundle(source, 2)
        run(program, folder, "bundle", source, persons, size, options.plans)
        for megabytes in options.megabytes:
            source = f"{folder}/export.ndjson"
            persons, size = fhir.write(source, megabytes)
            run(program, folder, f"ndjson {megabytes}", source, persons, size, options.plans)
            os.remove(source)


if __name__ == "__main__":
    sys.exit(main())
