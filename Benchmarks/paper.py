"""Makes the same plans into PDFs with Caresheaf, WeasyPrint and headless Chromium, then a print run and all formats."""
import argparse
import base64
import glob
import json
import os
import subprocess
import sys
import tempfile
import time

import plans
from compare import measure

CORES = os.cpu_count()


def project(folder, people, root, points):
    """A project of so many plans, all of them at one size of print."""
    plans.write_project(folder, people, f"{root}/themes")
    for path in glob.glob(f"{folder}/content/plans/*"):
        with open(path, encoding="utf-8") as file:
            lines = [json.loads(file.read())] if path.endswith(".json") else [json.loads(line) for line in file]
        for plan in lines:
            plan["accessNeeds"] = plan.get("accessNeeds", {}) | {"formats": [f"print-{points}"]}
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(plan) + "\n" for plan in lines)


def pages(files):
    counted = 0
    for file in files:
        told = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
        counted += int(told.split("Pages:")[1].split()[0])
    return counted


def caresheaf(root, folder, people, points):
    """Seconds of wall clock and of all processors that paper takes beyond the web pages, and what came out."""
    project(f"{folder}/project", people, root, points)
    runs = {}
    for formats in ("html", "needed"):
        runs[formats] = measure([f"{root}/.build/release/caresheaf", "build", f"{folder}/project", "--formats", formats,
                                 "--quiet", "--as-of", plans.AS_OF, "--output", f"{folder}/{formats}"], folder)
    # The sheets for a kitchen, a purse and a crew come with them: what they take is in the time, and so they are counted.
    made = glob.glob(f"{folder}/needed/**/*.pdf", recursive=True)
    return {"seconds": runs["needed"]["seconds"] - runs["html"]["seconds"], "cpu": runs["needed"]["cpu"] - runs["html"]["cpu"],
            "memory": runs["needed"]["memory"], "documents": len(made), "pages": pages(made), "cores": CORES}


def spent():
    """Seconds of all processors that this process and those below it have used, Chromium's too."""
    parents, used = {}, {}
    for path in glob.glob("/proc/[0-9]*/stat"):
        try:
            with open(path, encoding="utf-8") as file:
                number, rest = file.read().split(" ", 1)
        except OSError:
            continue
        fields = rest.rsplit(")", 1)[1].split()
        parents[int(number)], used[int(number)] = int(fields[1]), int(fields[11]) + int(fields[12])
    own = {os.getpid()}
    while more := {one for one, parent in parents.items() if parent in own} - own:
        own |= more
    return sum(used.get(one, 0) for one in own) / os.sysconf("SC_CLK_TCK")


def others(folder, name, make, most):
    """The same web pages, one after another in one warm process, on one core as far as the engine keeps to one."""
    html = (sorted(glob.glob(f"{folder}/html/people/*/my-plan.html"))[:most]
            + sorted(glob.glob(f"{folder}/html/practices/*/*gp-summary.html"))[:most])
    made = []
    make(html[0], f"{folder}/warm.pdf")
    start, cpu = time.monotonic(), spent()
    for number, page in enumerate(html):
        made.append(f"{folder}/{name}-{number}.pdf")
        make(page, made[-1])
    return {"seconds": time.monotonic() - start, "cpu": spent() - cpu, "documents": len(made),
            "pages": pages(made), "cores": 1}


def weasyprint_maker():
    import weasyprint
    return lambda page, pdf: weasyprint.HTML(page).write_pdf(pdf, pdf_variant="pdf/ua-1")


def chromium_maker():
    from selenium import webdriver
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu"):
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))

    def make(page, pdf):
        driver.get(f"file://{os.path.abspath(page)}")
        told = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "generateTaggedPDF": True})
        with open(pdf, "wb") as file:
            file.write(base64.b64decode(told["data"]))
    return make, driver.quit


def line(name, one):
    """Documents and pages a second and core. The wall clock of all cores together is shared out among them."""
    rate = one["documents"] / one["seconds"] / one["cores"]
    cpu = 1000 * one["cpu"] / one["pages"]
    memory = f"{one['memory']:>8.0f} MB" if "memory" in one else ""
    a_page = one["pages"] / one["seconds"] / one["cores"]
    print(f"  {name:12}{rate:>12.1f}{a_page:>13.1f}{a_page / 3:>15.1f}{cpu:>12.1f}"
          f"{one['pages'] / one['documents']:>11.1f}{memory}")


def main():
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--people", type=int, default=60, help="plans for Caresheaf (usual: 60)")
    ask.add_argument("--others", type=int, default=8, help="plans for WeasyPrint and Chromium (usual: 8)")
    ask.add_argument("--run", type=int, default=200, help="people of the print run; 0 for none (usual: 200)")
    ask.add_argument("--all", type=int, default=1000, dest="everyone", help="people in all formats; 0 for none (usual: 1,000)")
    ask.add_argument("--json", action="store_true", help="print the figures as JSON")
    ask.add_argument("--root", required=True, help=argparse.SUPPRESS)
    options = ask.parse_args()
    program = f"{options.root}/.build/release/caresheaf"
    result = {"cores": CORES, "paper": {}}
    for points in (14, 28):
        with tempfile.TemporaryDirectory(prefix="caresheaf-bench-") as folder:
            made = {"caresheaf": caresheaf(options.root, folder, options.people, points)}
            make, close = chromium_maker()
            made["chromium"] = others(folder, "chromium", make, options.others)
            close()
            made["weasyprint"] = others(folder, "weasyprint", weasyprint_maker(), options.others)
        result["paper"][points] = made
        if not options.json:
            print(f"\nPaper of each person, the plan at {points} point; of the others the plan and the GP summary\n  {'':12}{'docs/s/core':>12}{'pages/s/core':>13}"
                  f"{'3 pages/s/core':>15}{'CPU ms/page':>12}{'pages each':>11}")
            for name, one in made.items():
                line(name, one)
    for key, people, arguments in [("run", options.run, ["print", "--all", "--to"]),
                                   ("all", options.everyone, ["build", "--formats", "all", "--output"])]:
        if not people:
            continue
        with tempfile.TemporaryDirectory(prefix="caresheaf-bench-") as folder:
            project(f"{folder}/project", people, options.root, 14)
            one = measure([program, arguments[0], f"{folder}/project", *arguments[1:-1], "--quiet", "--as-of", plans.AS_OF,
                           arguments[-1], f"{folder}/made"], folder)
        result[key] = one | {"people": people}
        if not options.json:
            what = "print run" if key == "run" else "all formats"
            print(f"\n{what} of {people:,} people: {one['seconds']:.1f} s, {people / one['seconds'] / CORES:.1f} people a second "
                  f"and core, CPU {one['cpu']:.0f} s, {one['memory']:.0f} MB in the largest process")
    if options.json:
        json.dump(result, sys.stdout, indent=2)
        print()


if __name__ == "__main__":
    main()
