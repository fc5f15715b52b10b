"""What must be true of every output, whatever was built."""

import hashlib
import json
import stat
from pathlib import Path

# Kept in the output for the repository's sake, and not made by the program.
NOT_LISTED = {"manifest.json", ".gitkeep"}


def faults(output):
    """What is wrong with an output, as sentences: empty if it is exactly what its manifest says."""
    output = Path(output)
    try:
        manifest = json.loads((output / "manifest.json").read_bytes())
    except (OSError, ValueError) as error:
        return [f"manifest.json: {error}"]
    listed = {file["path"]: file["sha256"] for file in manifest["files"]}
    there = {str(p.relative_to(output)) for p in output.rglob("*") if not p.is_dir()} - NOT_LISTED
    found = [f"{path} is not in the manifest" for path in sorted(there - listed.keys())]
    found += [f"{path} is in the manifest and not there" for path in sorted(listed.keys() - there)]
    for path in sorted(there & listed.keys()):
        if hashlib.sha256((output / path).read_bytes()).hexdigest() != listed[path]:
            found.append(f"{path} is not what the manifest says")
    if len(listed) != len(manifest["files"]):
        found.append("a path stands in the manifest twice")
    return found


def version_of(output):
    """A value that is equal for equal outputs."""
    return hashlib.sha256((Path(output) / "manifest.json").read_bytes()).hexdigest()


def mode(path):
    return stat.S_IMODE(Path(path).lstat().st_mode)
