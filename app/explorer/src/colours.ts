// One colour per country, the same wherever it is drawn: hues by a hash of the id, light enough for dark text.

const NONE = "#cbd2d9";

export function colourOf(country: string): string {
  if (!country) return NONE;
  let hash = 0;
  for (const letter of country) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return `hsl(${(hash * 137) % 360}, 55%, 72%)`;
}
