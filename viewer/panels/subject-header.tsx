import type { ComponentChildren } from "preact";
import { independentSources } from "../projections/standing.ts";
import { labelOf, officesOf } from "../projections/wording.ts";
import { identity, isCorrected } from "../state/corrections.ts";
import { correct, select } from "../state/steps.ts";
import type { Store } from "../state/store.ts";
import type { Selection } from "../state/view-state.ts";
import { typeLabels } from "../theme/shapes.ts";
import { ActorActions } from "./actor-actions.tsx";
import { LinkKinds } from "./link-kinds.tsx";
import { ShapeSample } from "./samples.tsx";

interface SubjectHeaderProps {
  readonly store: Store;
  readonly selection: Extract<Selection, { kind: "actor" | "link" }>;
}

/** Who or which arrow the receipts are about, and what one can do with it. */
export function SubjectHeader({ store, selection }: SubjectHeaderProps) {
  const { projection } = store;
  if (selection.kind === "link") {
    const { source, target, frame } = selection;
    return (
      <Head store={store} title={<LinkTitle store={store} source={source} target={target} />}>
        {frame === undefined ? null : <p>{frame}</p>}
        <p>{countLabel(store)}</p>
        <LinkKinds store={store} selection={selection} />
      </Head>
    );
  }
  const actor = projection.actors[selection.actor];
  if (actor === undefined) return null;
  const offices = officesOf(projection, actor);
  const title = (
    <>
      <ShapeSample type={actor.type} /> {actor.label}
    </>
  );
  return (
    <Head store={store} title={title}>
      <p>
        {typeLabels[actor.type]}
        {offices === "" ? "" : ` · ${offices}`}
      </p>
      {actor.aliases.length === 0 ? null : (
        <p class="aliases" dir="auto">
          Also: {actor.aliases.slice(0, 12).join(", ")}
        </p>
      )}
      {actor.matches.length === 0 ? null : (
        <p class="aliases">
          Same as{" "}
          {actor.matches.map((iri) => (
            <a key={iri} href={iri} rel="noreferrer">
              {iri.slice(iri.lastIndexOf("/") + 1)}
            </a>
          ))}
        </p>
      )}
      {actor.maybe.length === 0 ? null : (
        <p class="aliases">
          Perhaps the same as{" "}
          {actor.maybe.map((other, at) => (
            <span key={other}>
              {at > 0 ? ", " : ""}
              <button
                type="button"
                class="name"
                dir="auto"
                onClick={() => select(store, { kind: "actor", actor: other })}
              >
                {labelOf(projection, other)}
              </button>{" "}
              <Verdict store={store} property="owl:sameAs" one={actor.iri} other={iriOf(store, other)} name="one" />{" "}
              <Verdict
                store={store}
                property="owl:differentFrom"
                one={actor.iri}
                other={iriOf(store, other)}
                name="two"
              />
            </span>
          ))}
        </p>
      )}
      {actor.merged === undefined ? null : (
        <p class="aliases">
          Taken for one with{" "}
          {actor.merged.map((other, at) => (
            <span key={other}>
              {at > 0 ? ", " : ""}
              {other.slice(other.lastIndexOf("/") + 1)}{" "}
              <Verdict store={store} property="owl:differentFrom" one={actor.iri} other={other} name="wrong?" />
            </span>
          ))}
        </p>
      )}
      <p>{countLabel(store)}</p>
      <ActorActions store={store} actor={selection.actor} />
    </Head>
  );
}

function iriOf({ projection }: Store, actor: number): string {
  return projection.actors[actor]?.iri ?? "";
}

interface VerdictProps {
  readonly store: Store;
  readonly property: "owl:sameAs" | "owl:differentFrom";
  readonly one: string;
  readonly other: string;
  readonly name: string;
}

/** The reader's word on whether two names are one; kept in a file for the next build. */
function Verdict({ store, property, one, other, name }: VerdictProps) {
  const verdict = identity(property, one, other);
  const given = isCorrected(store.corrections.value, verdict);
  const title = property === "owl:sameAs" ? "They are one" : "They are two";
  return (
    <button type="button" class="flag" aria-pressed={given} title={title} onClick={() => correct(store, verdict)}>
      ⚑ {given ? title.toLowerCase() : name}
    </button>
  );
}

interface HeadProps {
  readonly store: Store;
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A title with the way back. */
export function Head({ store, title, children }: HeadProps) {
  return (
    <header class="subject">
      <button
        type="button"
        class="plain close"
        aria-label="Close the selection"
        onClick={() => select(store, { kind: "nothing" })}
      >
        ✕
      </button>
      <h2 dir="auto">{title}</h2>
      {children}
    </header>
  );
}

function LinkTitle({ store, source, target }: { store: Store; source: number; target: number }) {
  return (
    <>
      {labelOf(store.projection, source)} <span class="arrow">→</span> {labelOf(store.projection, target)}
    </>
  );
}

/** "9 passages in 5 articles, 2 independent sources": copies of one text are one source. */
function countLabel(store: Store): string {
  const cards = store.cards.value;
  const all = cards.flatMap((card) => [card, ...card.echoes]);
  const articles = new Set(all.map(({ article }) => article)).size;
  const sources = independentSources(
    store.projection,
    all.flatMap(({ claims }) => claims),
  );
  const passages = cards.length === 1 ? "1 passage" : `${cards.length} passages`;
  const where = articles === 1 ? "1 article" : `${articles} articles`;
  return `${passages} in ${where}${sources === 0 ? "" : `, ${sources} independent ${sources === 1 ? "source" : "sources"}`}`;
}
