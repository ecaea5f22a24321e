import { useEffect, useRef } from "preact/hooks";
import { labelOf, officesOf } from "../projections/wording.ts";
import { type Store, select } from "../state/store.ts";
import { typeLabels } from "../theme/shapes.ts";
import { ReceiptCard } from "./card.tsx";
import { Reader } from "./reader.tsx";
import { ShapeSample } from "./samples.tsx";
import { Summary } from "./summary.tsx";

const atFirst = 40;

/** The right side: what is in here, the receipts of the selection, or the article. */
export function EvidencePanel({ store }: { readonly store: Store }) {
  const { selection, reading } = store.state.value;
  const panel = useRef<HTMLElement>(null);
  const subject = JSON.stringify([selection, reading]);
  useEffect(() => {
    void subject;
    if (reading === undefined) panel.current?.scrollTo(0, 0);
  }, [subject, reading]);
  return (
    <section class="evidence" id="evidence" aria-label="Evidence" tabIndex={-1} ref={panel}>
      {reading === undefined ? (
        selection.kind === "nothing" ? (
          <Summary store={store} />
        ) : (
          <Receipts store={store} />
        )
      ) : (
        <Reader store={store} reading={reading} />
      )}
    </section>
  );
}

function Receipts({ store }: { readonly store: Store }) {
  const cards = store.cards.value;
  return (
    <>
      <SelectionHeader store={store} />
      {cards.length === 0 ? <p class="absent">Nothing that the filters let through speaks of this.</p> : null}
      <ol class="cards">
        {cards.slice(0, atFirst).map((card) => (
          <ReceiptCard key={card.key} store={store} card={card} />
        ))}
      </ol>
      {cards.length > atFirst ? (
        <p class="absent">
          Showing {atFirst} of {cards.length}; choose an arrow or a filter to see the others.
        </p>
      ) : null}
    </>
  );
}

function SelectionHeader({ store }: { readonly store: Store }) {
  const { projection } = store;
  const { selection } = store.state.value;
  const close = (
    <button
      type="button"
      class="plain close"
      aria-label="Close the selection"
      onClick={() => select(store, { kind: "nothing" })}
    >
      ✕
    </button>
  );
  if (selection.kind === "link")
    return (
      <header class="subject">
        {close}
        <h2 dir="auto">
          {labelOf(projection, selection.source)} <span class="arrow">→</span> {labelOf(projection, selection.target)}
        </h2>
        <p>{countLabel(store.cards.value.length)}</p>
      </header>
    );
  if (selection.kind === "nothing") return null;
  const actor = projection.actors[selection.actor];
  if (actor === undefined) return null;
  const offices = officesOf(projection, actor);
  return (
    <header class="subject">
      {close}
      <h2 dir="auto">
        <ShapeSample type={actor.type} /> {actor.label}
      </h2>
      <p>
        {typeLabels[actor.type]}
        {offices === "" ? "" : ` · ${offices}`}
      </p>
      {actor.aliases.length === 0 ? null : (
        <p class="aliases" dir="auto">
          Also: {actor.aliases.slice(0, 12).join(", ")}
        </p>
      )}
      <p>{countLabel(store.cards.value.length)}</p>
    </header>
  );
}

function countLabel(cards: number): string {
  return cards === 1 ? "1 passage" : `${cards} passages`;
}
