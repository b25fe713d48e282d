// The search bar: names as you type, questions on Enter, and the months to look at.

import { useEffect, useRef, useState } from "preact/hooks";
import { fetchJson, type Listing, type Named } from "./api";
import { address, go } from "./state";

const PAUSE = 150; // milliseconds of silence before a name is looked up
const QUESTION = /^(who|what|when|where|did|which|how|meetings?|cancelled|planned)\b.*\s|\?$/i;

export const CANNED = ["Who met whom in December 2023?", "Which meetings were cancelled?", "What did Dmitry Peskov say?"];

export function Search() {
  const [text, setText] = useState(address.value.question);
  const [found, setFound] = useState<Named[]>([]);
  const [at, setAt] = useState(-1);
  const timer = useRef(0);

  useEffect(() => setText(address.value.question), [address.value.question]);

  const type = (value: string) => {
    setText(value);
    setAt(-1);
    clearTimeout(timer.current);
    if (!value.trim() || QUESTION.test(value)) return setFound([]);
    timer.current = window.setTimeout(async () => {
      const answer = await fetchJson<Listing<Named>>(`/v1/entities?q=${encodeURIComponent(value)}&limit=8`).catch(() => null);
      setFound(answer?.items ?? []);
    }, PAUSE);
  };
  const choose = (entity: Named) => {
    setFound([]);
    setText("");
    go({ party: entity.id, question: "", view: "graph" });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const entity = found[Math.max(at, 0)];
    if (entity) return choose(entity);
    if (text.trim()) go({ question: text.trim(), party: "", from: "", to: "" });
  };
  const move = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(at - 1, -1));
    else if (event.key === "Escape") setFound([]);
    else return;
    event.preventDefault();
  };

  return (
    <form class="search" role="search" onSubmit={submit}>
      <input
        type="search"
        role="combobox"
        aria-label="Search a name or ask a question"
        aria-expanded={found.length > 0}
        aria-controls="found"
        aria-activedescendant={at >= 0 ? `found-${at}` : undefined}
        placeholder="A name, or a question: who met whom in December 2023?"
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={move}
      />
      <ul id="found" role="listbox" aria-label="Names found" hidden={!found.length}>
        {found.map((entity, index) => (
          <li key={entity.id} id={`found-${index}`} role="option" aria-selected={index === at} onMouseDown={() => choose(entity)}>
            {entity.name} <small>{entity.kind}</small>
          </li>
        ))}
      </ul>
      <Months />
    </form>
  );
}

function Months() {
  const { from, to } = address.value;
  return (
    <span class="months">
      <label>
        from <input type="month" value={from.slice(0, 7)} onChange={(event) => go({ from: event.currentTarget.value })} />
      </label>
      <label>
        to <input type="month" value={to.slice(0, 7)} onChange={(event) => go({ to: event.currentTarget.value })} />
      </label>
    </span>
  );
}
