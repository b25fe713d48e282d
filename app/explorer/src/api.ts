// The service's answers as types, and the one function that fetches them.

export interface Named {
  id: string;
  name: string;
  kind?: string;
  code?: string | null;
}

export interface Party {
  id: string;
  name: string;
  kind: string;
  office?: string | null;
  country?: Named | null;
}

export interface FactDate {
  start?: string | null;
  end?: string | null;
  precision: string;
  inferred: boolean;
}

export interface Evidence {
  claim: string;
  stance: "supports" | "disputes";
  rule?: string | null;
  sentence: string;
  start: number;
  end: number;
  article: { id: string; title?: string | null; outlet?: string | null; url?: string | null; published?: string | null };
}

export interface Meeting {
  id: string;
  title: string;
  date: FactDate;
  status: string;
  medium: string;
  format: string;
  participants: Party[];
  mediators: Party[];
  unmediated: boolean;
  hosts: Party[];
  absent: Party[];
  place?: { id: string; name: string; country?: Named | null } | null;
  part_of?: { id?: string | null; title: string } | null;
  pairs: [string, string][];
  sources: number;
  claims: number;
  evidence: Evidence[];
}

export interface Statement {
  id: string;
  kind: "direct" | "indirect";
  text: string;
  speakers: Party[];
  to?: string | null;
  date: FactDate;
  sources: number;
  evidence: Evidence[];
}

/** What /v1/ask gives: the question as it was understood, the facts, and the queries that were run. */
export interface Answer {
  summary: string;
  address: string;
  understood: { intent: string; parties: Named[]; place?: Named | null; interval?: { start?: string | null; end?: string | null } | null };
  queries: { name: string; cypher: string; parameters: Record<string, unknown> }[];
  meetings: Meeting[];
  statements: Statement[];
  truncated: boolean;
}

export interface Listing<Item> {
  items: Item[];
  total: { value: number; relation: "eq" | "gte" };
  truncated: boolean;
}

/** An answer that says what is wrong (problem+json), or none at all; the message is for the reader. */
export class ServiceError extends Error {}

export async function fetchJson<Answer>(url: string, init?: RequestInit): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ServiceError("The service does not answer. Is `parley serve` running?");
  }
  const body: unknown = await response.json().catch(() => ({}));
  if (!response.ok) {
    const problem = body as { title?: string; detail?: string };
    throw new ServiceError(problem.detail ?? problem.title ?? `The service answered ${response.status}.`);
  }
  return body as Answer;
}
