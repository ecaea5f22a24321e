/**
 * Counts code points: UTF-16 offsets of `text` → offsets in code points, as NIF (RFC 5147) and Web Annotation count. The
 * one place where offsets leave the program's own counting. Throws a `RangeError` outside `[0, text.length]`.
 */
export function codePointCounter(text: string): (offset: number) => number {
  const points = new Uint32Array(text.length + 1);
  for (let unit = 0, point = 0; unit < text.length; point += 1) {
    const width = (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    for (let i = 1; i <= width; i += 1) points[unit + i] = point + 1;
    unit += width;
  }
  return (offset) => {
    const point = points[offset];
    if (point === undefined) throw new RangeError(`offset ${offset} of a text of ${text.length} UTF-16 units`);
    return point;
  };
}
