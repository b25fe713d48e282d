// Dates as people read them, with the grain that the text supports.

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

interface Dated {
  date_start?: string | null;
  date_end?: string | null;
  precision?: string | null;
  date_basis?: string | null;
}

export function showDate(fact: Dated): string {
  if (!fact.date_start) return "date unknown";
  const [year, month, day] = fact.date_start.split("-").map(Number) as [number, number, number];
  const name = MONTHS[month - 1];
  const text =
    fact.precision === "year"
      ? `${year}`
      : fact.precision === "month"
        ? `${name} ${year}`
        : fact.date_end && fact.date_end !== fact.date_start
          ? `${fact.date_start} to ${fact.date_end}`
          : `${day} ${name} ${year}`;
  return isInferred(fact) ? `${text} (inferred)` : text;
}

/** True where the text gives no words for the date: it is taken from what is told around it. */
export function isInferred(fact: Dated): boolean {
  return fact.date_basis === "context" || fact.date_basis === "publication";
}
