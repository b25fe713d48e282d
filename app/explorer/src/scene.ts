// From facts to a scene: people, countries and bodies as nodes; met, mediated and stated as edges; summits as diamonds.
// Pure: the same facts make the same scene.

import type { Meeting, Party, Statement } from "./api";

export type EdgeKind = "met" | "mediated" | "stated" | "attended" | "absent" | "unheld";

export interface SceneNode {
  id: string;
  label: string;
  kind: string; // Person, Country, Organization; Outlet and Meeting are the scene's own
  country: string; // id, for the colour
  code: string; // ISO 3166 code of the country, where known
  weight: number; // facts it takes part in
}

export interface SceneEdge {
  id: string;
  source: string;
  target: string;
  kind: EdgeKind;
  label: string;
  facts: string[]; // ids of the meetings or statements behind it
}

export interface Scene {
  nodes: SceneNode[];
  edges: SceneEdge[];
  left_out: number; // nodes beyond the limit
}

const LIMIT = 300;

const WORDS: Record<EdgeKind, string> = {
  met: "met",
  mediated: "mediated",
  stated: "stated",
  attended: "",
  absent: "absent",
  unheld: "not held",
};

export function buildScene(meetings: readonly Meeting[], statements: readonly Statement[], limit = LIMIT): Scene {
  const draft = new Draft();
  for (const meeting of meetings) addMeeting(draft, meeting);
  for (const statement of statements) addStatement(draft, statement);
  return draft.scene(limit);
}

/** Who stands opposite whom: the pairs that met, or, of what was not held, every two participants. */
function oppositeEnds({ pairs, participants, status }: Meeting): [string, string][] {
  if (status === "held") return pairs;
  return participants.flatMap((one, at) => participants.slice(at + 1).map((other): [string, string] => [one.id, other.id]));
}

const CONTACT: Record<string, string> = { phone: "phoned", video: "met by video", letter: "wrote", encounter: "ran into" };

function addMeeting(draft: Draft, meeting: Meeting): void {
  const gathering = meeting.format === "summit" || meeting.format === "process" || meeting.participants.length > 4;
  if (gathering || meeting.participants.length < 2) {
    draft.node({ id: meeting.id, label: occasion(meeting), kind: "Meeting", country: "", code: "" });
    for (const party of meeting.participants) draft.edge(draft.party(party), meeting.id, "attended", meeting.id);
    for (const party of meeting.absent) draft.edge(draft.party(party), meeting.id, "absent", meeting.id);
    for (const party of meeting.mediators) draft.edge(draft.party(party), meeting.id, "mediated", meeting.id);
    return;
  }
  const held = meeting.status === "held";
  const words = held ? CONTACT[meeting.medium] : meeting.status.replace("_", " ");
  for (const party of meeting.participants) draft.party(party);
  for (const [one, other] of oppositeEnds(meeting)) draft.edge(one, other, held ? "met" : "unheld", meeting.id, words);
  for (const mediator of meeting.mediators) {
    for (const party of meeting.participants) {
      draft.edge(draft.party(mediator), draft.party(party), "mediated", meeting.id);
    }
  }
}

/** An occasion in a few words, for its diamond: what it was or what became of it, and where. */
function occasion({ format, status, place, participants }: Meeting): string {
  const what = status === "held" ? (participants.length > 1 || format === "summit" ? format : "meeting") : status.replace("_", " ");
  return place ? `${what}, ${place.name}` : what;
}

function addStatement(draft: Draft, statement: Statement): void {
  for (const speaker of statement.speakers) {
    const from = draft.party(speaker);
    if (!statement.to) continue;
    const to = `outlet:${statement.to.toLowerCase()}`;
    draft.node({ id: to, label: statement.to, kind: "Outlet", country: "", code: "" });
    draft.edge(from, to, "stated", statement.id);
  }
}

class Draft {
  private readonly nodes = new Map<string, SceneNode>();
  private readonly edges = new Map<string, SceneEdge>();

  node(node: Omit<SceneNode, "weight">): void {
    if (!this.nodes.has(node.id)) this.nodes.set(node.id, { ...node, weight: 0 });
  }

  party(party: Party): string {
    this.node({ id: party.id, label: party.name, kind: party.kind, country: party.country?.id ?? (party.kind === "Country" ? party.id : ""), code: party.country?.code ?? "" });
    return party.id;
  }

  edge(source: string, target: string, kind: EdgeKind, fact: string, words = WORDS[kind]): void {
    const ends = kind === "met" || kind === "unheld" ? [source, target].sort() : [source, target];
    const id = `${kind}:${words}:${ends.join("|")}`;
    const edge = this.edges.get(id) ?? { id, source: ends[0]!, target: ends[1]!, kind, label: words, facts: [] };
    if (!edge.facts.includes(fact)) edge.facts.push(fact);
    this.edges.set(id, edge);
    for (const end of ends) this.nodes.get(end)!.weight += 1;
  }

  scene(limit: number): Scene {
    const ranked = [...this.nodes.values()].sort((a, b) => b.weight - a.weight || a.id.localeCompare(b.id));
    const nodes = ranked.slice(0, limit);
    const shown = new Set(nodes.map((node) => node.id));
    const edges = [...this.edges.values()]
      .filter((edge) => shown.has(edge.source) && shown.has(edge.target))
      .map((edge) => (edge.facts.length > 1 ? { ...edge, label: `${edge.label} ×${edge.facts.length}` } : edge));
    return { nodes, edges, left_out: ranked.length - nodes.length };
  }
}
