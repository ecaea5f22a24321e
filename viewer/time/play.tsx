import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Store } from "../state/store.ts";
import type { Bin } from "./bins.ts";

const stepMilliseconds = 700;

interface PlayProps {
  readonly store: Store;
  readonly bins: readonly Bin[];
  /** Indexes of the first and last bar of the window. */
  readonly first: number;
  readonly final: number;
}

/** Moves the end of the window from bar to bar that holds something: how the picture came about. All of it is one step of undo. */
export function Play({ store, bins, first, final }: PlayProps) {
  const playing = useSignal(false);
  const isOn = playing.value;
  const stops = bins.flatMap((bin, at) => (bin.counts.size > 0 ? [at] : []));
  const next = stops.find((at) => at > final);
  const show = (at: number) => store.change({ from: bins[first]?.from, to: bins[at]?.to }, "time");
  useEffect(() => {
    if (!isOn) return;
    if (next === undefined) {
      playing.value = false;
      return;
    }
    const waiting = setTimeout(() => show(next), stepMilliseconds);
    return () => clearTimeout(waiting);
  });
  if (stops.length < 2) return null;
  const toggle = () => {
    // At the end it begins anew.
    if (!isOn && next === undefined) show(stops[0] ?? 0);
    playing.value = !isOn;
  };
  return (
    <button
      type="button"
      class="plain play"
      aria-label={isOn ? "Stop" : "Play the days one after the other"}
      onClick={toggle}
    >
      {isOn ? "■" : "▶"}
    </button>
  );
}
