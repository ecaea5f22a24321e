import { effect } from "@preact/signals";
import { render } from "preact";
import { loadProjection } from "./load.ts";
import { Page } from "./page.tsx";
import { fragmentOf, stateOf } from "./state/permalink.ts";
import { createStore } from "./state/store.ts";

const root = document.getElementById("page") ?? document.body;
try {
  const projection = loadProjection(document);
  const store = createStore(projection);
  const follow = () => {
    const { state, warning } = stateOf(projection, location.hash);
    store.restore(state);
    store.notice.value = warning ?? "";
  };
  follow();
  addEventListener("hashchange", follow);
  effect(() => {
    const fragment = fragmentOf(projection, store.state.value);
    if (fragment !== location.hash) history.replaceState(null, "", fragment || location.pathname + location.search);
  });
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  store.darkMode.value = prefersDark.matches;
  prefersDark.addEventListener("change", () => {
    store.darkMode.value = prefersDark.matches;
  });
  effect(() => {
    document.documentElement.setAttribute("data-theme", store.darkMode.value ? "dark" : "light");
  });
  root.replaceChildren();
  render(<Page store={store} />, root);
} catch (error) {
  const message = document.createElement("p");
  message.className = "broken";
  message.setAttribute("role", "alert");
  message.textContent = error instanceof Error ? error.message : String(error);
  root.replaceChildren(message);
}
