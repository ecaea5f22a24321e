import type { Signal } from "@preact/signals";

interface SplitterProps {
  /** Id of the panel that is made wider and narrower, and what to call it. */
  readonly panel: string;
  readonly name: string;
  readonly width: Signal<number>;
  /** Pixels: the narrowest, the widest, and what a double click goes back to. */
  readonly range: readonly [least: number, most: number, usual: number];
  /** On which side of the line the panel lies. */
  readonly side: "left" | "right";
}

const step = 24;

/** The line between a panel and the view: dragged, or moved by the arrow keys (WAI-ARIA Authoring Practices, window splitter). */
export function Splitter({ panel, name, width, range, side }: SplitterProps) {
  const [least, most, usual] = range;
  const outward = side === "right" ? -1 : 1;
  const widen = (to: number) => {
    width.value = Math.round(Math.max(least, Math.min(most, to)));
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => widen(width.value - step * outward),
    ArrowRight: () => widen(width.value + step * outward),
    Home: () => widen(least),
    End: () => widen(most),
    Enter: () => widen(usual),
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that is moved is no thematic break
    <div
      role="separator"
      class={`splitter of-${panel}`}
      tabIndex={0}
      aria-label={name}
      aria-orientation="vertical"
      aria-controls={panel}
      aria-valuenow={width.value}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={(event) => {
        const move = keys[event.key];
        if (move === undefined) return;
        move();
        event.preventDefault();
      }}
      onDblClick={() => widen(usual)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        widen(side === "right" ? innerWidth - event.clientX : event.clientX);
      }}
    />
  );
}
