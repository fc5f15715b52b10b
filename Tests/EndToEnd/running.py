"""A program that goes on until it is told to stop."""

import json
import os
import signal
import subprocess
import time

PATIENCE = 60


class Running:
    """A program that goes on until it is told to stop."""

    def __init__(self, project, *arguments):
        self.project = project
        self.child = subprocess.Popen(
            project.command(*arguments), cwd=project.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        os.set_blocking(self.child.stdout.fileno(), False)
        os.set_blocking(self.child.stderr.fileno(), False)
        self.said = self.complained = ""

    def hear(self):
        for stream, name in ((self.child.stdout, "said"), (self.child.stderr, "complained")):
            setattr(self, name, getattr(self, name) + (stream.read() or b"").decode(errors="replace"))

    def until(self, true, what=""):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self.hear()
            if true():
                return
            assert self.child.poll() is None, f"it ended: {self.said}\n{self.complained}"
            time.sleep(0.02)
        raise AssertionError(f"waited in vain for {what or true}: {self.said}\n{self.complained}")

    @property
    def builds(self):
        """The reports of --json, the address apart."""
        decoder, text, found = json.JSONDecoder(), self.said, []
        while text.strip():
            try:
                value, end = decoder.raw_decode(text.lstrip())
            except ValueError:
                break
            found.append(value)
            text = text.lstrip()[end:]
        return [one for one in found if "outcome" in one]

    def until_built(self, count):
        self.until(lambda: len(self.builds) >= count, f"build {count}")
        return self.builds[count - 1]

    def stop(self, with_signal=signal.SIGINT):
        self.child.send_signal(with_signal)
        code = self.child.wait(PATIENCE)
        self.hear()
        return code

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.child.poll() is None:
            self.child.kill()
            self.child.wait()
        self.child.stdout.close()
        self.child.stderr.close()
