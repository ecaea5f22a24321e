import { useSignal } from "@preact/signals";
import { finderOf } from "../search/find.ts";
import { expand, findPath, keepAround, pin, putAway } from "../state/steps.ts";
import type { Store } from "../state/store.ts";

/** What one can do with an actor: its circle, more of its neighbours, the way to somebody else. */
export function ActorActions({ store, actor }: { readonly store: Store; readonly actor: number }) {
  const { around, pins } = store.state.value;
  const isAround = (steps: number) => around?.actor === actor && around.steps === steps;
  const isPinned = pins.some((held) => held.actor === actor);
  const deeds = deedsOf(store, actor);
  const { drawn, all } = neighboursOf(store, actor);
  return (
    <div class="actions">
      <p class="kinds">
        <button type="button" class="chip" aria-pressed={isAround(1)} onClick={() => keepAround(store, actor, 1)}>
          only its circle
        </button>
        <button type="button" class="chip" aria-pressed={isAround(2)} onClick={() => keepAround(store, actor, 2)}>
          two steps
        </button>
        <button type="button" class="chip" onClick={() => putAway(store, actor)}>
          hide
        </button>
        {isPinned ? (
          <button type="button" class="chip" aria-pressed={true} onClick={() => pin(store, actor, undefined)}>
            held in place
          </button>
        ) : null}
      </p>
      <p class="drawn">
        {drawn} of {all} neighbours are drawn
        {drawn < all ? (
          <button type="button" class="plain" onClick={() => expand(store, actor)}>
            draw {Math.min(25, all - drawn)} more
          </button>
        ) : null}
      </p>
      {deeds.length === 0 ? null : (
        <p class="kinds" title="Draw those it is tied to in this way, at most 25 at once">
          <span class="lead">Draw by</span>
          {deeds.slice(0, 8).map(({ frame, others }) => (
            <button type="button" class="chip" key={frame} onClick={() => expand(store, actor, others)}>
              {frame} <span class="count">{others.size}</span>
            </button>
          ))}
        </p>
      )}
      <PathTo store={store} actor={actor} />
    </div>
  );
}

/** How many an actor is tied to by what the filters let through, and how many of them are in the picture. */
function neighboursOf(store: Store, actor: number): { readonly drawn: number; readonly all: number } {
  const all = new Set<number>();
  for (const { source, target } of store.links.value) {
    if (source === actor) all.add(target);
    if (target === actor) all.add(source);
  }
  return { all: all.size, drawn: [...all].filter((other) => store.cast.value.shown.has(other)).length };
}

/** The kinds of claims that tie an actor to others, the commonest first. */
function deedsOf(store: Store, actor: number) {
  const deeds = new Map<string, Set<number>>();
  for (const { source, target, claims } of store.links.value) {
    const other = source === actor ? target : target === actor ? source : undefined;
    if (other === undefined) continue;
    for (const claim of claims) {
      const frame = store.grades.frames[claim] ?? "";
      const others = deeds.get(frame) ?? new Set();
      deeds.set(frame, others.add(other));
    }
  }
  return [...deeds]
    .map(([frame, others]) => ({ frame, others }))
    .sort((a, b) => b.others.size - a.others.size || (a.frame < b.frame ? -1 : 1));
}

const offered = 6;

/** A field for the other end of the way. */
function PathTo({ store, actor }: { readonly store: Store; readonly actor: number }) {
  const words = useSignal("");
  const found = words.value.trim() === "" ? [] : finderOf(store.projection)(words.value);
  const others = found.flatMap((finding) => (finding.kind === "actor" && finding.actor !== actor ? [finding] : []));
  const take = (other: number | undefined) => {
    if (other === undefined) return;
    words.value = "";
    findPath(store, actor, other);
  };
  return (
    <div class="path-to">
      <input
        type="search"
        aria-label="Path to another actor"
        placeholder="Path to …"
        value={words.value}
        onInput={(event) => (words.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") take(others[0]?.actor);
        }}
      />
      {others.slice(0, offered).map(({ actor: other, title }) => (
        <button type="button" class="chip" key={other} dir="auto" onClick={() => take(other)}>
          {title}
        </button>
      ))}
    </div>
  );
}
