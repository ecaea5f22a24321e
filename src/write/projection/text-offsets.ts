/**
 * A function from code point offsets (NIF, the graph's unit) to UTF-16 code unit offsets of `text` (the page's unit).
 * Offsets beyond the text give its length. Texts without astral characters need no table.
 */
export function codeUnitOffsets(text: string): (codePoint: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (codePoint) => Math.min(codePoint, text.length);
  const starts: number[] = [];
  let unit = 0;
  for (const character of text) {
    starts.push(unit);
    unit += character.length;
  }
  return (codePoint) => starts[codePoint] ?? text.length;
}
