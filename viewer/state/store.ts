import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type Chosen, indexLinks, type Link, linksFrom } from "../../src/write/projection/links.ts";
import type { Projection } from "../../src/write/projection/model.ts";
import type { Scene } from "../graph/renderer.ts";
import { keyOfSelection } from "../graph/subjects.ts";
import { type Card, cardsOf, receiptsOf } from "../projections/cards.ts";
import { type Cast, castOf } from "../projections/cast.ts";
import { claimedPropositions, claimScene } from "../projections/claim-scene.ts";
import { type Filter, type Sifted, sift } from "../projections/filter.ts";
import { type Grades, gradesOf } from "../projections/grades.ts";
import { type Path, pathsBetween } from "../projections/paths.ts";
import { actorScene } from "../projections/scene.ts";
import { sourceScene } from "../projections/source-scene.ts";
import { type TraitTable, traitsOf } from "../projections/traits.ts";
import { askedFor, fallenLinks, linkedIn, visibleLinks } from "../projections/visible-links.ts";
import { dark, light, type Palette } from "../theme/palette.ts";
import type { Correction } from "./corrections.ts";
import { type History, historyFrom } from "./history.ts";
import { initialState, unnamedFolded, type ViewState } from "./view-state.ts";

/** The one place of what is looked at: the state, and everything that follows from it. */
export interface Store extends History {
  readonly projection: Projection;
  readonly traits: TraitTable;
  readonly grades: Grades;
  readonly filter: ReadonlySignal<Filter>;
  readonly sifted: ReadonlySignal<Sifted>;
  readonly chosen: ReadonlySignal<Chosen>;
  /** 1 at the indexes of actors that any arrow of what is chosen leads from or to, hidden ones among them. */
  readonly linked: ReadonlySignal<Uint8Array>;
  /** Arrows between actors that are not hidden. */
  readonly links: ReadonlySignal<readonly Link[]>;
  /** Links that only the outlets switched off vouch for. */
  readonly fallen: ReadonlySignal<readonly Link[]>;
  readonly cast: ReadonlySignal<Cast>;
  readonly cards: ReadonlySignal<readonly Card[]>;
  readonly paths: ReadonlySignal<readonly Path[]>;
  readonly scene: ReadonlySignal<Scene>;
  /** How much of what the graph is of is drawn. */
  readonly showing: ReadonlySignal<Showing>;
  /** How many rows of names fit under each other on the canvas. */
  readonly rows: Signal<number>;
  /** Key of the node under the keyboard's focus on the canvas; not part of history. */
  readonly focused: Signal<string | undefined>;
  readonly darkMode: Signal<boolean>;
  /** Why there is no graph to see; the table stands in for it. */
  readonly graphLost: Signal<string | undefined>;
  /** Read out by screen readers. */
  readonly announcement: Signal<string>;
  /** A message that everyone sees for a while. */
  readonly notice: Signal<string>;
  /** What the reader flagged as wrong; no part of the view, nor of its link. */
  readonly corrections: Signal<readonly Correction[]>;
}

export interface Showing {
  readonly shown: number;
  readonly of: number;
  readonly what: string;
  /** More would be drawn if more were asked for. */
  readonly more: boolean;
  /** Unnamed actors that are linked and folded away. */
  readonly unnamed: number;
}

const usualRows = 40;

/** A store over one projection, begun at `start`. */
export function createStore(projection: Projection, start: ViewState = initialState): Store {
  const traits = traitsOf(projection);
  const grades = gradesOf(projection);
  const index = indexLinks(projection);
  const history = historyFrom(start);
  const { state } = history;
  const darkMode = signal(false);
  const focused = signal<string | undefined>(undefined);
  const rows = signal(usualRows);
  const filter = settled(() => filterOf(state.value));
  const sifted = computed(() => sift(traits, filter.value));
  const chosen = computed(() => sifted.value.chosen);
  const everyLink = computed(() => linksFrom(index, chosen.value));
  const unnamed = projection.actors.flatMap(({ type }, actor) => (type === "UnnamedAgent" ? [actor] : []));
  const linked = computed(() => linkedIn(projection, everyLink.value));
  // Who is asked for by name is there, whatever type is hidden.
  const asked = settled(() => askedFor(state.value));
  const links = computed(() => visibleLinks(projection, everyLink.value, filter.value.hidden, asked.value));
  const fallen = computed(() => fallenLinks(projection, index, traits, filter.value, links.value, asked.value));
  const palette = computed<Palette>(() => (darkMode.value ? dark : light));
  const selection = settled(() => state.value.selection);
  const paths = computed(() =>
    selection.value.kind === "path" ? pathsBetween(grades, links.value, selection.value) : [],
  );
  const castChoice = settled(() => {
    const { limit, around, added, removed } = state.value;
    return { limit, added, removed, ...(around === undefined ? {} : { around }) };
  });
  const cast = computed(() => {
    const route = paths.value.flatMap((path) => path.flatMap(({ from, to }) => [from, to]));
    // What falls with a source stays in the picture as a shadow: that it falls is what is asked for.
    const all = fallen.value.length === 0 ? links.value : [...links.value, ...fallen.value];
    return castOf(projection, all, { ...castChoice.value, selection: selection.value }, route);
  });
  const pins = settled(() => state.value.pins);
  const graph = settled(() => state.value.graph);
  const claimed = computed(() => claimedPropositions(projection, grades, chosen.value));
  const bare = computed((): { readonly scene: Scene; readonly of: number; readonly what: string } => {
    const selected = keyOfSelection(selection.value);
    const { limit } = castChoice.value;
    if (graph.value === "claims") {
      const choice = { grades, palette: palette.value, selected };
      const shown = claimed.value.slice(0, Math.floor((rows.value * limit) / initialState.limit));
      return { scene: claimScene(projection, shown, choice), of: claimed.value.length, what: "claims" };
    }
    if (graph.value === "sources") {
      const voucher = selection.value.kind === "actor" ? `v${selection.value.actor}` : selected;
      const { scene, articles } = sourceScene(projection, chosen.value, palette.value, limit, voucher);
      return { scene, of: articles, what: "articles" };
    }
    const route = new Set(paths.value.flatMap((path) => path.map(({ link }) => `${link.source} ${link.target}`)));
    const scene = actorScene(projection, links.value, {
      cast: cast.value,
      grades,
      selection: selection.value,
      pins: pins.value,
      palette: palette.value,
      fallen: fallen.value,
      route,
    });
    const of =
      castChoice.value.around === undefined ? linked.value.reduce((sum, one) => sum + one, 0) : cast.value.linked;
    return { scene, of, what: "linked actors" };
  });
  return {
    ...history,
    projection,
    traits,
    grades,
    filter,
    sifted,
    chosen,
    linked,
    links,
    fallen,
    cast,
    paths,
    cards: computed(() =>
      cardsOf(projection, receiptsOf(projection, grades, chosen.value, links.value, selection.value)),
    ),
    scene: computed(() => {
      const selected = keyOfSelection(selection.value);
      return {
        ...bare.value.scene,
        ...(selected === undefined ? {} : { selected }),
        ...(focused.value === undefined ? {} : { focused: focused.value }),
      };
    }),
    showing: computed(() => {
      const { scene, of, what } = bare.value;
      const letter = graph.value === "claims" ? "p" : graph.value === "sources" ? "t" : "";
      const shown = scene.nodes.filter(({ key }) => key.startsWith(letter)).length;
      const actors = graph.value === "actors";
      const folded = actors && filter.value.hidden.includes(unnamedFolded);
      const isFolded = (actor: number) => linked.value[actor] === 1 && !cast.value.shown.has(actor);
      return {
        shown,
        of: Math.max(of, shown),
        what,
        more: (actors ? cast.value.linked : of) > shown,
        unnamed: folded ? unnamed.filter(isFolded).length : 0,
      };
    }),
    rows,
    focused,
    darkMode,
    graphLost: signal(undefined),
    announcement: signal(""),
    notice: signal(""),
    corrections: signal<readonly Correction[]>([]),
  };
}

/** A part of the state that counts as changed only when its content is another: a click must not sift all claims anew. */
function settled<T>(part: () => T): ReadonlySignal<T> {
  let before: { readonly key: string; readonly value: T } | undefined;
  return computed(() => {
    const value = part();
    const key = JSON.stringify(value);
    if (before?.key !== key) before = { key, value };
    return before.value;
  });
}

function filterOf({ hidden, only, dates, strict, from, to }: ViewState): Filter {
  const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  return { hidden, only, dates, strict, ...days };
}
