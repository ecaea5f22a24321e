import { useEffect, useRef } from "preact/hooks";

/** What each key does, said once for the help and nowhere else. */
const keys: readonly (readonly [key: string, does: string])[] = [
  ["/ or Ctrl K", "search names and quotes"],
  ["F6, Shift F6", "next, previous region"],
  ["Arrow keys", "on the graph: nearest actor in that direction"],
  ["Enter", "select it and see who says so"],
  ["[ and ]", "the neighbours of the selected actor in turn"],
  ["+ − F", "nearer, farther, everything in sight"],
  ["Shift arrows", "move the picture"],
  ["T", "the window of time; then arrow keys on its two ends"],
  ["1, 2, 3", "graph, table, SPARQL"],
  ["L", "copy the link to this view"],
  ["Ctrl Z, Ctrl Shift Z", "undo, redo"],
  ["Escape", "one step back"],
];

export function Help({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} aria-label="Keys" onClose={onClose}>
      <h2>Keys</h2>
      <dl class="keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>
        An arrow gathers all that one actor does to another, or says of it. Nothing here is a fact: every arrow opens
        into claims, and every claim into the words of an article.
      </p>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </dialog>
  );
}
