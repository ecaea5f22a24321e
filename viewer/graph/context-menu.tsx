import { useLayoutEffect, useRef } from "preact/hooks";
import { edgesAt, edgeWords, nameOf } from "../projections/describe.ts";
import { misread } from "../state/corrections.ts";
import { chooseEdge, chooseNode, correct, expand, findPath, keepAround, pin, putAway, select } from "../state/steps.ts";
import type { Store } from "../state/store.ts";
import { selectionOfEdge, subjectOf } from "./subjects.ts";

/** What the menu is about, and where it opens, in pixels of the canvas. */
export interface MenuPlace {
  readonly kind: "node" | "edge";
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

interface Action {
  readonly name: string;
  /** The key that does the same without the menu. */
  readonly key?: string;
  readonly run: () => void;
}

interface ContextMenuProps {
  readonly store: Store;
  readonly place: MenuPlace;
  readonly onClose: () => void;
}

/** What one can do with a node or an arrow (WAI-ARIA Authoring Practices, menu): the same as its keys and the panel do. */
export function ContextMenu({ store, place, onClose }: ContextMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const { kind, key, x, y } = place;
  // At once and not after the next frame: the next key is for the menu.
  useLayoutEffect(() => {
    void key;
    menu.current?.querySelector("button")?.focus();
  }, [key]);
  const actions = kind === "node" ? nodeActions(store, key) : edgeActions(store, key);
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll("button") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (next !== undefined) items[(next + items.length) % items.length]?.focus();
    else if (event.key === "Escape" || event.key === "Tab") onClose();
    // The keys of the canvas and of the page mean nothing here.
    event.stopPropagation();
    if (next !== undefined || event.key === "Escape" || event.key === "Tab") event.preventDefault();
  };
  return (
    <div
      ref={menu}
      class="menu"
      role="menu"
      tabIndex={-1}
      aria-label={kind === "node" ? nameOf(store, key) : edgeName(store, key)}
      style={{ left: `min(${x}px, 100% - 230px)`, top: `min(${y}px, 100% - ${actions.length * 30 + 20}px)` }}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
      onBlur={(event) => {
        if (!(event.relatedTarget instanceof Node && menu.current?.contains(event.relatedTarget))) onClose();
      }}
    >
      {actions.map(({ name, key: shortcut, run }) => (
        <button
          type="button"
          role="menuitem"
          tabIndex={-1}
          key={name}
          dir="auto"
          aria-keyshortcuts={shortcut}
          onClick={() => {
            onClose();
            run();
          }}
        >
          {name}
          {shortcut === undefined ? null : <small aria-hidden="true">{shortcut}</small>}
        </button>
      ))}
    </div>
  );
}

function nodeActions(store: Store, key: string): readonly Action[] {
  const subject = subjectOf(key);
  if (subject?.kind === "article")
    return [{ name: "Read the article", key: "Enter", run: () => chooseNode(store, key) }];
  if (subject?.kind === "claim") {
    const { projection } = store;
    const claims = projection.claims.filter(({ proposition }) => proposition === subject.proposition);
    return [
      { name: "Who says so, and who the opposite", key: "Enter", run: () => chooseNode(store, key) },
      ...(claims.length === 1 && claims[0] !== undefined ? [misreadAction(store, claims[0].iri)] : []),
    ];
  }
  if (subject === undefined) return [];
  const { actor } = subject;
  const { selection, pins } = store.state.value;
  const from = selection.kind === "actor" && selection.actor !== actor ? selection.actor : undefined;
  const held = pins.some((other) => other.actor === actor);
  const node = store.scene.value.nodes.find((other) => other.key === key);
  return [
    { name: "Who says so", key: "Enter", run: () => chooseNode(store, key) },
    ...(from === undefined
      ? []
      : [{ name: `Path from ${nameOf(store, String(from))}`, run: () => findPath(store, from, actor) }]),
    { name: "Draw its neighbours", key: "E", run: () => expand(store, actor) },
    { name: "Only its circle", key: "O", run: () => keepAround(store, actor, 1) },
    {
      name: held ? "Let it go" : "Hold it in place",
      key: "P",
      run: () => pin(store, actor, held ? undefined : node),
    },
    { name: "Hide it", key: "H", run: () => putAway(store, actor) },
  ];
}

function edgeActions(store: Store, key: string): readonly Action[] {
  const chosen = selectionOfEdge(key);
  const open = { name: "Who says so", key: "Enter", run: () => chooseEdge(store, key) };
  if (chosen.kind !== "link") return [open];
  const { source, target } = chosen;
  const link = store.links.value.find((other) => other.source === source && other.target === target);
  const [only] = link?.claims ?? [];
  const claim = link?.claims.length === 1 ? store.projection.claims[only ?? -1] : undefined;
  return [
    open,
    { name: `Select ${nameOf(store, String(source))}`, run: () => select(store, { kind: "actor", actor: source }) },
    { name: `Select ${nameOf(store, String(target))}`, run: () => select(store, { kind: "actor", actor: target }) },
    ...(claim === undefined ? [] : [misreadAction(store, claim.iri)]),
  ];
}

function misreadAction(store: Store, claim: string): Action {
  return { name: "Flag as misread", run: () => correct(store, misread(claim)) };
}

function edgeName(store: Store, key: string): string {
  const edge = store.scene.value.edges.find((other) => other.key === key);
  return edge === undefined ? "" : edgeWords(store, edge, edge.source);
}

/** What the menu key opens the menu of: the arrow that is walked, else the focused node, else the selected one. */
export function menuSubject(
  store: Store,
  focused: string | undefined,
  walked: number | undefined,
): Pick<MenuPlace, "kind" | "key"> | undefined {
  if (focused === undefined) return undefined;
  const edge = walked === undefined ? undefined : edgesAt(store.scene.value, focused)[walked];
  return edge === undefined ? { kind: "node", key: focused } : { kind: "edge", key: edge.key };
}
