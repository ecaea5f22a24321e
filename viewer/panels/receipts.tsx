import type { Store } from "../state/store.ts";
import { ReceiptCard } from "./card.tsx";

const atFirst = 40;

/** The cards of the selection, copies folded. */
export function Receipts({ store }: { readonly store: Store }) {
  const cards = store.cards.value;
  return (
    <>
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
