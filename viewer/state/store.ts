import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type Chosen, type Link, linksOf } from "../../src/write/projection/links.ts";
import type { Projection, TextRange } from "../../src/write/projection/model.ts";
import type { Scene } from "../graph/renderer.ts";
import { type Card, cardsOf, receiptsOf } from "../projections/cards.ts";
import { choose, type TraitTable, traitsOf } from "../projections/filter.ts";
import { type Cast, castOf, sceneOf } from "../projections/scene.ts";
import { dark, light, type Palette } from "../theme/palette.ts";
import { initialState, type Patch, type Selection, type View, type ViewState } from "./view-state.ts";

/** The one place of what is looked at: the state, and everything that follows from it. */
export interface Store {
  readonly projection: Projection;
  readonly traits: TraitTable;
  readonly state: ReadonlySignal<ViewState>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  readonly chosen: ReadonlySignal<Chosen>;
  readonly links: ReadonlySignal<readonly Link[]>;
  readonly cast: ReadonlySignal<Cast>;
  readonly cards: ReadonlySignal<readonly Card[]>;
  readonly scene: ReadonlySignal<Scene>;
  /** Actor under the keyboard's focus on the canvas; not part of history. */
  readonly focused: Signal<number | undefined>;
  readonly darkMode: Signal<boolean>;
  /** Why there is no graph to see; the table stands in for it. */
  readonly graphLost: Signal<string | undefined>;
  /** Read out by screen readers. */
  readonly announcement: Signal<string>;
  /** A message that everyone sees for a while. */
  readonly notice: Signal<string>;
  /** One step of history; steps of one name in a row (a dragged window) are one step. */
  readonly change: (patch: Patch, step?: string) => void;
  /** Another state as a whole, without a step of history. */
  readonly restore: (state: ViewState) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const longestHistory = 200;

/** Actors of hidden types are off the picture and the links with them. */
function visibleLinks(projection: Projection, chosen: Chosen, hidden: readonly string[]): readonly Link[] {
  const off = new Set(hidden);
  const visible = (actor: number) => !off.has(`type:${projection.actors[actor]?.type}`);
  return linksOf(projection, chosen).filter(({ source, target }) => visible(source) && visible(target));
}

/** A store over one projection, begun at `start`. */
export function createStore(projection: Projection, start: ViewState = initialState): Store {
  const traits = traitsOf(projection);
  const past = signal<readonly ViewState[]>([]);
  const future = signal<readonly ViewState[]>([]);
  const state = signal(start);
  let lastStep: string | undefined;
  const darkMode = signal(false);
  const focused = signal<number | undefined>(undefined);
  const filter = computed(() => {
    const { hidden, dates, from, to } = state.value;
    return { hidden, dates, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  });
  const filterKey = computed(() => JSON.stringify(filter.value));
  const chosen = computed(() => {
    void filterKey.value;
    return choose(traits, filter.peek());
  });
  const links = computed(() => visibleLinks(projection, chosen.value, filter.peek().hidden));
  const palette = computed<Palette>(() => (darkMode.value ? dark : light));
  const cast = computed(() => castOf(projection, links.value, state.value.limit, state.value.selection));
  const cards = computed(() =>
    cardsOf(projection, receiptsOf(projection, chosen.value, links.value, state.value.selection)),
  );
  const scene = computed(() =>
    sceneOf(projection, links.value, {
      cast: cast.value,
      selection: state.value.selection,
      palette: palette.value,
      ...(focused.value === undefined ? {} : { focused: focused.value }),
    }),
  );
  return {
    projection,
    traits,
    state,
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
    chosen,
    links,
    cast,
    cards,
    scene,
    focused,
    darkMode,
    graphLost: signal(undefined),
    announcement: signal(""),
    notice: signal(""),
    change: (patch, step) => {
      if (step === undefined || step !== lastStep) past.value = [...past.value.slice(1 - longestHistory), state.value];
      lastStep = step;
      future.value = [];
      state.value = patched(state.value, patch);
    },
    restore: (next) => {
      state.value = next;
    },
    undo: () => {
      lastStep = undefined;
      const before = past.value.at(-1);
      if (before === undefined) return;
      future.value = [state.value, ...future.value];
      past.value = past.value.slice(0, -1);
      state.value = before;
    },
    redo: () => {
      const [next, ...rest] = future.value;
      if (next === undefined) return;
      past.value = [...past.value, state.value];
      future.value = rest;
      state.value = next;
    },
  };
}

/** The state with the patch; a field patched to undefined is left out. */
function patched(state: ViewState, patch: Patch): ViewState {
  const entries = Object.entries({ ...state, ...patch }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as ViewState;
}

/** Select, and close the article that was open for the former selection. */
export function select(store: Store, selection: Selection): void {
  store.change({ selection, reading: undefined });
}

export function read(store: Store, article: number, ranges: readonly TextRange[]): void {
  store.change({ reading: { article, ranges } });
}

export function look(store: Store, view: View): void {
  store.change({ view });
}

/** Switch a facet value off or on. */
export function toggle(store: Store, value: string): void {
  const { hidden } = store.state.value;
  store.change({ hidden: hidden.includes(value) ? hidden.filter((other) => other !== value) : [...hidden, value] });
}
