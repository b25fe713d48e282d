// The page: search on top, the views of one URL in the middle, the evidence on the right.

import { render } from "preact";
import "./style.css";
import { AnswerPane } from "./answer";
import { Console } from "./console";
import { EvidencePane } from "./evidence";
import { Graph } from "./graph";
import { CANNED, Search } from "./search";
import { address, failure, go, isStart, loading, meetings, party, scene, start, statements, truncated } from "./state";
import { Table } from "./table";
import { Timeline } from "./timeline";
import { factsUrl, type View } from "./url";

const VIEWS: Record<View, string> = { graph: "Graph", table: "Table", timeline: "Timeline", cypher: "Cypher" };

function Page() {
  const { view } = address.value;
  return (
    <>
      <header>
        <a class="brand" href={location.pathname} onClick={(event) => (event.preventDefault(), go({ party: "", from: "", to: "", question: "", view: "graph" }))}>
          Parley
        </a>
        <Search />
        <nav aria-label="Views">
          {(Object.keys(VIEWS) as View[]).map((name) => (
            <button key={name} aria-current={view === name ? "page" : undefined} onClick={() => go({ view: name })}>
              {VIEWS[name]}
            </button>
          ))}
        </nav>
      </header>
      <main>
        <section class="stage" aria-busy={loading.value}>
          {failure.value && <p role="alert">{failure.value}</p>}
          <AnswerPane />
          <Headline />
          {view === "graph" && <Graph />}
          {view === "table" && <Table />}
          {view === "timeline" && <Timeline />}
          {view === "cypher" && <Console />}
          {view === "graph" && <Legend />}
        </section>
        <EvidencePane />
      </main>
    </>
  );
}

function Headline() {
  const { from, to, view } = address.value;
  if (view === "cypher") return null;
  const months = from ? (to && to !== from ? `${from} to ${to}` : from) : "all dates";
  return (
    <div class="headline">
      {isStart.value && (
        <p class="canned">
          Ask:{" "}
          {CANNED.map((canned) => (
            <button key={canned} class="chip" onClick={() => go({ question: canned })}>
              {canned}
            </button>
          ))}
        </p>
      )}
      <p>
        {party.value && (
          <>
            <b>{party.value.name}</b>{" "}
            <button class="chip" onClick={() => go({ party: "" })} aria-label="Show everyone again">
              ×
            </button>{" "}
          </>
        )}
        {meetings.value.length}
        {truncated.value && "+"} meetings, {statements.value.length} statements · {months}
        {scene.value.left_out > 0 && ` · ${scene.value.left_out} names left out`} · <a href={factsUrl(address.value, "meetings", 100)}>REST</a>
      </p>
    </div>
  );
}

function Legend() {
  return (
    <p class="legend" aria-hidden="true">
      <span class="line met" /> met <span class="line mediated" /> mediated <span class="line stated" /> stated <span class="line unheld" /> planned, cancelled,
      denied … <span class="diamond" /> summit <span class="line absent" /> did not attend
    </p>
  );
}

start();
render(<Page />, document.getElementById("app")!);
