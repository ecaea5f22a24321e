import { useSignal } from "@preact/signals";
import { useCallback, useEffect, useRef } from "preact/hooks";
import { Canvas } from "./graph/canvas.tsx";
import type { Renderer } from "./graph/renderer.ts";
import { EvidencePanel } from "./panels/evidence.tsx";
import { Facets } from "./panels/facets.tsx";
import { Help } from "./panels/help.tsx";
import { TopBar } from "./panels/top-bar.tsx";
import { QueryView } from "./sparql/query-view.tsx";
import { globalStep } from "./state/keys.ts";
import type { Store } from "./state/store.ts";
import { ClaimTable } from "./table/table.tsx";
import { TimeBrush } from "./time/brush.tsx";

/** The whole screen: top bar, legend and filters, one of the views, evidence. */
export function Page({ store }: { readonly store: Store }) {
  const renderer = useRef<Renderer | undefined>(undefined);
  const help = useSignal(false);
  const onRenderer = useCallback((opened: Renderer | undefined) => {
    renderer.current = opened;
    Object.assign(globalThis, { claimgraph: { renderer: opened } });
  }, []);
  const onActor = useCallback((actor: number) => renderer.current?.flyTo(String(actor)), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (globalStep(store, event, () => (help.value = true))) event.preventDefault();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [store, help]);
  const { view } = store.state.value;
  const lost = store.graphLost.value;
  return (
    <div class="page">
      <button type="button" class="skip" onClick={() => store.change({ view: "table" })}>
        Show the table of claims
      </button>
      <TopBar store={store} onActor={onActor} onHelp={() => (help.value = true)} />
      <Facets store={store} />
      <main id="view">
        {view === "graph" && lost === undefined ? <Canvas store={store} onRenderer={onRenderer} /> : null}
        {view === "graph" && lost !== undefined ? (
          <p class="lost" role="status">
            {lost} The table has the same claims.{" "}
            <button type="button" class="plain" onClick={() => (store.graphLost.value = undefined)}>
              Try again
            </button>
          </p>
        ) : null}
        {view === "table" || (view === "graph" && lost !== undefined) ? <ClaimTable store={store} /> : null}
        {view === "query" ? <QueryView store={store} /> : null}
        <TimeBrush store={store} />
      </main>
      <EvidencePanel store={store} />
      <Help open={help.value} onClose={() => (help.value = false)} />
      <p class={store.notice.value === "" ? "notice empty" : "notice"} role="status">
        {store.notice.value}
        {store.notice.value === "" ? null : (
          <button type="button" class="plain" onClick={() => (store.notice.value = "")}>
            OK
          </button>
        )}
      </p>
      <p class="spoken" aria-live="polite">
        {store.announcement.value}
      </p>
    </div>
  );
}
