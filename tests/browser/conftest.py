"""A real service as users start it, and a real Chromium; without one the tests are skipped, loudly."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
_START = 180  # seconds: the engine's jars may have to be fetched first


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _chromium() is None:
        terminalreporter.write_line("NO CHROMIUM FOUND: the browser tests were skipped", red=True, bold=True)


def _chromium() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of `parley run` over the seed article and those of the acceptance test; ended by Ctrl-C."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folder = tmp_path_factory.mktemp("browser")
    articles = [str(ROOT / "seeds" / "articles"), str(ROOT / "tests" / "store" / "articles"), str(_reports(folder))]
    command = [sys.executable, "-c", "from app.cli import main; main()", "run", *articles, "--port", str(port)]
    with (folder / "log").open("w") as log:
        running = subprocess.Popen(
            command, env={**os.environ, "PARLEY_DATA_DIR": str(folder / "data")}, stdout=log, stderr=log
        )
        address = f"http://127.0.0.1:{port}"
        _wait(running, f"{address}/readyz", folder / "log")
        yield address
        running.send_signal(signal.SIGINT)
        running.wait(timeout=30)


def _reports(folder: Path) -> Path:
    """Seven articles that tell of one meeting, each in a sentence of its own."""
    file = folder / "reports.jsonl"
    with file.open("w") as out:
        for number, topic in enumerate(("trade", "energy", "rail", "fishing", "schools", "ferries", "defence")):
            text = f"President Alar Karis of Estonia met President Edgars Rinkevics of Latvia on Tuesday about {topic}."
            article = {"id": str(number), "text": text, "date": "2024-03-06", "outlet": f"Paper {number}"}
            out.write(json.dumps(article) + "\n")
    return file


def _wait(running: subprocess.Popen[bytes], address: str, log: Path) -> None:
    deadline = time.monotonic() + _START
    while time.monotonic() < deadline and running.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):  # noqa: S310 - loopback
                return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.3)
    pytest.fail(f"the service did not start:\n{log.read_text()}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    path = _chromium()
    if path is None:
        if os.environ.get("PARLEY_TEST_REQUIRE") == "browser":
            pytest.fail("no Chromium on the path, and PARLEY_TEST_REQUIRE=browser asks for one")
        pytest.skip("no Chromium on the path")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser, service: str) -> Iterator[Page]:
    """The explorer's start page; errors in the console and requests to other hosts fail the test."""
    context = browser.new_context(viewport={"width": 1360, "height": 820})
    page = context.new_page()
    errors: list[str] = []
    requests: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(service)
    page.locator(".stage[aria-busy=false]").wait_for()
    yield page
    context.close()
    assert errors == []
    assert [url for url in requests if not url.startswith((service, "data:"))] == []
