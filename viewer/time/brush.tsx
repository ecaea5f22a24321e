import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { families } from "../projections/families.ts";
import { dayLabel } from "../projections/wording.ts";
import type { Store } from "../state/store.ts";
import { type Bin, fill, spansOf } from "./bins.ts";
import { Play } from "./play.tsx";

/** The strip below the view: how much was said when, and the window of days that counts. */
export function TimeBrush({ store }: { readonly store: Store }) {
  const { dates, from, to, strict } = store.state.value;
  const spans = useMemo(() => spansOf(store.traits, dates), [store, dates]);
  const happened = useMemo(() => spansOf(store.traits, "happened").length > 0, [store]);
  const bins = fill(spans, store.traits, dates, store.sifted.value.whateverTheDay);
  const dragged = useSignal<number | undefined>(undefined);
  if (bins.length < 2 && !happened) return null;
  const last = bins.length - 1;
  const first = Math.max(0, from === undefined ? 0 : bins.findIndex((bin) => bin.to >= from));
  const final = to === undefined ? last : bins.findLastIndex((bin) => bin.from <= to);
  const choose = (a: number, b: number) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const whole = low <= 0 && high >= last;
    store.change({ from: whole ? undefined : bins[low]?.from, to: whole ? undefined : bins[high]?.to }, "time");
  };
  const binAt = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    return Math.max(0, Math.min(last, Math.floor(((event.clientX - box.left) / box.width) * bins.length)));
  };
  const range = (at: number) => (bins[at] === undefined ? "" : dayLabel(bins[at].from));
  return (
    <section class="time" id="time" aria-label="Time" tabIndex={-1}>
      <div class="time-head">
        <span>{windowLabel(bins, first, final)}</span>
        {/* Always in its place, so that the strip keeps its height and the picture above does not move. */}
        <Play store={store} bins={bins} first={first} final={final} />
        <button
          type="button"
          class={from === undefined && to === undefined ? "plain idle" : "plain"}
          onClick={() => store.change({ from: undefined, to: undefined })}
        >
          all days
        </button>
        <span class="time-kind">
          {dates === "happened" ? (
            <label title="A vague date counts only where all its days lie in the window">
              <input type="checkbox" checked={strict} onChange={() => store.change({ strict: !strict })} />
              surely within
            </label>
          ) : null}
          {(["published", "happened"] as const).map((kind) => (
            <label key={kind}>
              <input
                type="radio"
                name="dates"
                checked={dates === kind}
                onChange={() => store.change({ dates: kind, from: undefined, to: undefined })}
              />
              {kind === "published" ? "by publication" : "by event"}
            </label>
          ))}
        </span>
      </div>
      <div class="bars">
        <svg
          viewBox={`0 0 ${Math.max(1, bins.length)} 100`}
          preserveAspectRatio="none"
          aria-hidden="true"
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            dragged.value = binAt(event);
            choose(dragged.value, dragged.value);
          }}
          onPointerMove={(event) => {
            if (dragged.value !== undefined) choose(dragged.value, binAt(event));
          }}
          onPointerUp={() => {
            dragged.value = undefined;
          }}
        >
          <Bars bins={bins} first={first} final={final} />
        </svg>
        <input
          type="range"
          aria-label="From"
          aria-valuetext={range(first)}
          min={0}
          max={Math.max(0, last)}
          value={first}
          onInput={(event) => choose(Math.min(Number(event.currentTarget.value), final), final)}
        />
        <input
          type="range"
          aria-label="Until"
          aria-valuetext={bins[final] === undefined ? "" : dayLabel(bins[final].to)}
          min={0}
          max={Math.max(0, last)}
          value={final}
          onInput={(event) => choose(first, Math.max(Number(event.currentTarget.value), first))}
        />
      </div>
    </section>
  );
}

function windowLabel(bins: readonly Bin[], first: number, final: number): string {
  const [from, to] = [bins[first]?.from, bins[final]?.to];
  if (from === undefined || to === undefined) return "No claim says when it happened";
  return from === to ? dayLabel(from) : `${dayLabel(from)} – ${dayLabel(to)}`;
}

interface BarsProps {
  readonly bins: readonly Bin[];
  readonly first: number;
  readonly final: number;
}

/** One bar a bin, its families stacked; the highest takes the whole height. */
function Bars({ bins, first, final }: BarsProps) {
  const total = (bin: Bin) => [...bin.counts.values()].reduce((sum, count) => sum + count, 0);
  const highest = Math.max(1, ...bins.map(total));
  const width = bins.length > 120 ? 1 : 0.86;
  return (
    <>
      {bins.map((bin, at) => {
        let top = 100;
        return (
          <g key={bin.from} class={at < first || at > final ? "bar out" : "bar"}>
            {[...families].reverse().map((family) => {
              const height = ((bin.counts.get(family) ?? 0) / highest) * 100;
              top -= height;
              return height === 0 ? null : (
                <rect
                  key={family}
                  class={`line ${family}`}
                  x={at + (1 - width) / 2}
                  y={top}
                  width={width}
                  height={height}
                />
              );
            })}
          </g>
        );
      })}
    </>
  );
}
