"""The explorer as a reader uses it: look, ask, click, filter, search, query; by mouse, keyboard and screen reader."""

import json
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

# Middle of the first edge of a kind on the screen, from Cytoscape's own handle on its container.
EDGE = """kind => {
  const holder = document.querySelector('.graph');
  const edge = holder._cyreg.cy.edges(`[kind = '${kind}']`).first();
  const at = edge.renderedMidpoint(), box = holder.getBoundingClientRect();
  return [box.x + at.x, box.y + at.y];
}"""


def evidence(page: Page) -> str:
    return page.get_by_label("Evidence", exact=True).inner_text()


def test_the_first_screen_shows_people_and_their_meetings(page: Page) -> None:
    labels = page.evaluate("document.querySelector('.graph')._cyreg.cy.nodes().map(node => node.data('label'))")
    assert any("Pashinyan" in label for label in labels)
    assert page.get_by_role("button", name="Who met whom in December 2023?").is_visible()


def test_a_click_on_a_line_shows_the_sentences_with_the_names_marked(page: Page) -> None:
    page.get_by_role("button", name="Who met whom in December 2023?").click()
    page.get_by_label("Answer", exact=True).wait_for()
    page.wait_for_timeout(300)  # the layout runs once more for the answer
    page.mouse.click(*page.evaluate(EDGE, "met"))
    page.locator(".sentences q").first.wait_for()
    assert "Pashinyan" in evidence(page)
    assert page.locator("mark").count() > 0


def test_a_question_gives_its_answer_and_its_queries(page: Page) -> None:
    page.get_by_label("Search a name or ask a question").fill("who met whom in December 2023?")
    page.keyboard.press("Enter")
    answer = page.get_by_label("Answer", exact=True)
    answer.wait_for()
    assert "2 pairs met" in answer.inner_text()
    answer.get_by_text("Cypher").click()
    assert "MATCH" in answer.inner_text()


def test_the_table_lists_what_the_graph_shows_and_opens_its_evidence(page: Page) -> None:
    page.get_by_role("button", name="Table", exact=True).click()
    page.get_by_role("button", name="Nikol Pashinyan – Ilham Aliyev").first.click()
    expect(page.get_by_label("Evidence", exact=True)).to_contain_text("Without a mediator")


def test_the_evidence_shows_a_few_sentences_and_all_of_them_on_demand(page: Page) -> None:
    page.get_by_role("button", name="Table", exact=True).click()
    page.get_by_role("button", name=re.compile("Alar Karis")).first.click()
    sentences = page.locator(".sentences li")
    expect(sentences).to_have_count(3)
    page.get_by_role("button", name="All 7 sentences").click()
    expect(sentences).to_have_count(7)


def test_months_filter_what_is_shown_and_the_address_keeps_them(page: Page) -> None:
    page.get_by_label("from").fill("2019-06")
    expect(page.locator(".headline")).to_contain_text("2019-06")
    page.get_by_role("button", name="Table", exact=True).click()
    expect(page.locator(".table")).to_contain_text("Kenyatta")
    expect(page.locator(".table")).not_to_contain_text("Pashinyan")
    page.reload()
    expect(page.locator(".table")).to_contain_text("Kenyatta")


def test_a_name_is_found_as_it_is_typed_and_becomes_the_centre(page: Page) -> None:
    page.get_by_label("Search a name or ask a question").type("Lukashenk")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".headline")).to_contain_text("Alexander Lukashenko")


def test_the_console_runs_cypher_and_says_why_it_refuses(page: Page) -> None:
    page.get_by_role("button", name="Cypher", exact=True).click()
    page.get_by_role("button", name="Run").click()
    expect(page.locator(".console table")).to_contain_text("Nikol Pashinyan")
    page.get_by_label("Cypher query").fill("CREATE (n:Person) RETURN n")
    page.get_by_role("button", name="Run").click()
    page.get_by_role("alert").wait_for()


def test_an_unreadable_question_is_answered_with_what_can_be_asked(page: Page) -> None:
    page.get_by_label("Search a name or ask a question").fill("why is the sky blue?")
    page.keyboard.press("Enter")
    page.get_by_role("alert").wait_for()


@pytest.mark.parametrize("view", ["Graph", "Table", "Timeline", "Cypher"])
def test_no_barriers_are_found(page: Page, view: str) -> None:
    page.get_by_role("button", name=view, exact=True).click()
    found = [
        (violation["id"], [node["html"] for node in violation["nodes"]])
        for violation in Axe().run(page).response["violations"]
        if violation["impact"] in ("serious", "critical")
    ]
    assert found == [], json.dumps(found, indent=1)
