import { deedOf } from "../projections/grades.ts";
import { type Hop, hubDegree, type Path, soleArticleOf } from "../projections/paths.ts";
import { labelOf } from "../projections/wording.ts";
import { read, select } from "../state/steps.ts";
import type { Store } from "../state/store.ts";
import type { PathQuestion, Selection } from "../state/view-state.ts";
import { Head } from "./subject-header.tsx";

interface PathPanelProps {
  readonly store: Store;
  readonly question: Extract<Selection, { kind: "path" }>;
}

/** How one comes from one actor to another: all shortest ways, as chains of sentences, the best attested first. */
export function PathPanel({ store, question }: PathPanelProps) {
  const { projection } = store;
  const paths = store.paths.value;
  const [from, to] = [labelOf(projection, question.from), labelOf(projection, question.to)];
  const title = (
    <>
      {from} <span class="arrow">⋯</span> {to}
    </>
  );
  return (
    <>
      <Head store={store} title={title}>
        <p>{pathCount(paths)}</p>
        <Option store={store} question={question} name="corroborated">
          only arrows with two independent sources
        </Option>
        <Option store={store} question={question} name="avoidHubs">
          not through anyone with more than {hubDegree} neighbours
        </Option>
      </Head>
      {paths.length === 0 ? (
        <p class="absent">
          No chain of claims that the filters let through leads from {from} to {to}.
        </p>
      ) : null}
      <ol class="paths">
        {paths.map((path) => (
          <li key={path.map(({ from, to }) => `${from}-${to}`).join(" ")}>
            {path.map((hop) => (
              <HopLine key={`${hop.from} ${hop.to}`} store={store} hop={hop} />
            ))}
            <Weakness store={store} path={path} />
          </li>
        ))}
      </ol>
    </>
  );
}

function pathCount(paths: readonly Path[]): string {
  const [first] = paths;
  if (first === undefined) return "No path";
  const arrows = first.length === 1 ? "1 arrow" : `${first.length} arrows`;
  return paths.length === 1 ? `1 shortest path, ${arrows}` : `${paths.length} shortest paths, ${arrows} each`;
}

interface OptionProps extends PathPanelProps {
  readonly name: keyof Pick<PathQuestion, "avoidHubs" | "corroborated">;
  readonly children: preact.ComponentChildren;
}

function Option({ store, question, name, children }: OptionProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={question[name]}
        onChange={() => select(store, { ...question, [name]: !question[name] })}
      />
      <span class="what">{children}</span>
    </label>
  );
}

/** "Pakistan refuse basing 2× → United States · 2 sources"; opens the arrow's receipts. */
function HopLine({ store, hop }: { readonly store: Store; readonly hop: Hop }) {
  const { projection, grades } = store;
  const { source, target } = hop.link;
  return (
    <button type="button" class="row hop" onClick={() => select(store, { kind: "link", source, target })}>
      <strong dir="auto">{labelOf(projection, source)}</strong> {deedOf(grades, hop.link)} →{" "}
      <strong dir="auto">{labelOf(projection, target)}</strong>
      <small>{hop.sources === 1 ? "1 source" : `${hop.sources} independent sources`}</small>
    </button>
  );
}

/** The single articles that the path stands and falls with. */
function Weakness({ store, path }: { readonly store: Store; readonly path: Path }) {
  const { projection } = store;
  const articleOf = (kind: "claim" | "statement", index: number) =>
    (kind === "claim" ? projection.claims[index] : projection.statements[index])?.article ?? -1;
  const sole = [...new Set(path.flatMap((hop) => soleArticleOf(articleOf, hop) ?? []))];
  if (sole.length === 0) return <p class="weakness">No single article carries it.</p>;
  return (
    <p class="weakness">
      Falls without{" "}
      {sole.map((article, at) => (
        <span key={article}>
          {at > 0 ? " or " : ""}
          <button type="button" class="name" dir="auto" onClick={() => read(store, article, [])}>
            {projection.articles[article]?.title}
          </button>
        </span>
      ))}
    </p>
  );
}
