import { signal, useSignal } from "@preact/signals";
import { useCallback, useEffect, useRef } from "preact/hooks";
import { ExportMenu } from "./export/menu.tsx";
import { Canvas } from "./graph/canvas.tsx";
import type { Renderer } from "./graph/renderer.ts";
import { Articles } from "./panels/articles.tsx";
import { Chips } from "./panels/chips.tsx";
import { EvidencePanel } from "./panels/evidence.tsx";
import { Facets } from "./panels/facets.tsx";
import { Help } from "./panels/help.tsx";
import { type Sheet, SheetBar } from "./panels/sheet.tsx";
import { Splitter } from "./panels/splitter.tsx";
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

/** Narrower than this evidence, filters and time take turns in a sheet. */
const narrow = matchMedia("(max-width: 799px)");
const isNarrow = signal(narrow.matches);
narrow.addEventListener("change", () => {
  isNarrow.value = narrow.matches;
});

const facetsRange = [200, 420, 268] as const;
const evidenceRange = () => [280, 760, innerWidth < 1400 ? 340 : 400] as const;

/** The whole screen: top bar, legend and filters, one of the views, evidence. */
export function Page({ store }: { readonly store: Store }) {
  const renderer = useRef<Renderer | undefined>(undefined);
  const help = useSignal(false);
  const exporting = useSignal(false);
  const filters = useSignal(matchMedia(roomForFilters).matches);
  const sheet = useSignal<Sheet>({ panel: "evidence", size: "half" });
  const widths = { facets: useSignal(facetsRange[2]), evidence: useSignal(evidenceRange()[2]) };
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
    <div
      class={`page sheet-${sheet.value.panel} sheet-${sheet.value.size}${filters.value ? " with-filters" : ""}`}
      style={{ "--facets": `${widths.facets.value}px`, "--evidence": `${widths.evidence.value}px` }}
    >
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
      {filters.value || isNarrow.value ? <Facets store={store} /> : null}
      <main id="view">
        {filters.value ? (
          <Splitter panel="facets" name="Width of the filters" width={widths.facets} range={facetsRange} side="left" />
        ) : null}
        <Chips store={store} />
        <CurrentView store={store} onRenderer={onRenderer} />
        <TimeBrush store={store} />
        <Splitter
          panel="evidence"
          name="Width of the evidence"
          width={widths.evidence}
          range={evidenceRange()}
          side="right"
        />
      </main>
      <SheetBar store={store} sheet={sheet} />
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
