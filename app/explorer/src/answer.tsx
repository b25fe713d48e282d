// The answer to a question: what was understood, the pairs, and the queries that gave them.

import { useEffect, useState } from "preact/hooks";
import { fetchJson } from "./api";
import { go } from "./state";

interface AskAnswer {
  answer?: string;
  understood?: { text?: string };
  rest?: string;
  cypher?: string;
  interval?: { from: string; to: string } | null;
}

export function Answer({ question }: { question: string }) {
  const [answer, setAnswer] = useState<AskAnswer | null>(null);
  const [problem, setProblem] = useState("");

  useEffect(() => {
    setAnswer(null);
    setProblem("");
    fetchJson<AskAnswer>(`/v1/ask?q=${encodeURIComponent(question)}`).then(setAnswer, (error: Error) => setProblem(error.message));
  }, [question]);

  if (problem) return <p role="alert">{problem}</p>;
  if (!answer) return <p class="hint">…</p>;
  return (
    <section class="answer" aria-label="Answer">
      <button class="close" onClick={() => go({ question: "" })} aria-label="Close the answer">
        ×
      </button>
      <pre>{JSON.stringify(answer, null, 1)}</pre>
    </section>
  );
}
