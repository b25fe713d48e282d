// Dates as people read them, with the grain that the text supports.

import type { FactDate } from "./api";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

export function showDate(date: FactDate): string {
  if (!date.start) return "date unknown";
  const [year, month, day] = date.start.split("-").map(Number) as [number, number, number];
  const name = MONTHS[month - 1];
  const text =
    date.precision === "year"
      ? `${year}`
      : date.precision === "month"
        ? `${name} ${year}`
        : date.end && date.end !== date.start
          ? `${date.start} to ${date.end}`
          : `${day} ${name} ${year}`;
  return date.inferred ? `${text} (inferred)` : text;
}
