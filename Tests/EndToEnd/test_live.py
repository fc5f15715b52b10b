"""`caresheaf serve` and `build --watch`: the page follows what is written, and nobody else gets to see it."""

import http.client
import os
import re
import signal
import socket
import subprocess
import time

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

import manifests
from project import plan
from running import PATIENCE, Running

@pytest.fixture
def serve(project):
    """Starts a server and waits for its first build."""
    running = []

    def start(*arguments):
        one = Running(project, "serve", "--port", 0, "--formats", "html", "--as-of", "2026-10-15", "--json", *arguments)
        running.append(one)
        one.until_built(1)
        one.address = re.search(r'"(http://127\.0\.0\.1:(\d+)/\?key=([0-9a-f]{32}))"', one.said)
        one.port, one.key = int(one.address[2]), one.address[3]
        return one
    yield start
    for one in running:
        one.__exit__()


def watch(project, *arguments):
    return Running(
        project, "build", "--watch", "--formats", "html", "--as-of", "2026-10-15", "--json", *arguments)


def edit(project, n, words):
    record = plan(n)
    record["aboutMe"]["mostImportant"] = words
    return project.write_plan(record)


def leftovers(project):
    return [path.name for path in project.folder.iterdir()
            if path.name.startswith(".caresheaf") and "memory" not in path.name]


def page(project, n):
    return (project.output / f"people/ew-{n:04d}/my-plan.html").read_text()


# Watching


def test_a_save_makes_one_build(project):
    with watch(project) as running:
        running.until_built(1)
        edit(project, 2, "The brass band.")
        report = running.until_built(2)
        assert report["outcome"] == "built" and 0 < report["files"] - report["kept"] < 8
        assert "The brass band." in page(project, 2)
        assert running.stop() == 0
    assert leftovers(project) == [] and manifests.faults(project.output) == []


def test_several_quick_saves_make_one_build(project):
    with watch(project) as running:
        running.until_built(1)
        for number in range(30):
            edit(project, 1 + number % 3, f"Version {number}.")
        running.until(lambda: all(f"Version {27 + n}." in page(project, n + 1) for n in range(3)))
        time.sleep(1.5)
        running.hear()
        assert len(running.builds) <= 3


def test_a_build_by_hand_in_between_is_waited_for(build_project):
    project = build_project(plans=40)
    with watch(project) as running:
        running.until_built(1)
        for number in range(3):
            edit(project, 2, f"Version {number}.")
            assert project.build("--clean", "--output", "elsewhere").code in (0, 1)
            running.until(lambda: f"Version {number}." in page(project, 2))
        running.hear()
        assert {one["outcome"] for one in running.builds} == {"built"}


def test_nothing_is_built_because_of_the_output_or_of_what_editors_leave(project):
    with watch(project) as running:
        running.until_built(1)
        project.write("content/plans/.ew-0001.json.swp", "x")
        project.write("content/plans/ew-0001.json~", "x")
        project.path("content/plans/ew-0001.json~").unlink()
        project.write("notes.txt", "x")
        time.sleep(1.5)
        running.hear()
        assert len(running.builds) == 1


@pytest.mark.parametrize("way", ["renamed into place", "a new folder", "deleted", "the theme", "content put in place"])
def test_every_way_of_changing_something_is_seen(project, way):
    with watch(project) as running:
        running.until_built(1)
        if way == "renamed into place":
            edit(project, 3, "Saved as editors do.").rename(project.path("beside.json"))
            running.until_built(2)
            project.path("beside.json").rename(project.plan_path(3))
            running.until(lambda: "people/ew-0003/my-plan.html" in project.files())
        elif way == "a new folder":
            project.write("content/forum/stories/deep/one.md", "no story")
            count = len(running.until_built(2) and running.builds)
            project.write("content/forum/stories/deep/two.md", "no story either")
            running.until_built(count + 1)
        elif way == "deleted":
            project.plan_path(3).unlink()
            running.until(lambda: "people/ew-0003/my-plan.html" not in project.files())
        elif way == "the theme":
            path = project.path("themes/default/css/base.css")
            path.write_text(path.read_text() + "\nbody { color: #123456 }\n")
            running.until(lambda: any(b"#123456" in text for name, text in project.files().items() if name.endswith(".css")))
        else:
            project.path("content").rename(project.path("old"))
            running.until(lambda: any(one["outcome"] == "failed" for one in running.builds))
            project.path("old").rename(project.path("content"))
            running.until(lambda: running.builds[-1]["outcome"] == "built")
            edit(project, 1, "Still watched.")
            running.until(lambda: "Still watched." in page(project, 1))
        assert running.stop(signal.SIGTERM) == 0
    assert leftovers(project) == []


def test_a_broken_save_never_loses_the_last_good_page(project):
    with watch(project) as running:
        running.until_built(1)
        before = project.files()
        project.write("content/programme.json", "{")
        assert running.until_built(2)["outcome"] == "failed"
        assert project.files() == before
        assert running.stop() == 0


def test_killed_at_any_moment_it_leaves_a_whole_output_and_the_next_build_clears_up(build_project):
    project = build_project(plans=30)
    project.built()
    for attempt in range(8):
        with watch(project) as running:
            running.until_built(1)
            for save in range(attempt % 4):
                edit(project, 1, f"Save {attempt}.{save}.")
                if attempt % 2:
                    running.until(lambda: f"Save {attempt}.{save}." in page(project, 1))
            edit(project, 1, f"Last of {attempt}.")
            time.sleep(0.015 + attempt * 0.004)
            running.child.kill()
            running.child.wait()
        assert manifests.faults(project.output) == [], attempt
        project.built()
        assert leftovers(project) == [] and f"Last of {attempt}." in page(project, 1)


def test_a_withdrawn_consent_leaves_nothing_behind_even_out_of_sight(project):
    with watch(project) as running:
        running.until_built(1)
        edit(project, 3, "A word first.")
        running.until(lambda: "A word first." in page(project, 3))
        record = plan(3)
        record["consents"].append({"to": "gp", "decision": "withdrawn", "on": "2026-10-01", "recordedBy": "Ines Thorley"})
        project.write_plan(record)
        running.until(lambda: not list(project.folder.glob("output/practices/*/ew-0003-*")))
        running.until(lambda: not list(project.folder.glob(".caresheaf-*/practices/*/ew-0003-*")))
        assert list(project.folder.glob(".caresheaf-staging-*/people/ew-0003")), "it would also pass if nothing were kept"
        assert running.stop() == 0
    assert leftovers(project) == []


@pytest.mark.parametrize("which", [signal.SIGINT, signal.SIGTERM])
def test_a_build_that_is_stopped_leaves_the_old_output_and_nothing_else(build_project, which):
    project = build_project(plans=60)
    project.built()
    before = project.files()
    for n in range(1, 61):
        edit(project, n, "Another word.")
    child = subprocess.Popen(
        project.command("build", "--clean", "--formats", "html", "--as-of", "2026-10-15"), cwd=project.folder,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    while not any(name.startswith(".caresheaf-staging") for name in os.listdir(project.folder)):
        assert child.poll() is None
        time.sleep(0.005)
    child.send_signal(which)
    said, _ = child.communicate(timeout=PATIENCE)
    assert child.returncode == 130 and "as it was" in said
    assert project.files() == before and leftovers(project) == []


# Serving


def ask(running, path, method="GET", key=True, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", running.port, timeout=PATIENCE)
    headers = {name.replace("_", "-"): value for name, value in headers.items()}
    if key:
        headers["Cookie"] = f"caresheaf-{running.port}={running.key}"
    connection.putrequest(method, path, skip_host="Host" in headers)
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def test_only_this_machine_is_served_and_only_who_has_the_key(serve):
    running = serve()
    assert ask(running, "/desk/index.html")[0].status == 200
    answer, body = ask(running, "/desk/index.html", key=False)
    assert answer.status == 403 and plan(1)["person"]["name"]["family"].encode() not in body
    answer, _ = ask(running, f"/desk/index.html?key={running.key}", key=False)
    assert answer.status == 303 and answer.headers["Location"] == "/desk/index.html"
    assert "HttpOnly; SameSite=Strict" in answer.headers["Set-Cookie"]
    listening = open("/proc/net/tcp").read() + open("/proc/net/tcp6").read()
    places = {line.split()[1] for line in listening.splitlines() if f":{running.port:04X} " in line and " 0A " in line}
    assert places == {f"0100007F:{running.port:04X}"}, "127.0.0.1 and nothing else"


@pytest.mark.parametrize("headers, status", [
    ({"Host": "evil.example"}, 421), ({"Host": "evil.example:8040"}, 421), ({"Sec_Fetch_Site": "cross-site"}, 403),
    ({"Sec_Fetch_Site": "same-site"}, 403), ({"Origin": "https://evil.example"}, 403),
])
def test_other_names_and_other_sites_are_refused_even_with_the_key(serve, headers, status):
    running = serve()
    for path in ("/desk/index.html", "/-/events", "/-/live.js", f"/?key={running.key}"):
        answer, body = ask(running, path, **headers)
        assert answer.status == status and "Set-Cookie" not in answer.headers
        assert b"ew-0001" not in body


@pytest.mark.parametrize("path", [
    "/../content/programme.json", "/%2e%2e/content/programme.json", "/people/../../content/programme.json",
    "/.caresheaf-memory-output", "/people", "/people/", "/people/ew-0001", "/people/ew-0001/", "/nothing.html", "/%00",
])
def test_nothing_outside_the_output_and_no_listing(serve, path):
    answer, body = ask(serve(), path)
    assert answer.status == 404 and b"ew-000" not in body and b"programme" not in body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent(serve, method):
    assert ask(serve(), "/desk/index.html", method)[0].status == 405


def test_pages_are_kept_by_no_browser_and_load_nothing_from_elsewhere(serve):
    running = serve()
    for path in ("/desk/index.html", "/people/ew-0001/my-plan.html", "/public/index.html", "/nothing", "/-/live.js"):
        answer, _ = ask(running, path)
        assert answer.headers["Cache-Control"] == "no-store" and answer.headers["X-Frame-Options"] == "DENY"
    policy = ask(running, "/desk/index.html")[0].headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "script-src 'self';" in policy and "http" not in policy
    assert "unsafe" not in policy.replace("style-src-attr 'unsafe-inline'", "")


def test_it_ends_when_it_is_told_with_pages_open(serve):
    running = serve()
    with socket.create_connection(("127.0.0.1", running.port)) as listening:
        listening.sendall(f"GET /-/events HTTP/1.1\r\nHost: 127.0.0.1:{running.port}\r\n"
                          f"Cookie: caresheaf-{running.port}={running.key}\r\n\r\n".encode())
        listening.settimeout(PATIENCE)
        heard = b""
        while b"event: report" not in heard:
            heard += listening.recv(65536)
        assert running.stop(signal.SIGTERM) == 0
        while listening.recv(65536):
            pass
    assert leftovers(running.project) == [] and manifests.faults(running.project.output) == []


def test_a_port_that_is_taken_is_named(project, serve):
    running = serve()
    run = project.run("serve", "--port", running.port)
    assert run.code == 1 and str(running.port) in run.stderr
    assert project.run("serve", "--port", 70000).code == 64


# In a browser


@pytest.fixture
def opened(serve, chromium):
    """My plan of the first person, as the browser shows it."""
    running = serve()
    chromium.get(running.address[1].replace("/?", "/people/ew-0001/my-plan.html?"))
    assert chromium.current_url.endswith("/people/ew-0001/my-plan.html"), "the key is out of sight"
    return running, chromium


def wait(driver, true):
    WebDriverWait(driver, PATIENCE).until(lambda _: true())


def test_the_page_follows_what_is_written_and_stays_where_it_is(opened):
    running, driver = opened
    driver.set_window_size(800, 500)
    driver.execute_script("window.scrollTo(0, 700)")
    before = driver.execute_script("return window.scrollY")
    assert before > 300
    edit(running.project, 1, "The choir on Thursday.")
    wait(driver, lambda: "The choir on Thursday." in driver.page_source)
    wait(driver, lambda: abs(driver.execute_script("return window.scrollY") - before) < 3)


def test_another_persons_change_does_not_load_the_page_again(opened):
    running, driver = opened
    driver.execute_script("window.untouched = true")
    edit(running.project, 2, "Not on this page.")
    running.until_built(2)
    edit(running.project, 3, "Nor this.")
    running.until_built(3)
    time.sleep(0.5)
    assert driver.execute_script("return window.untouched") is True


def test_a_colour_is_seen_at_once(opened):
    running, driver = opened
    path = running.project.path("themes/default/css/base.css")
    path.write_text(path.read_text() + "\nhtml body h1 { color: rgb(1, 2, 3) !important }\n")
    wait(driver, lambda: "rgb(1, 2, 3)" in driver.execute_script(
        "return getComputedStyle(document.querySelector('h1')).color"))


def test_what_is_wrong_stands_over_the_page_until_it_is_mended(opened):
    running, driver = opened
    record = plan(1)
    record["review"]["on"] = "2026-99-01"
    record["aboutMe"]["mostImportant"] = "<script>window.pwned = 1</script>"
    running.project.write_plan(record)
    wait(driver, lambda: driver.find_elements(By.CSS_SELECTOR, "[role=alertdialog]"))
    panel = driver.find_element(By.CSS_SELECTOR, "[role=alertdialog]")
    assert re.search(r"content/plans/ew-0001\.json, line \d+, column \d+, review\.on", panel.text)
    assert "2026-99-01" in panel.text and "^" in panel.text
    assert driver.switch_to.active_element == panel
    panel.find_element(By.TAG_NAME, "button").click()
    assert not driver.find_elements(By.CSS_SELECTOR, "[role=alertdialog]")
    edit(running.project, 1, "Mended.")
    wait(driver, lambda: "Mended." in driver.page_source)
    assert not driver.find_elements(By.CSS_SELECTOR, "[role=alertdialog]")
    assert driver.execute_script("return window.pwned") is None


def test_when_nothing_can_be_built_the_page_says_so(opened):
    running, driver = opened
    running.project.write("content/programme.json", '{\n  "kind": "programme",\n  oops\n}')
    wait(driver, lambda: driver.find_elements(By.CSS_SELECTOR, "[role=alertdialog]"))
    text = driver.find_element(By.CSS_SELECTOR, "[role=alertdialog]").text
    assert "This could not be built" in text and "content/programme.json, line 3" in text
    driver.get(f"http://127.0.0.1:{running.port}/people/ew-0002/my-plan.html")
    wait(driver, lambda: driver.find_elements(By.CSS_SELECTOR, "[role=alertdialog]"))
    assert plan(2)["person"]["name"]["family"] in driver.page_source, "the last good page is underneath"


def test_no_page_of_the_portal_is_hindered_by_the_policy(opened):
    running, driver = opened
    driver.get_log("browser")
    for path in ("public/index.html", "public/search.html", "desk/index.html", "practices/Z99001/ew-0001-gp-summary.html"):
        driver.get(f"http://127.0.0.1:{running.port}/{path}")
    driver.get(f"http://127.0.0.1:{running.port}/public/search.html?q=ask")
    wait(driver, lambda: driver.find_elements(By.CSS_SELECTOR, "#search-results a"))
    refused = [entry["message"] for entry in driver.get_log("browser") if "favicon" not in entry["message"]]
    assert refused == []
