import { effect } from "@preact/signals";
import { render } from "preact";
import { loadProjection } from "./load.ts";
import { Page } from "./page.tsx";
import { keepCorrections } from "./state/corrections.ts";
import { fragmentOf, stateOf } from "./state/permalink.ts";
import { createStore, type Store } from "./state/store.ts";

const root = document.getElementById("page") ?? document.body;
try {
  const projection = loadProjection(document);
  const { state, warning } = stateOf(projection, location.hash);
  const store = createStore(projection, state);
  store.notice.value = warning ?? "";
  followAddress(store);
  followColours(store);
  keepCorrections(store.corrections, projection.key);
  root.replaceChildren();
  render(<Page store={store} />, root);
} catch (error) {
  const message = document.createElement("p");
  message.className = "broken";
  message.setAttribute("role", "alert");
  message.textContent = error instanceof Error ? error.message : String(error);
  root.replaceChildren(message);
}

/** The address always names what is looked at; the browser's back and forward walk through the steps. */
function followAddress(store: Store): void {
  const { projection } = store;
  addEventListener("popstate", () => {
    const { state, warning } = stateOf(projection, location.hash);
    store.restore(state);
    store.notice.value = warning ?? "";
  });
  let step = store.step.value;
  effect(() => {
    const fragment = fragmentOf(projection, store.state.value);
    const isStep = store.step.value !== step;
    step = store.step.value;
    if (fragment === location.hash) return;
    const address = fragment === "" ? location.pathname + location.search : fragment;
    if (isStep) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  });
}

/** As the system has it, until the reader chooses. */
function followColours(store: Store): void {
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  store.darkMode.value = prefersDark.matches;
  prefersDark.addEventListener("change", () => {
    store.darkMode.value = prefersDark.matches;
  });
  effect(() => {
    document.documentElement.setAttribute("data-theme", store.darkMode.value ? "dark" : "light");
  });
}
