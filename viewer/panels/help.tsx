import { useEffect, useRef } from "preact/hooks";

/** What each key does, said once for the help and nowhere else. */
const keys: readonly (readonly [key: string, does: string])[] = [
  ["/ or Ctrl K", "search names and quotes; Enter selects, Shift Enter draws it too, Alt Enter finds the path to it"],
  ["F6, Shift F6", "next, previous region"],
  ["1 – 5", "graph, table, timeline, articles, SPARQL"],
  ["G", "the graph of actors, claims, sources in turn"],
  ["Arrow keys", "on the graph: nearest node in that direction"],
  ["Enter", "select it and see who says so"],
  ["Shift Enter", "the path from the selected actor to it"],
  ["[ and ]", "the neighbours of the selected node in turn"],
  ["N", "walk the arrows of the node; Enter opens one"],
  ["E, O, H, P", "draw its neighbours, only its circle, hide it, hold it in place"],
  ["Menu key, Shift F10", "what can be done with the node or arrow; as a right click"],
  ["+ − F", "nearer, farther, everything in sight"],
  ["Shift arrows", "move the picture"],
  ["T", "the window of time; then arrow keys on its two ends"],
  ["X", "take away: pictures, tables, RDF, citations"],
  ["C, L", "copy a citation, the link to this view"],
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
      {/* Else the button at the end has the focus, and a small screen begins at the end. */}
      <h2 tabIndex={-1} autofocus={true}>
        Keys
      </h2>
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
