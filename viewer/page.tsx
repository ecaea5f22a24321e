import { useSignal } from "@preact/signals";
import { useCallback, useEffect, useRef } from "preact/hooks";
import { ExportMenu } from "./export/menu.tsx";
import { Canvas } from "./graph/canvas.tsx";
import type { Renderer } from "./graph/renderer.ts";
import { Articles } from "./panels/articles.tsx";
import { Chips } from "./panels/chips.tsx";
import { EvidencePanel } from "./panels/evidence.tsx";
import { Facets } from "./panels/facets.tsx";
import { Help } from "./panels/help.tsx";
import { TopBar } from "./panels/top-bar.tsx";
import { QueryView } from "./sparql/query-view.tsx";
import { globalStep } from "./state/keys.ts";
import { look } from "./state/steps.ts";
import type { Store } from "./state/store.ts";
import { ClaimTable } from "./table/table.tsx";
import { TimeBrush } from "./time/brush.tsx";
import { Timeline } from "./time/timeline.tsx";

/** Narrower than this the filters wait behind their button. */
const roomForFilters = "(min-width: 1160px)";

/** The whole screen: top bar, legend and filters, one of the views, evidence. */
export function Page({ store }: { readonly store: Store }) {
  const renderer = useRef<Renderer | undefined>(undefined);
  const help = useSignal(false);
  const exporting = useSignal(false);
  const filters = useSignal(matchMedia(roomForFilters).matches);
  const onRenderer = useCallback(
    (opened: Renderer | undefined) => {
      renderer.current = opened;
      Object.assign(globalThis, { claimgraph: { renderer: opened, store } });
    },
    [store],
  );
  const onActor = useCallback((actor: number) => renderer.current?.flyTo(String(actor)), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const open = { help: () => (help.value = true), exporting: () => (exporting.value = true) };
      if (globalStep(store, event, open)) event.preventDefault();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [store, help, exporting]);
  return (
    <div class={filters.value ? "page with-filters" : "page"}>
      <button type="button" class="skip" onClick={() => look(store, "table")}>
        Show the table of claims
      </button>
      <TopBar
        store={store}
        onActor={onActor}
        onHelp={() => (help.value = true)}
        onExport={() => (exporting.value = true)}
        onFilters={() => (filters.value = !filters.value)}
        filters={filters.value}
      />
      {filters.value ? <Facets store={store} /> : null}
      <main id="view">
        <Chips store={store} />
        <CurrentView store={store} onRenderer={onRenderer} />
        <TimeBrush store={store} />
      </main>
      <EvidencePanel store={store} />
      <Help open={help.value} onClose={() => (help.value = false)} />
      <ExportMenu
        store={store}
        open={exporting.value}
        onClose={() => (exporting.value = false)}
        rendererOf={() => renderer.current}
      />
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

interface CurrentViewProps {
  readonly store: Store;
  readonly onRenderer: (renderer: Renderer | undefined) => void;
}

/** One of the views over the one selection; without WebGL the table stands in for the graph. */
function CurrentView({ store, onRenderer }: CurrentViewProps) {
  const { view } = store.state.value;
  const lost = store.graphLost.value;
  const isGraph = view === "graph";
  const seen = useRef(false);
  seen.current ||= isGraph;
  return (
    <>
      {/* Once drawn the graph stays, out of sight: a browser gives a page few drawing contexts, and takes them back late. */}
      {seen.current && lost === undefined ? <Canvas store={store} onRenderer={onRenderer} hidden={!isGraph} /> : null}
      {isGraph && lost !== undefined ? (
        <p class="lost" role="status">
          {lost} The table has the same claims.{" "}
          <button type="button" class="plain" onClick={() => (store.graphLost.value = undefined)}>
            Try again
          </button>
        </p>
      ) : null}
      {view === "table" || (isGraph && lost !== undefined) ? <ClaimTable store={store} /> : null}
      {view === "timeline" ? <Timeline store={store} /> : null}
      {view === "articles" ? <Articles store={store} /> : null}
      {view === "query" ? <QueryView store={store} /> : null}
    </>
  );
}
