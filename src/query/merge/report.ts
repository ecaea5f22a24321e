import { prefixesOf, shorten } from "../prefixes.ts";
import type { Merged } from "./merge.ts";

/** What merging found, in lines for people: datasets, what meets, what is in conflict, what is new. */
export function reportOf(merged: Merged, base: string): string {
  const { datasets, joined, conflicts, meetings, fresh, renamed } = merged;
  const prefixes = prefixesOf(base);
  const short = (iri: string) => shorten(iri, prefixes);
  const others = new Map(joined.map(({ name, others: names }) => [name, names]));
  const sections = [
    ...datasets.map(({ title, graph, quads }, i) => [
      `${title}: ${quads.length} triples in ${short(graph)}; ${counted(fresh[i] ?? 0, "new thing")}`,
    ]),
    [
      `joined: ${counted(meetings.length, "thing")} that several datasets speak of`,
      ...meetings.map(({ name, datasets: numbers }) => {
        const names = [name, ...(others.get(name) ?? [])].map(short).join(" = ");
        return `  ${names}  (${numbers.map((number) => datasets[number]?.title).join(", ")})`;
      }),
    ],
    [
      `conflicting: ${counted(conflicts.length, "set")} of names left apart`,
      ...conflicts.map(({ names, reason }) => `  ${names.map(short).join(", ")}: ${reason}`),
    ],
    [`named anew after their content: ${counted(renamed.size, "proposition or claim", "propositions and claims")}`],
    ...datasets
      .filter(({ leftOut }) => leftOut.length > 0)
      .map(({ title, leftOut }) => {
        const terms = [...new Set(leftOut.map(({ subject }) => short(subject.value)))].sort();
        return [`${title}: left out ${counted(leftOut.length, "triple")} that would define ${terms.join(", ")} anew`];
      }),
  ];
  return sections.flat().join("\n");
}

function counted(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}
