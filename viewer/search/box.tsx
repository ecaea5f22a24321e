import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { chooseAlso, findPath, read, select } from "../state/steps.ts";
import type { Store } from "../state/store.ts";
import { type Finding, finderOf } from "./find.ts";

interface SearchBoxProps {
  readonly store: Store;
  /** Bring the actor into sight. */
  readonly onActor: (actor: number) => void;
}

/** Search as a combobox (WAI-ARIA Authoring Practices): type, up and down, Enter. */
export function SearchBox({ store, onActor }: SearchBoxProps) {
  // A large graph takes its time to index: after the first picture, before the first word.
  useEffect(() => {
    const waiting = setTimeout(() => finderOf(store.projection), 300);
    return () => clearTimeout(waiting);
  }, [store]);
  const words = useSignal("");
  const active = useSignal(0);
  const open = useSignal(false);
  const input = useRef<HTMLInputElement>(null);
  const findings = open.value && words.value.trim() !== "" ? finderOf(store.projection)(words.value) : [];
  const take = (finding: Finding | undefined, how: "alone" | "also" | "path" = "alone") => {
    if (finding === undefined) return;
    open.value = false;
    words.value = "";
    const { selection } = store.state.value;
    if (finding.kind === "words") read(store, finding.article, finding.ranges);
    else if (how === "path" && selection.kind === "actor") findPath(store, selection.actor, finding.actor);
    else if (how === "also") chooseAlso(store, finding.actor);
    else {
      select(store, { kind: "actor", actor: finding.actor });
      onActor(finding.actor);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && findings.length > 0) {
      active.value = (active.value + step + findings.length) % findings.length;
      event.preventDefault();
    } else if (event.key === "Enter")
      take(findings[active.value], event.altKey ? "path" : event.shiftKey ? "also" : "alone");
    else if (event.key === "Escape") {
      event.stopPropagation();
      if (words.value === "") input.current?.blur();
      words.value = "";
    }
  };
  return (
    <div class="search">
      <input
        ref={input}
        id="search"
        type="search"
        // biome-ignore lint/a11y/noRedundantRoles: with no list of the browser's own, which preact's types want said
        role="combobox"
        list={undefined}
        placeholder="Search names and quotes"
        aria-label="Search names and quotes"
        aria-expanded={findings.length > 0}
        aria-controls="findings"
        aria-autocomplete="list"
        aria-activedescendant={findings.length > 0 ? `finding-${active.value}` : undefined}
        autocomplete="off"
        spellcheck={false}
        value={words.value}
        onInput={(event) => {
          words.value = event.currentTarget.value;
          active.value = 0;
          open.value = true;
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          open.value = false;
        }}
      />
      <div id="findings" role="listbox" aria-label="Found" hidden={findings.length === 0}>
        {findings.map((finding, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a combobox's list are heard by its input
          <div
            key={`${finding.kind} ${finding.title} ${finding.detail}`}
            id={`finding-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active.value}
            // The list must not take the focus, or it would close before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(finding)}
          >
            <span class={finding.kind === "words" ? "quote" : undefined} dir="auto">
              {finding.title}
            </span>
            <small dir="auto">{finding.detail}</small>
          </div>
        ))}
      </div>
      {open.value && words.value.trim() !== "" && findings.length === 0 ? (
        <p class="nothing" role="status">
          Nothing found
        </p>
      ) : null}
    </div>
  );
}
