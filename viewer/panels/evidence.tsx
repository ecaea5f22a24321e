import { useEffect, useRef } from "preact/hooks";
import type { Store } from "../state/store.ts";
import { ClaimPanel } from "./claim-panel.tsx";
import { ComparisonPanel } from "./comparison-panel.tsx";
import { PathPanel } from "./path-panel.tsx";
import { Reader } from "./reader.tsx";
import { Receipts } from "./receipts.tsx";
import { SubjectHeader } from "./subject-header.tsx";
import { Summary } from "./summary.tsx";

/** The right side: what is in here, the receipts of the selection, the way between two actors, or the article. */
export function EvidencePanel({ store }: { readonly store: Store }) {
  const { selection, reading, view } = store.state.value;
  const panel = useRef<HTMLElement>(null);
  const isReading = reading !== undefined && view !== "articles";
  const subject = JSON.stringify([selection, isReading]);
  useEffect(() => {
    void subject;
    if (!isReading) panel.current?.scrollTo(0, 0);
  }, [subject, isReading]);
  return (
    <section class="evidence" id="evidence" aria-label="Evidence" tabIndex={-1} ref={panel}>
      {isReading ? <Reader store={store} reading={reading} /> : <Selected store={store} />}
    </section>
  );
}

function Selected({ store }: { readonly store: Store }) {
  const { selection } = store.state.value;
  switch (selection.kind) {
    case "nothing":
      return <Summary store={store} />;
    case "path":
      return <PathPanel store={store} question={selection} />;
    case "claim":
      return <ClaimPanel store={store} proposition={selection.proposition} />;
    case "outlets":
      return <ComparisonPanel store={store} selection={selection} />;
    default:
      return (
        <>
          <SubjectHeader store={store} selection={selection} />
          <Receipts store={store} />
        </>
      );
  }
}
