"""The page of `parley extract --html` in a browser: legible in light and dark, and silent whatever the text."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser

ARTICLE = """date 2023-12-28

Prime Minister Nikol Pashinyan met with President Ilham Aliyev in St. Petersburg on Tuesday.

“We talked as neighbours,” Pashinyan said. <script>document.title = "gone"</script><img src="http://127.0.0.1:1/x">
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_legible_and_loads_nothing(browser: Browser, tmp_path: Path, scheme: str) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    command = [sys.executable, "-c", "from app.cli import main; main()", "extract", "--html", str(tmp_path / "a.txt")]
    (tmp_path / "a.html").write_bytes(subprocess.run(command, capture_output=True, check=True).stdout)
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    told: list[str] = []
    page.on("request", lambda request: told.append(request.url))
    page.on("console", lambda message: told.append(message.text))
    page.goto((tmp_path / "a.html").as_uri())
    expect(page.locator("mark.participant").first).to_contain_text("Pashinyan")
    expect(page.locator(".fact").first).to_contain_text("verb:meet")
    assert page.title() == "Parley: what was read, and why"
    assert told == [(tmp_path / "a.html").as_uri()]
    found = [(each["id"], [node["html"] for node in each["nodes"]]) for each in Axe().run(page).response["violations"]]
    context.close()
    assert found == [], json.dumps(found, indent=1)
