import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parse } from "csv-parse/sync";

/** Fewer cases than this tell nothing of a rule. */
export const fewestMeasured = 20;

/**
 * Measured precision by rule, from 0 to 1 in hundredths, read from a table `rule, right, measured` that
 * `npm run evaluate -- --gold` writes; rules with fewer than 20 cases are left out. Throws an `Error` naming file and row.
 */
export async function loadConfidence(table: string): Promise<ReadonlyMap<string, number>> {
  const rows = parse(await readFile(table, "utf8"), { columns: true }) as readonly Readonly<Record<string, string>>[];
  return new Map(
    rows.flatMap(({ rule = "", right, measured }, i): readonly [string, number][] => {
      const [hits, cases] = [Number(right), Number(measured)];
      if (rule === "" || !(hits >= 0 && hits <= cases))
        throw new Error(
          `${basename(table)}, row ${i + 2}: rule "${rule}", right "${right}", measured "${measured}" found, expected a rule with at most as many right as measured`,
        );
      return cases < fewestMeasured ? [] : [[rule, Math.round((100 * hits) / cases) / 100]];
    }),
  );
}
