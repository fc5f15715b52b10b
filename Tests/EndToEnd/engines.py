"""Engines for paper that stand in for the real one: the real one with something done to it, or dressed as its own program."""

import os
import stat

from project import REPOSITORY

WORKER = '''#!{python}
import os, sys
import typst
code = sys.argv[sys.argv.index("-c") + 1]
asked = 0
def before(files):
    global asked
    asked += 1
    tree = files["0.xml"].decode()
    {habit}
def put(old, new):
    global code
    assert old in code, old
    code = code.replace(old, new)
put("made = compiler.compile(", "before(files); made = compiler.compile(")
sys.argv = sys.argv[sys.argv.index("-c"):][:1] + sys.argv[sys.argv.index("-c") + 2:]
exec(code)
'''

# Typst's own program as far as it is used here: these options and no others.
PROGRAM = '''#!{python}
import argparse, os, stat, sys
import typst
options = argparse.ArgumentParser(prog="typst", allow_abbrev=False)
options.add_argument("command", choices=["compile"])
options.add_argument("--root", required=True)
options.add_argument("--ignore-system-fonts", action="store_true", required=True)
options.add_argument("--format", choices=["pdf"], required=True)
options.add_argument("--pdf-standard", choices=["ua-1"], required=True)
options.add_argument("--font-path", action="append", required=True)
options.add_argument("input")
options.add_argument("output", choices=["-"])
given = options.parse_args()
with open({log!r}, "a") as log:
    mode = stat.S_IMODE(os.stat(given.root).st_mode)
    print(given.root, oct(mode), *sorted(os.environ), file=log)
compiler = typst.Compiler(given.input, root=given.root, font_paths=given.font_path, ignore_system_fonts=True)
try:
    made = compiler.compile(format="pdf", pdf_standards=["ua-1"])
except typst.TypstError as error:
    print("error:", error, file=sys.stderr)
    sys.exit(1)
sys.stdout.buffer.write(made)
'''


def python_with_typst():
    """The Python that ./run-tests puts into .venv-press."""
    for folder in (REPOSITORY, *REPOSITORY.parents):
        if (folder / ".venv-press/bin/python3").exists():
            return folder / ".venv-press/bin/python3"
    raise AssertionError("there is no .venv-press: ./run-tests makes it")


def executable(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def worker(folder, habit):
    """The environment in which a worker has this habit before each document, whose `tree` it knows and how many it was `asked` for."""
    path = executable(folder / "worker", WORKER.format(python=python_with_typst(), habit=habit))
    return {**os.environ, "PATH": "/usr/bin:/bin", "CARESHEAF_PYTHON": str(path)}


def program(folder, log):
    """The environment in which Typst's own program is on the path; what it is given stands in `log`."""
    executable(folder / "bin/typst", PROGRAM.format(python=python_with_typst(), log=str(log)))
    (folder / "tmp").mkdir()
    return {**os.environ, "PATH": f"{folder}/bin:/usr/bin:/bin", "TMPDIR": str(folder / "tmp")}
