// The explorer's state: the address bar, what the service answered for it, and what is being fetched.

import { batch, computed, effect, signal } from "@preact/signals";
import { fetchJson, ServiceError, type Answer, type Listing, type Meeting, type Named, type Statement } from "./api";
import { factsUrl, readAddress, writeAddress, type Address } from "./url";
import { buildScene } from "./scene";

const PAGE = 200;

export const address = signal<Address>(readAddress(location.search));
export const meetings = signal<Meeting[]>([]);
export const statements = signal<Statement[]>([]);
export const party = signal<Named | null>(null);
export const answer = signal<Answer | null>(null);
export const failure = signal("");
export const loading = signal(false);
export const truncated = signal(false);

export const isStart = computed(() => !address.value.from && !address.value.party && !address.value.question);
export const scene = computed(() => buildScene(meetings.value, statements.value));

/** The facts behind what is selected: an edge of the scene, a node of it, or a single fact. */
export const selectedFacts = computed(() => {
  const id = address.value.selected;
  const edge = scene.value.edges.find((candidate) => candidate.id === id);
  const wanted = edge ? new Set(edge.facts) : new Set([id]);
  const involves = (parties: { id: string }[]) => parties.some((each) => each.id === id);
  return {
    meetings: meetings.value.filter(
      (fact) => wanted.has(fact.id) || involves(fact.participants) || involves(fact.mediators) || involves(fact.absent),
    ),
    statements: statements.value.filter((fact) => wanted.has(fact.id) || involves(fact.speakers)),
  };
});

export function go(change: Partial<Address>): void {
  const next = { ...address.value, ...change };
  if (!("selected" in change)) next.selected = "";
  if (writeAddress(next) === writeAddress(address.value)) return;
  history.pushState(null, "", writeAddress(next) || location.pathname);
  address.value = next;
}

async function loadAnswer(question: string, init: RequestInit): Promise<void> {
  const given = await fetchJson<Answer>(`/v1/ask?q=${encodeURIComponent(question)}`, init);
  batch(() => {
    answer.value = given;
    meetings.value = given.meetings;
    statements.value = given.statements;
    truncated.value = given.truncated;
    party.value = null;
  });
}

async function loadFacts(shown: Address, init: RequestInit): Promise<void> {
  const [met, said, entity] = await Promise.all([
    fetchJson<Listing<Meeting>>(factsUrl(shown, "meetings", PAGE), init),
    fetchJson<Listing<Statement>>(factsUrl(shown, "statements", PAGE), init),
    shown.party ? fetchJson<Named>(`/v1/entities/${encodeURIComponent(shown.party)}`, init) : null,
  ]);
  batch(() => {
    answer.value = null;
    meetings.value = met.items;
    statements.value = said.items;
    truncated.value = met.truncated;
    party.value = entity;
  });
}

let running: AbortController | null = null;

async function load(shown: Address): Promise<void> {
  running?.abort();
  const request = (running = new AbortController());
  const init = { signal: request.signal };
  loading.value = true;
  failure.value = "";
  try {
    await (shown.question ? loadAnswer(shown.question, init) : loadFacts(shown, init));
  } catch (error) {
    if (error instanceof DOMException) return; // a newer request took over
    failure.value = error instanceof ServiceError ? error.message : String(error);
    answer.value = null;
    meetings.value = [];
    statements.value = [];
  } finally {
    if (running === request) loading.value = false;
  }
}

export function start(): void {
  addEventListener("popstate", () => (address.value = readAddress(location.search)));
  let shown = "";
  effect(() => {
    const key = `${address.value.question} ${factsUrl(address.value, "meetings", PAGE)}`;
    if (key !== shown) void load(address.value);
    shown = key;
  });
}
