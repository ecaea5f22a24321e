import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { LineSample } from "../panels/samples.tsx";
import { familyOf } from "../projections/families.ts";
import { standingOf } from "../projections/standing.ts";
import { claimSentence, dayLabel, labelOf, whenLabel } from "../projections/wording.ts";
import { read, select } from "../state/steps.ts";
import type { Store } from "../state/store.ts";
import { type Dated, entriesOf, extentOf } from "./chronicle.ts";

const pageSize = 120;

/** What happened when, or was published when: one line a claim, a vague date drawn as the span that it is. */
export function Timeline({ store }: { readonly store: Store }) {
  const pages = useSignal(1);
  const { dates } = store.state.value;
  const { claims } = store.chosen.value;
  const entries = useMemo(() => entriesOf(store.projection, claims, dates), [store, claims, dates]);
  const extent = extentOf(entries);
  const shown = entries.slice(0, pages.value * pageSize);
  let day: string | undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="timeline" id="timeline" aria-label="Timeline" tabIndex={0}>
      <p class="caption">
        Showing {shown.length} of {entries.length} claims{" "}
        {dates === "published" ? "by the day they were published" : "by the day they are about"}
        {extent === undefined ? "" : `, ${dayLabel(extent.first)} – ${dayLabel(extent.last)}`}
      </p>
      {entries.length === 0 ? <p class="absent">No claim passes the filters.</p> : null}
      <ol>
        {shown.map((entry) => {
          const isNew = entry.begins !== day;
          day = entry.begins;
          return <Entry key={entry.claim} store={store} entry={entry} extent={extent} heading={isNew} />;
        })}
      </ol>
      {shown.length < entries.length ? (
        <button type="button" class="plain" onClick={() => (pages.value += 1)}>
          Show more
        </button>
      ) : null}
    </section>
  );
}

interface EntryProps {
  readonly store: Store;
  readonly entry: Dated;
  readonly extent: ReturnType<typeof extentOf>;
  readonly heading: boolean;
}

function Entry({ store, entry, extent, heading }: EntryProps) {
  const { projection } = store;
  const claim = projection.claims[entry.claim];
  const proposition = claim === undefined ? undefined : projection.propositions[claim.proposition];
  if (claim === undefined || proposition === undefined) return null;
  const when = whenLabel(claim);
  const family = familyOf(proposition);
  return (
    <li class={heading ? "entry new-day" : "entry"}>
      <span class="day">{heading ? (entry.begins === undefined ? "No date" : dayLabel(entry.begins)) : ""}</span>
      <SpanBar entry={entry} extent={extent} family={family} />
      <span class="told">
        <button
          type="button"
          class="row"
          dir="auto"
          onClick={() => select(store, { kind: "claim", proposition: claim.proposition })}
        >
          <LineSample family={family} standing={standingOf(projection, claim)} /> {claimSentence(projection, claim)}
        </button>
        <small>
          {labelOf(projection, claim.source)}
          {store.state.value.dates === "happened" && entry.begins !== entry.ends && when !== undefined
            ? ` · ${when}`
            : ""}
          {" · "}
          <button type="button" class="name" onClick={() => read(store, claim.article, claim.evidence)}>
            read
          </button>
        </small>
      </span>
    </li>
  );
}

/** The span of days on the scale of all that is shown. */
function SpanBar({ entry, extent, family }: Omit<EntryProps, "store" | "heading"> & { readonly family: string }) {
  if (extent === undefined || entry.begins === undefined || entry.ends === undefined)
    return <svg class="span" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" />;
  const [left, right] = [extent.at(entry.begins), extent.at(entry.ends)];
  return (
    <svg class={`span line ${family}`} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <line x1="0" x2="100" y1="5" y2="5" />
      <rect
        x={left * 97}
        y={entry.begins === entry.ends ? 1 : 3}
        width={Math.max(3, (right - left) * 97)}
        height={entry.begins === entry.ends ? 8 : 4}
      />
    </svg>
  );
}
