"""Chromium, headless, over file://, through selenium."""

import contextlib
import json
import os
import shutil

from selenium import webdriver
from selenium.webdriver.chrome.service import Service


@contextlib.contextmanager
def open_chromium(script=True):
    options = webdriver.ChromeOptions()
    options.binary_location = found("chromium")
    options.page_load_strategy = "normal"
    for argument in ("--headless=new", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage",
                     "--no-first-run", "--disable-background-networking", "--disable-component-update",
                     "--disable-sync", "--lang=en-GB", "--force-device-scale-factor=1"):
        options.add_argument(argument)
    if os.geteuid() == 0:
        options.add_argument("--no-sandbox")  # Chromium has no sandbox for root.
    options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    if not script:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    driver = webdriver.Chrome(options=options, service=Service(found("chromedriver")))
    try:
        driver.set_page_load_timeout(60)
        driver.set_script_timeout(60)
        yield driver
    finally:
        driver.quit()


def found(name):
    path = shutil.which(name)
    assert path, f"{name} is not installed: ./run-tests installs it"
    return path


def set_width(driver, width, height=900):
    """The width of the page itself; windows cannot be made narrower than about 500 px."""
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})


def requests(driver):
    """The addresses that the pages asked for since the last time this was called."""
    found = []
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            found.append(message["params"]["request"]["url"])
    return found
