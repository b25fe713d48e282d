// The answer to a question in one line, how it was understood, and the queries that gave it.

import { answer, go } from "./state";

export function AnswerPane() {
  const given = answer.value;
  if (!given) return null;
  const { understood } = given;
  const names = [...understood.parties.map((party) => party.name), understood.place?.name].filter(Boolean).join(", ");
  const { start, end } = understood.interval ?? {};
  return (
    <section class="answer" aria-label="Answer">
      <button class="close" onClick={() => go({ question: "" })} aria-label="Close the answer">
        ×
      </button>
      <p>
        <b>{given.summary}</b>
      </p>
      <p class="facts">
        Understood as: {understood.intent.replace("_", " ")}
        {names && ` · ${names}`}
        {start && ` · ${start} to ${end}`} · <a href={given.address}>REST</a>
      </p>
      <details>
        <summary>Cypher</summary>
        {given.queries.map((query) => (
          <pre key={query.name}>
            {query.cypher}
            {"\n// "}
            {JSON.stringify(query.parameters)}
          </pre>
        ))}
      </details>
    </section>
  );
}
