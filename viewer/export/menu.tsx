import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Renderer } from "../graph/renderer.ts";
import type { Store } from "../state/store.ts";
import { inSelection, onScreen } from "./on-screen.ts";
import { type Form, forms, save } from "./save.ts";

interface ExportMenuProps {
  readonly store: Store;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly rendererOf: () => Renderer | undefined;
}

/** Everything that can be taken away, of what is shown or of the selection alone. */
export function ExportMenu({ store, open, onClose, rendererOf }: ExportMenuProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const narrow = useSignal(false);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const hasSelection = store.state.value.selection.kind !== "nothing";
  const chosen = open ? (narrow.value && hasSelection ? inSelection(store) : onScreen(store)) : undefined;
  const take = async (form: Form) => {
    onClose();
    try {
      await save(form, { store, chosen: chosen ?? onScreen(store), renderer: rendererOf() });
      store.announcement.value = `${form.file} is saved.`;
    } catch (error) {
      store.notice.value = `${form.file} could not be made: ${error instanceof Error ? error.message : error}`;
    }
  };
  return (
    <dialog ref={dialog} class="export" aria-label="Take away" onClose={onClose}>
      <h2>Take away</h2>
      <p>
        {chosen === undefined ? "" : `${chosen.claims.length} claims and ${chosen.statements.length} statements`}
        {narrow.value && hasSelection ? " of the selection" : " that are shown"}, each with its words.
      </p>
      {hasSelection ? (
        <label class="switch">
          <input type="checkbox" checked={narrow.value} onChange={() => (narrow.value = !narrow.value)} />
          <span class="what">only the selection</span>
        </label>
      ) : null}
      <div class="forms">
        {forms.map((form) => (
          <button
            type="button"
            key={form.file}
            disabled={
              (form.drawn && rendererOf() === undefined) ||
              (form.file === "decisions.ttl" && store.corrections.value.length === 0)
            }
            onClick={() => take(form)}
          >
            {form.name}
          </button>
        ))}
      </div>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </dialog>
  );
}
