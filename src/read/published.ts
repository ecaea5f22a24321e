const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const weekday = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?";
const clock = "(?:,?\\s*(?:[-–—|·]|at)?\\s*(\\d{1,2})[:.](\\d{2})(?::\\d{2})?\\s*([ap])?\\.?m?\\.?)?";
const label = "(?:(?:last\\s+)?(?:date|published|posted|updated|modified|created)(?:\\s+(?:at|on))?:?\\s+)?";
const zone = "(?:\\s*\\(?(?:gmt|utc|[ecmp][sd]t|msk|ist)(?:[+-]\\d{1,2}(?::?\\d{2})?)?\\)?)?";

const forms: readonly { readonly pattern: RegExp; readonly order: readonly ["y" | "m" | "d", "y" | "m" | "d", "y" | "m" | "d"] }[] = [
  { pattern: new RegExp(`^${label}${weekday}(\\d{4})-(\\d{2})-(\\d{2})(?:t|\\b)${clock}z?${zone}`, "i"), order: ["y", "m", "d"] },
  { pattern: new RegExp(`^${label}${weekday}${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b${clock}${zone}`, "i"), order: ["m", "d", "y"] },
  { pattern: new RegExp(`^${label}${weekday}(\\d{1,2})(?:st|nd|rd|th)?\\s+${month},?\\s+(\\d{4})\\b${clock}${zone}`, "i"), order: ["d", "m", "y"] },
];

/**
 * The date that opens `text` ("Friday, Jul 16, 2021 - 10:40 PM", "date 2021-07-28 …"): `YYYY-MM-DD`, with `THH:MM:00`
 * where a clock time follows, and the length of the words that say so. Never one that lacks a year.
 */
export function dateAtStart(text: string): { readonly published: string; readonly length: number } | undefined {
  for (const { pattern, order } of forms) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const part = (which: "y" | "m" | "d") => found[order.indexOf(which) + 1] ?? "";
    const named = months.indexOf(part("m").slice(0, 3).toLowerCase()) + 1;
    const day = [Number(part("y")), named || Number(part("m")), Number(part("d"))] as const;
    if (!isDay(day)) continue;
    const [, , , , hour, minute, half] = found;
    const time = hour === undefined || minute === undefined ? "" : `T${clockHour(Number(hour), half)}:${minute}:00`;
    const written = `${part("y")}-${two(day[1])}-${two(day[2])}${time}`;
    return { published: written, length: found[0].length };
  }
  return undefined;
}

function isDay([year, monthOfYear, day]: readonly [number, number, number]): boolean {
  const date = new Date(Date.UTC(year, monthOfYear - 1, day));
  return date.getUTCMonth() === monthOfYear - 1 && date.getUTCDate() === day;
}

function clockHour(hour: number, half: string | undefined): string {
  if (half === undefined) return two(hour);
  return two((hour % 12) + (half.toLowerCase() === "p" ? 12 : 0));
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
