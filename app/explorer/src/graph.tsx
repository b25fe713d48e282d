// The graph: Cytoscape draws the scene; a click selects, and the list beside it says the same to a screen reader.

import cytoscape, { type Core, type StylesheetJson } from "cytoscape";
import fcose from "cytoscape-fcose";
import { useEffect, useRef } from "preact/hooks";
import { colourOf } from "./colours";
import { address, go, scene } from "./state";
import type { Scene } from "./scene";

cytoscape.use(fcose);

const STYLE: StylesheetJson = [
  {
    selector: "node",
    style: {
      label: "data(label)",
      "background-color": "data(colour)",
      "border-color": "#1f2933",
      "border-width": 1,
      width: "data(size)",
      height: "data(size)",
      "font-size": 14,
      "text-valign": "bottom",
      "text-margin-y": 4,
      "text-wrap": "wrap",
      "text-max-width": "150px",
      "text-background-color": "#ffffff",
      "text-background-opacity": 0.8,
      "text-background-padding": "2px",
      color: "#1f2933",
    },
  },
  { selector: "node[kind = 'Country']", style: { shape: "round-rectangle" } },
  { selector: "node[kind = 'Organization']", style: { shape: "hexagon" } },
  { selector: "node[kind = 'Outlet']", style: { shape: "round-tag", "background-color": "#e4e7eb" } },
  { selector: "node[kind = 'Meeting']", style: { shape: "diamond", "background-color": "#fff3c4", "font-style": "italic" } },
  {
    selector: "edge",
    style: {
      label: "data(label)",
      "font-size": 12,
      color: "#52606d",
      "text-background-color": "#ffffff",
      "text-background-opacity": 0.85,
      "text-background-padding": "1px",
      "curve-style": "bezier",
      "control-point-step-size": 40,
      width: "data(width)",
      "line-color": "#3e4c59",
    },
  },
  { selector: "edge[kind = 'mediated']", style: { "line-style": "dashed", "line-color": "#8d2b0b" } },
  { selector: "edge[kind = 'stated']", style: { "line-style": "dotted", "line-color": "#0552b5", "target-arrow-shape": "vee", "target-arrow-color": "#0552b5" } },
  { selector: "edge[kind = 'unheld']", style: { "line-style": "dashed", "line-color": "#cbd2d9", color: "#7b8794" } },
  { selector: "edge[kind = 'attended']", style: { "line-color": "#cbb26a" } },
  { selector: "edge[kind = 'absent']", style: { "line-style": "dashed", "line-color": "#e12d39", color: "#ab091e" } },
  { selector: ".selected", style: { "overlay-color": "#f0b429", "overlay-opacity": 0.35, "overlay-padding": 5 } },
];

export function Graph() {
  const holder = useRef<HTMLDivElement>(null);
  const core = useRef<Core | null>(null);
  const shown = scene.value;
  const { selected } = address.value;

  useEffect(() => {
    const cy = cytoscape({ container: holder.current, style: STYLE, maxZoom: 2.5, minZoom: 0.2 });
    cy.on("tap", "node, edge", (event) => go({ selected: (event.target as { id(): string }).id() }));
    cy.on("tap", (event) => event.target === cy && go({ selected: "" }));
    core.current = cy;
    return () => cy.destroy();
  }, []);

  useEffect(() => draw(core.current!, shown), [shown]);

  useEffect(() => {
    core.current!.elements().removeClass("selected");
    if (selected) core.current!.getElementById(selected).addClass("selected");
  }, [selected, shown]);

  return <div class="graph" ref={holder} role="img" aria-label="Graph of who met whom; the table view lists the same" />;
}

function draw(cy: Core, shown: Scene): void {
  const nodes = shown.nodes.map((node, at) => ({
    position: { x: 300 * Math.cos(at), y: 300 * Math.sin(at) }, // apart from the start: lines between equal points cannot be drawn
    data: {
      id: node.id,
      label: node.code && node.kind === "Person" ? `${node.label} (${node.code})` : node.label,
      kind: node.kind,
      colour: colourOf(node.country || (node.kind === "Country" ? node.id : "")),
      size: 26 + 7 * Math.sqrt(node.weight),
    },
  }));
  const edges = shown.edges.map((edge) => ({
    data: { id: edge.id, source: edge.source, target: edge.target, kind: edge.kind, label: edge.label, width: 1.5 + Math.log2(edge.facts.length + 1) },
  }));
  cy.elements().remove();
  cy.add([...nodes, ...edges]);
  if (nodes.length) cy.layout({ name: "fcose", animate: false, randomize: true, nodeSeparation: 150, idealEdgeLength: 150, padding: 40 } as never).run();
}
