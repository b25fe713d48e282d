// The service's answers as types, and the one function that fetches them.

export interface Party {
  id: string;
  name: string;
  kind: "Person" | "Country" | "Organization";
  office?: string | null;
  country?: string | null;
  side?: number | null;
  role?: string | null;
}

export interface Evidence {
  claim: string;
  stance: "supports" | "disputes";
  status?: string | null;
  rule?: string | null;
  extractor?: string | null;
  sentence: string;
  start: number;
  end: number;
  article: { id: string; title?: string | null; outlet?: string | null; url?: string | null; published?: string | null };
}

interface Dated {
  date_start?: string | null;
  date_end?: string | null;
  precision?: string | null;
  date_basis?: string | null;
  date_words?: string | null;
}

export interface Meeting extends Dated {
  id: string;
  title: string;
  status: string;
  medium: string;
  format: string;
  unmediated?: boolean | null;
  part_of?: string | null;
  place?: { id: string; name: string } | null;
  participants: Party[];
  mediators: Party[];
  host?: Party | null;
  hosts?: Party[] | null;
  absent: Party[];
  sources: number;
  confidence?: number | null;
  evidence: Evidence[];
}

export interface Statement extends Dated {
  id: string;
  text: string;
  kind: "direct" | "indirect";
  to?: string | null;
  speakers: Party[];
  sources: number;
  evidence: Evidence[];
}

export interface Entity {
  id: string;
  name: string;
  kind: string;
  names?: string[] | null;
  country?: string | null;
}

export interface Page<Item> {
  items: Item[];
  total: number;
  truncated: boolean;
}

/** A problem+json answer, or none at all; `message` is for the reader. */
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
