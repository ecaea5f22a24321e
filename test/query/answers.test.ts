import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { defaultBase } from "../../src/model/vocabulary.ts";
import { formatAnswer } from "../../src/query/format.ts";
import { type Graph, openGraph } from "../../src/query/graph.ts";
import { ontologyFiles, readSources } from "../../src/query/load.ts";
import { namedQueries, withValues } from "../../src/query/named.ts";
import { namesOf, thingsCalled } from "../../src/query/names.ts";
import { packageFolder } from "../../src/tools.ts";

const ontology = join(packageFolder, "ontology");
const sample = join(packageFolder, "test", "query", "sample.ttl");
const answers = join(packageFolder, "test", "query", "answers");
const queries = await namedQueries(join(ontology, "queries"));

/** Every question is asked of `sample.ttl`; its whole answer stands in `answers/`, as the command prints it. */
describe("The questions with a name", () => {
  let graph: Graph;
  before(async () => {
    graph = await openGraph(await readSources([sample, ...(await ontologyFiles(ontology))]));
  });
  after(() => graph.close());

  const ask = async (sparql: string) => {
    const answer = await graph.ask(sparql, 10_000);
    const cells = answer.kind === "bindings" ? answer.rows.flatMap((row) => Object.values(row)) : [];
    const names = await namesOf(graph, new Set(cells.filter(({ type }) => type === "uri").map(({ value }) => value)));
    return formatAnswer(answer, "table", defaultBase, names);
  };

  for (const { name, title, text } of queries) {
    it(`${name}: ${title}`, async () => {
      const file = join(answers, `${name}.txt`);
      const changed = join(answers, `${name}.changed.txt`);
      const answer = await ask(text);
      const same = existsSync(file) && readFileSync(file, "utf8") === answer;
      if (same) rmSync(changed, { force: true });
      else writeFileSync(changed, answer);
      expect(same, `test/query/answers/${name}.changed.txt is what it answers now; renamed, it is accepted`).to.equal(
        true,
      );
    });
  }

  it("have an answer each, and no other answers are kept", () => {
    const kept = readdirSync(answers).filter((file) => !file.includes(".changed."));
    expect(kept.sort()).to.deep.equal(queries.map(({ name }) => `${name}.txt`));
  });

  for (const question of queries)
    for (const { name, kind } of question.parameters)
      it(`${question.name} can be narrowed by --${name}`, async () => {
        const everything = await ask(question.text);
        const nothing = kind === "DAY" ? [name === "since" ? '"2031-01-01"' : '"1931-01-01"'] : ["<http://x/nobody>"];
        const narrowed = await ask(withValues(question, new Map([[name, nothing]])));
        expect(everything).not.to.match(/^0 rows$/m);
        expect(narrowed).to.match(/^0 rows$/m);
      });

  it("finds things by name, whatever the case, by prefixed name and by IRI", async () => {
    const of = (name: string) => thingsCalled(graph, name, defaultBase);
    expect(await of("afghanistan")).to.deep.equal([`<${defaultBase}country/AF>`]);
    expect(await of("Kabul")).to.deep.equal([`<${defaultBase}country/AF>`]);
    expect(await of("country:AF")).to.deep.equal([`<${defaultBase}country/AF>`]);
    expect(await of("http://x/a")).to.deep.equal(["<http://x/a>"]);
    expect(await of("Withdraw  forces")).to.deep.equal(["<https://w3id.org/claimgraph/frame/withdraw-forces>"]);
    expect(await of("REJECT")).to.deep.equal([
      "<https://w3id.org/claimgraph/frame/reject>",
      "<https://w3id.org/claimgraph/plover/REJECT>",
    ]);
  });

  it("offers names that are like one it does not know", async () => {
    const fault = await thingsCalled(graph, 'Afganistan "', defaultBase).catch((error: Error) => error.message);
    expect(fault).to.equal('found nothing called "Afganistan \\""; expected a name such as "Afghanistan"');
  });
});
