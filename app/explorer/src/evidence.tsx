// The evidence pane: what is selected, and the sentences behind it with the words that were read marked.

import { useState } from "preact/hooks";

import { fetchJson, type Evidence, type Meeting, type Party, type Statement } from "./api";
import { showDate } from "./dates";
import { address, go, selectedFacts } from "./state";

export function EvidencePane() {
  if (!address.value.selected) {
    return (
      <aside class="evidence" aria-label="Evidence">
        <p class="hint">Click a line or a circle to read the sentences behind it.</p>
      </aside>
    );
  }
  const { meetings, statements } = selectedFacts.value;
  return (
    <aside class="evidence" aria-label="Evidence" aria-live="polite">
      <button class="close" onClick={() => go({ selected: "" })} aria-label="Close evidence">
        ×
      </button>
      {meetings.map((meeting) => (
        <MeetingCard key={meeting.id} meeting={meeting} />
      ))}
      {statements.map((statement) => (
        <StatementCard key={statement.id} statement={statement} />
      ))}
      {!meetings.length && !statements.length && <p class="hint">Nothing is told of it here.</p>}
    </aside>
  );
}

function MeetingCard({ meeting }: { meeting: Meeting }) {
  const at = `/v1/meetings/${encodeURIComponent(meeting.id)}`;
  const [all, setAll] = useState<readonly Evidence[]>();
  return (
    <article class="card">
      <h3>{meeting.title}</h3>
      <p class="facts">
        <span class={`status ${meeting.status}`}>{meeting.status.replace("_", " ")}</span> {meeting.format}, {meeting.medium.replace("_", " ")} ·{" "}
        {showDate(meeting.date)}
        {meeting.place && ` · ${meeting.place.name}`}
      </p>
      {meeting.part_of && <p class="facts">On the margins of {meeting.part_of.title}</p>}
      {meeting.unmediated && <p class="facts">Without a mediator</p>}
      <Parties label="Participants" parties={meeting.participants} />
      <Parties label="Mediators" parties={meeting.mediators} />
      <Parties label="Host" parties={meeting.hosts} />
      <Parties label="Absent" parties={meeting.absent} />
      <Sentences evidence={all ?? meeting.evidence} words={meeting.participants.flatMap((party) => party.name.split(" "))} />
      <p class="source">
        {!all && meeting.evidence.length < meeting.claims && (
          <button class="link" onClick={() => void fetchJson<Meeting>(at).then((whole) => setAll(whole.evidence))}>
            All {meeting.claims} sentences
          </button>
        )}{" "}
        <a href={at}>JSON</a>
      </p>
    </article>
  );
}

function StatementCard({ statement }: { statement: Statement }) {
  const speakers = statement.speakers.map((speaker) => speaker.name).join(", ");
  return (
    <article class="card">
      <h3>
        {speakers} said{statement.to ? ` to ${statement.to}` : ""}
      </h3>
      <p class="facts">
        {statement.kind} · {showDate(statement.date)}
      </p>
      <blockquote>{statement.text}</blockquote>
      <Sentences evidence={statement.evidence} words={[]} marked={statement.text} />
    </article>
  );
}

function Parties({ label, parties }: { label: string; parties: readonly Party[] }) {
  if (!parties.length) return null;
  return (
    <p class="parties">
      <b>{label}</b>{" "}
      {parties.map((party) => (
        <button key={party.id} class="link" onClick={() => go({ party: party.id, view: "graph" })} title={party.office ?? ""}>
          {party.name}
          {party.office && <small> {party.office}</small>}
        </button>
      ))}
    </p>
  );
}

function Sentences({ evidence, words, marked = "" }: { evidence: readonly Evidence[]; words: readonly string[]; marked?: string }) {
  return (
    <ul class="sentences">
      {oncePerSentence(evidence).map((each) => (
        <li key={each.claim} class={each.stance}>
          <q>
            <Marked text={each.sentence} words={words} passage={marked} />
          </q>
          <small>
            {each.article.url ? <a href={each.article.url}>{each.article.outlet || each.article.url}</a> : each.article.outlet || "article"}{" "}
            {each.article.published} · characters {each.start}–{each.end} · {each.rule}
          </small>
        </li>
      ))}
    </ul>
  );
}

/** One entry a sentence, with all rules that read something in it. */
function oncePerSentence(evidence: readonly Evidence[]): Evidence[] {
  const sentences = new Map<string, Evidence>();
  for (const each of evidence) {
    const key = `${each.article.id}:${each.start}:${each.stance}`;
    const known = sentences.get(key);
    sentences.set(key, known ? { ...known, rule: `${known.rule}, ${each.rule}` } : each);
  }
  return [...sentences.values()];
}

/** The sentence with the names, or the quoted passage, marked. */
function Marked({ text, words, passage }: { text: string; words: readonly string[]; passage: string }) {
  const wanted = passage && text.includes(passage) ? [passage] : words.filter((word) => word.length > 2);
  if (!wanted.length) return <>{text}</>;
  const pattern = new RegExp(`(${wanted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`, "u");
  return <>{text.split(pattern).map((part, at) => (at % 2 ? <mark key={at}>{part}</mark> : part))}</>;
}
