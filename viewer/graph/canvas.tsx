import { effect, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { claimSentence, labelOf } from "../projections/wording.ts";
import { type Store, select } from "../state/store.ts";
import { keyboardStep } from "./keyboard.ts";
import type { Renderer } from "./renderer.ts";

interface CanvasProps {
  readonly store: Store;
  /** Called with the renderer once it draws, with undefined when it no longer does. */
  readonly onRenderer: (renderer: Renderer | undefined) => void;
}

interface Hover {
  readonly text: string;
  readonly detail: string;
  readonly x: number;
  readonly y: number;
}

/** The picture: sigma inside, arrow keys and a spoken twin around it. */
export function Canvas({ store, onRenderer }: CanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const renderer = useRef<Renderer | undefined>(undefined);
  const hover = useSignal<Hover | undefined>(undefined);
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    let closed = false;
    let stop = () => {};
    const lose = (why: string) => {
      renderer.current = undefined;
      onRenderer(undefined);
      store.graphLost.value = why;
    };
    // Loaded only here: the module of the line program cannot even be read where the browser has no WebGL.
    import("./sigma-renderer.ts")
      .then(({ openSigma }) => {
        if (closed) return;
        const opened = openSigma(element, {
          onNode: (key) => select(store, { kind: "actor", actor: Number(key) }),
          onEdge: (key) => {
            const [source = 0, target = 0] = key.split(" ").map(Number);
            select(store, { kind: "link", source, target });
          },
          onBackground: () => {
            if (store.state.value.selection.kind !== "nothing") select(store, { kind: "nothing" });
          },
          onHover: (over, x, y) => {
            element.classList.toggle("pointing", over !== undefined);
            hover.value = over === undefined ? undefined : { ...hoverWords(store, over.kind, over.key), x, y };
          },
          onLost: () => lose("The drawing was lost: the browser took back its graphics memory."),
        });
        renderer.current = opened;
        onRenderer(opened);
        const stopShowing = effect(() => opened.show(store.scene.value));
        stop = () => {
          stopShowing();
          opened.kill();
        };
      })
      .catch(() => {
        element.replaceChildren();
        lose("This browser cannot draw the graph (it has no WebGL).");
      });
    return () => {
      closed = true;
      stop();
      onRenderer(undefined);
    };
  }, [store, onRenderer, hover]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (renderer.current !== undefined && keyboardStep(store, renderer.current, event)) event.preventDefault();
  };
  const { cast, focused } = store;
  return (
    <div class="canvas-frame">
      <div
        id="canvas"
        class="canvas"
        role="application"
        aria-roledescription="graph"
        aria-label="Graph of actors and claims"
        aria-describedby="canvas-help"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the arrow keys itself
        tabIndex={0}
        ref={container}
        onKeyDown={onKeyDown}
        onBlur={() => {
          focused.value = undefined;
        }}
      />
      <p id="canvas-help" class="spoken">
        Arrow keys move to the nearest actor in that direction, Enter selects it, Escape goes back. The table has the
        same claims as text.
      </p>
      {hover.value === undefined ? null : <Tooltip hover={hover.value} />}
      <p class="showing">
        Showing {cast.value.shown.size} of {cast.value.linked} linked actors, {store.scene.value.edges.length} arrows
        {cast.value.linked > cast.value.shown.size ? (
          <button type="button" class="plain" onClick={() => store.change({ limit: store.state.value.limit * 2 })}>
            more
          </button>
        ) : null}
      </p>
    </div>
  );
}

function Tooltip({ hover }: { readonly hover: Hover }) {
  return (
    <div class="tooltip" style={{ left: `${hover.x}px`, top: `${hover.y}px` }} aria-hidden="true">
      <strong dir="auto">{hover.text}</strong>
      <span dir="auto">{hover.detail}</span>
    </div>
  );
}

const longestName = 80;

/** One line on what the pointer is over: the claim where there is one alone, else how many. */
function hoverWords(
  store: Store,
  kind: "node" | "edge",
  key: string,
): { readonly text: string; readonly detail: string } {
  const { projection } = store;
  if (kind === "node") {
    const weight = store.links.value.filter(({ source, target }) => source === Number(key) || target === Number(key));
    return { text: labelOf(projection, Number(key)).slice(0, longestName), detail: `${weight.length} arrows` };
  }
  const [source = 0, target = 0] = key.split(" ").map(Number);
  const link = store.links.value.find((link) => link.source === source && link.target === target);
  const text = `${labelOf(projection, source).slice(0, longestName)} → ${labelOf(projection, target).slice(0, longestName)}`;
  const claims = (link?.claims ?? []).flatMap((index) => {
    const claim = projection.claims[index];
    return claim === undefined ? [] : [claimSentence(projection, claim)];
  });
  const sentences = [...new Set(claims)];
  const statements = link?.statements.length ?? 0;
  const spoken = statements === 0 ? [] : [statements === 1 ? "1 statement" : `${statements} statements`];
  const more = sentences.length > 3 ? [`${sentences.length - 3} more`] : [];
  return { text, detail: [...sentences.slice(0, 3), ...more, ...spoken].join("; ") };
}
