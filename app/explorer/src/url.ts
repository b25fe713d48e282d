// What is shown is one URL: the view, the interval, the party, the question and what is selected.

export type View = "graph" | "table" | "timeline" | "cypher";

export interface Address {
  view: View;
  from: string; // partial dates, "2023-12", or empty
  to: string;
  party: string; // id of an entity, or empty
  question: string; // a question for /v1/ask, or empty
  selected: string; // id of a meeting or statement, or "a|b" for a pair, or empty
}

export const START: Address = { view: "graph", from: "", to: "", party: "", question: "", selected: "" };

const VIEWS: readonly View[] = ["graph", "table", "timeline", "cypher"];

export function readAddress(search: string): Address {
  const given = new URLSearchParams(search);
  const view = VIEWS.find((name) => name === given.get("view")) ?? START.view;
  const text = (name: string) => given.get(name) ?? "";
  return { view, from: text("from"), to: text("to"), party: text("party"), question: text("q"), selected: text("selected") };
}

export function writeAddress(address: Address): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string) => value && query.set(name, value);
  put("view", address.view === START.view ? "" : address.view);
  put("from", address.from);
  put("to", address.to);
  put("party", address.party);
  put("q", address.question);
  put("selected", address.selected);
  const text = query.toString();
  return text ? `?${text}` : "";
}

/** The service's query for the meetings or statements that an address shows. */
export function factsUrl(address: Address, noun: "meetings" | "statements", limit: number): string {
  const query = new URLSearchParams();
  if (address.from) query.set("from", address.from);
  if (address.to || address.from) query.set("to", address.to || address.from);
  if (address.party) query.set(noun === "meetings" ? "party" : "speaker", address.party);
  query.set("limit", String(limit));
  return `/v1/${noun}?${query.toString()}`;
}
