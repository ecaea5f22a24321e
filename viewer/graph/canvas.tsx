import { effect, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { chooseEdge, chooseNode, expand, pin, select } from "../state/steps.ts";
import type { Store } from "../state/store.ts";
import { ContextMenu, type MenuPlace, menuSubject } from "./context-menu.tsx";
import { type Hover, hoverWords, Tooltip } from "./hover.tsx";
import { type EdgeWalk, keyboardStep } from "./keyboard.ts";
import { Mirror, mirroredKey, mirrorId } from "./mirror.tsx";
import type { Renderer } from "./renderer.ts";
import { subjectOf } from "./subjects.ts";
import { GraphTools } from "./tools.tsx";

interface CanvasProps {
  readonly store: Store;
  /** Called with the renderer once it draws, with undefined when it no longer does. */
  readonly onRenderer: (renderer: Renderer | undefined) => void;
  readonly hidden: boolean;
}

/** The picture: sigma inside, arrow keys and a spoken twin around it. */
export function Canvas({ store, onRenderer, hidden }: CanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const renderer = useRef<Renderer | undefined>(undefined);
  const hover = useSignal<Hover | undefined>(undefined);
  const menu = useSignal<MenuPlace | undefined>(undefined);
  const walk = useRef<EdgeWalk>({ on: false, at: -1 });
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
          onNode: (key, adding) => chooseNode(store, key, adding),
          onNodeTwice: (key) => {
            const subject = subjectOf(key);
            if (subject?.kind === "actor") expand(store, subject.actor);
          },
          onMoved: (key, x, y) => {
            const subject = subjectOf(key);
            if (subject?.kind === "actor" && store.state.value.graph === "actors") pin(store, subject.actor, { x, y });
          },
          onEdge: (key) => chooseEdge(store, key),
          onBackground: () => {
            if (store.state.value.selection.kind !== "nothing") select(store, { kind: "nothing" });
          },
          onMenu: (over, x, y) => {
            hover.value = undefined;
            menu.value = { ...over, x, y };
          },
          onCamera: rested((camera) => store.adjust({ camera })),
          onHover: (over, x, y) => {
            element.classList.toggle("pointing", over !== undefined);
            hover.value = over === undefined ? undefined : { ...hoverWords(store, over.kind, over.key), x, y };
          },
          onLost: () => lose("The drawing was lost: the browser took back its graphics memory."),
        });
        renderer.current = opened;
        onRenderer(opened);
        store.rows.value = rowsOn(element);
        const stopShowing = effect(() => opened.show(store.scene.value));
        const stopLooking = effect(() => {
          void store.restores.value;
          opened.lookFrom(store.state.peek().camera ?? atRest);
        });
        stop = () => {
          stopLooking();
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
  }, [store, onRenderer, hover, menu]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      const { on, at } = walk.current;
      const over = menuSubject(store, mirroredKey(store), on ? at : undefined);
      const middle = over?.kind === "edge" ? renderer.current?.middleOf(over.key) : undefined;
      const place = middle ?? renderer.current?.positionOf(over?.key ?? "");
      if (over !== undefined && place !== undefined) menu.value = { ...over, ...place };
      event.preventDefault();
      return;
    }
    if (renderer.current !== undefined && keyboardStep(store, renderer.current, walk.current, event))
      event.preventDefault();
  };
  const { focused } = store;
  const { shown, of, what } = store.showing.value;
  return (
    <div class={hidden ? "canvas-frame away" : "canvas-frame"} inert={hidden}>
      <div
        id="canvas"
        class="canvas"
        role="application"
        aria-roledescription="graph"
        aria-label={`Graph, ${shown} of ${of} ${what}`}
        aria-describedby="canvas-help"
        aria-owns="mirror"
        aria-activedescendant={mirroredKey(store) === undefined ? undefined : mirrorId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the arrow keys itself
        tabIndex={0}
        ref={container}
        onKeyDown={onKeyDown}
        onContextMenu={(event) => event.preventDefault()}
        onBlur={() => {
          // The menu of a focused node takes the focus and gives it back.
          if (menu.value !== undefined) return;
          walk.current.on = false;
          focused.value = undefined;
        }}
      />
      <p id="canvas-help" class="spoken">
        Arrow keys move to the nearest node in that direction, Enter selects it, N walks its arrows, Escape goes back.
        The table has the same claims as text.
      </p>
      <Mirror store={store} />
      {hover.value === undefined ? null : <Tooltip hover={hover.value} />}
      {menu.value === undefined ? null : (
        <ContextMenu
          store={store}
          place={menu.value}
          onClose={() => {
            menu.value = undefined;
            container.current?.focus();
          }}
        />
      )}
      <GraphTools store={store} renderer={renderer} />
    </div>
  );
}

/** Pixels that a row of the graph of claims takes where its words can still be read. */
const rowHeight = 18;
const fewestRows = 12;

/** How many rows fit: where the canvas is narrow the picture is smaller, and its rows are lower. */
function rowsOn({ clientWidth, clientHeight }: HTMLElement): number {
  return Math.max(fewestRows, Math.floor(Math.min(clientHeight, clientWidth * 0.75) / rowHeight));
}

const atRest = { x: 0.5, y: 0.5, ratio: 1 };

const restMilliseconds = 250;

/** Called with the last value once no new one has come for a while. */
function rested<T>(call: (value: T) => void): (value: T) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (value) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => call(value), restMilliseconds);
  };
}
