import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Patch, ViewState } from "./view-state.ts";

/** The state and the way back and forth through it. */
export interface History {
  readonly state: ReadonlySignal<ViewState>;
  /** Number of steps so far; a dragged window is one. */
  readonly step: ReadonlySignal<number>;
  /** Number of times that another state came as a whole, from a link or by the browser's back and forward. */
  readonly restores: ReadonlySignal<number>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** One step of history; steps of one name in a row (a dragged window) are one step. */
  readonly change: (patch: Patch, step?: string) => void;
  /** A change that nobody would want to undo, such as a turn of the camera. */
  readonly adjust: (patch: Patch) => void;
  /** Another state as a whole, without a step of history. */
  readonly restore: (state: ViewState) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const longestHistory = 200;

export function historyFrom(start: ViewState): History {
  const past = signal<readonly ViewState[]>([]);
  const future = signal<readonly ViewState[]>([]);
  const state = signal(start);
  const steps = signal(0);
  const restores = signal(0);
  let lastStep: string | undefined;
  return {
    state,
    step: steps,
    restores,
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
    change: (patch, step) => {
      const isNew = step === undefined || step !== lastStep;
      lastStep = step;
      batch(() => {
        if (isNew) {
          past.value = [...past.value.slice(1 - longestHistory), state.value];
          steps.value += 1;
        }
        future.value = [];
        state.value = patched(state.value, patch);
      });
    },
    adjust: (patch) => {
      state.value = patched(state.value, patch);
    },
    restore: (next) => {
      batch(() => {
        state.value = next;
        restores.value += 1;
      });
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
