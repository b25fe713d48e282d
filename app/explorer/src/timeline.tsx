// How many meetings began in each month, as bars; the facts below follow the months chosen above.

import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { go, meetings } from "./state";
import { Table } from "./table";

const HEIGHT = 220;

/** Months with their number of meetings: seconds since the epoch, counts. */
function months(): [number[], number[]] {
  const counts = new Map<string, number>();
  for (const { date } of meetings.value) {
    const month = date.start?.slice(0, 7);
    if (month) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const keys = [...counts.keys()].sort();
  return [keys.map((key) => Date.parse(`${key}-01T00:00:00Z`) / 1000), keys.map((key) => counts.get(key)!)];
}

export function Timeline() {
  const holder = useRef<HTMLDivElement>(null);
  const data = months();

  useEffect(() => {
    const month = 30 * 86_400;
    const [times] = data;
    const plot = new uPlot(
      {
        width: holder.current!.clientWidth,
        height: HEIGHT,
        tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "UTC"),
        cursor: { drag: { x: true, y: false, setScale: false } },
        scales: {
          x: { range: () => [(times[0] ?? 0) - month, (times[times.length - 1] ?? 0) + month] },
          y: { range: (_, __, most) => [0, Math.max(most, 1) * 1.1] },
        },
        axes: [{}, { label: "meetings", incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] }],
        series: [{}, { label: "meetings", stroke: "#334e68", fill: "#9fb3c8", paths: uPlot.paths.bars!({ size: [0.6, 60] }), points: { show: false } }],
        hooks: {
          setSelect: [
            (drawn) => {
              const at = (pixels: number) => new Date(drawn.posToVal(pixels, "x") * 1000).toISOString().slice(0, 7);
              if (drawn.select.width > 2) go({ from: at(drawn.select.left), to: at(drawn.select.left + drawn.select.width) });
            },
          ],
        },
      },
      data,
      holder.current!,
    );
    return () => plot.destroy();
  }, [JSON.stringify(data)]);

  return (
    <div class="timeline">
      <div ref={holder} aria-hidden="true" />
      <Table />
    </div>
  );
}
