// The Cypher console: read-only queries over the graph, with the schema at hand.

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { StreamLanguage, syntaxHighlighting, defaultHighlightStyle } from "@codemirror/language";
import { cypher } from "@codemirror/legacy-modes/mode/cypher";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { useEffect, useRef, useState } from "preact/hooks";
import { fetchJson } from "./api";

const FIRST = `// Who met whom in December 2023
MATCH (a)-[m:MET_WITH]->(b)
WHERE m.date_start <= date('2023-12-31') AND m.date_end >= date('2023-12-01')
RETURN a.name, b.name, m.date_start, m.place`;

interface CypherAnswer {
  columns: string[];
  rows: unknown[][];
  truncated: "" | "rows" | "bytes";
}

export function Console() {
  const holder = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const [answer, setAnswer] = useState<CypherAnswer | null>(null);
  const [problem, setProblem] = useState("");

  const run = () => {
    setProblem("");
    void fetchJson<CypherAnswer>("/v1/cypher", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: editor.current!.state.doc.toString(), parameters: {} }),
    }).then(setAnswer, (error: Error) => {
      setAnswer(null);
      setProblem(error.message);
    });
    return true;
  };

  useEffect(() => {
    editor.current = new EditorView({
      parent: holder.current!,
      state: EditorState.create({
        doc: FIRST,
        extensions: [
          lineNumbers(),
          history(),
          StreamLanguage.define(cypher),
          syntaxHighlighting(defaultHighlightStyle),
          EditorView.contentAttributes.of({ "aria-label": "Cypher query" }),
          keymap.of([{ key: "Mod-Enter", run }, ...defaultKeymap, ...historyKeymap]),
        ],
      }),
    });
    return () => editor.current?.destroy();
  }, []);

  return (
    <div class="console">
      <div class="editor" ref={holder} />
      <p>
        <button class="primary" onClick={run}>
          Run
        </button>{" "}
        <small>Ctrl-Enter. Read-only: what would write or leave the graph is refused.</small>
      </p>
      {problem && <p role="alert">{problem}</p>}
      {answer && <Rows answer={answer} />}
    </div>
  );
}

function Rows({ answer }: { answer: CypherAnswer }) {
  return (
    <table>
      <caption>
        {answer.rows.length} rows{answer.truncated ? `, cut off by the limit of ${answer.truncated}` : ""}
      </caption>
      <thead>
        <tr>
          {answer.columns.map((column) => (
            <th key={column}>{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.rows.map((row, at) => (
          <tr key={at}>
            {row.map((value, column) => (
              <td key={column}>{typeof value === "string" || typeof value === "number" ? value : JSON.stringify(value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
