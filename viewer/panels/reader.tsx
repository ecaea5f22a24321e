import { useEffect, useRef } from "preact/hooks";
import type { ArticleView, TextRange } from "../../src/write/projection/model.ts";
import { merged } from "../projections/cards.ts";
import { dayLabel, labelOf } from "../projections/wording.ts";
import { type Store, select } from "../state/store.ts";
import type { Reading } from "../state/view-state.ts";
import { runsOf } from "./excerpt.tsx";

/** The article with the words it was opened for marked and in sight, and everyone named in it underlined. */
export function Reader({ store, reading }: { readonly store: Store; readonly reading: Reading }) {
  const article = store.projection.articles[reading.article];
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    text.current?.querySelector("mark")?.scrollIntoView({ block: "center" });
  }, [reading]);
  if (article === undefined) return <p class="absent">This article is not in the graph.</p>;
  const outlet = article.outlet === undefined ? undefined : labelOf(store.projection, article.outlet);
  const published = article.published === undefined ? undefined : dayLabel(article.published);
  return (
    <>
      <header class="subject">
        <button type="button" class="plain back" onClick={() => store.change({ reading: undefined })}>
          ← Back
        </button>
        <p>{[outlet, published].filter((part) => part !== undefined).join(" · ")}</p>
        {article.url === undefined ? null : <p class="aliases">{article.url}</p>}
      </header>
      {article.text === undefined ? (
        <p class="absent">The graph was built without the articles’ texts.</p>
      ) : (
        <div class="article" ref={text} dir="auto">
          {paragraphsOf(article.text).map((range, index) => (
            <Paragraph
              key={range[0]}
              store={store}
              article={article}
              range={range}
              reading={reading}
              title={index === 0}
            />
          ))}
        </div>
      )}
    </>
  );
}

interface ParagraphProps {
  readonly store: Store;
  readonly article: ArticleView;
  readonly range: TextRange;
  readonly reading: Reading;
  readonly title: boolean;
}

function Paragraph({ store, article, range, reading, title }: ParagraphProps) {
  const text = article.text ?? "";
  const words = runsOf(text, range, merged(reading.ranges)).map((run) => {
    const inside = (
      <Named key={run.start} store={store} article={article} range={[run.start, run.start + run.text.length]} />
    );
    return run.marked ? <mark key={run.start}>{inside}</mark> : inside;
  });
  return title ? <h2>{words}</h2> : <p>{words}</p>;
}

/** Words with the names in them as links to whom they mean; of nested mentions the first and longest counts. */
function Named({ store, article, range }: { store: Store; article: ArticleView; range: TextRange }) {
  const text = article.text ?? "";
  const parts = [];
  let at = range[0];
  for (const mention of article.mentions) {
    const [start, end] = mention.range;
    if (start < at || end > range[1]) continue;
    if (start > at) parts.push(text.slice(at, start));
    const { actor } = mention;
    parts.push(
      <button type="button" class="mention" key={start} onClick={() => select(store, { kind: "actor", actor })}>
        {text.slice(start, end)}
      </button>,
    );
    at = end;
  }
  if (at < range[1]) parts.push(text.slice(at, range[1]));
  return <>{parts}</>;
}

/** Lines that hold something. */
function paragraphsOf(text: string): readonly TextRange[] {
  const paragraphs: TextRange[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (line[0].trim() !== "") paragraphs.push([line.index, line.index + line[0].length]);
  }
  return paragraphs;
}
