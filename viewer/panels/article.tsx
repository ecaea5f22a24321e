import { useEffect, useRef } from "preact/hooks";
import type { ArticleView, TextRange } from "../../src/write/projection/model.ts";
import { merged } from "../projections/cards.ts";
import { claimSentence } from "../projections/wording.ts";
import { select } from "../state/steps.ts";
import type { Store } from "../state/store.ts";
import { runsOf } from "./excerpt.tsx";

interface ArticleProps {
  readonly store: Store;
  readonly index: number;
  /** The words it was opened for: marked, and brought into sight. */
  readonly ranges: readonly TextRange[];
  /** Beside each paragraph the claims that rest on its words. */
  readonly withClaims: boolean;
}

/** An article's text: everyone named in it underlined, the words of evidence marked. */
export function Article({ store, index, ranges, withClaims }: ArticleProps) {
  const article = store.projection.articles[index];
  const text = useRef<HTMLDivElement>(null);
  const opened = JSON.stringify([index, ranges]);
  useEffect(() => {
    void opened;
    const mark = text.current?.querySelector("mark");
    if (mark) mark.scrollIntoView({ block: "center" });
    else text.current?.closest(".page-of-article, .evidence")?.scrollTo(0, 0);
  }, [opened]);
  if (article === undefined) return <p class="absent">This article is not in the graph.</p>;
  if (article.text === undefined)
    return (
      <div class="article">
        <h2 dir="auto">{article.title}</h2>
        <p class="absent">The graph was built without the articles’ texts.</p>
      </div>
    );
  return (
    <div class={withClaims ? "article with-claims" : "article"} ref={text} dir="auto">
      {paragraphsOf(article.text).map((range, at) => (
        <div class="paragraph" key={range[0]}>
          <Paragraph store={store} article={article} range={range} marks={merged(ranges)} title={at === 0} />
          {withClaims ? <ClaimsBeside store={store} index={index} range={range} /> : null}
        </div>
      ))}
    </div>
  );
}

interface ParagraphProps {
  readonly store: Store;
  readonly article: ArticleView;
  readonly range: TextRange;
  readonly marks: readonly TextRange[];
  readonly title: boolean;
}

function Paragraph({ store, article, range, marks, title }: ParagraphProps) {
  const words = runsOf(article.text ?? "", range, marks).map((run) => {
    const inside = (
      <Named key={run.start} store={store} article={article} range={[run.start, run.start + run.text.length]} />
    );
    return run.marked ? <mark key={run.start}>{inside}</mark> : inside;
  });
  return title ? <h2>{words}</h2> : <p>{words}</p>;
}

/** The claims that the filters let through and whose words begin in the paragraph. */
function ClaimsBeside({ store, index, range }: { store: Store; index: number; range: TextRange }) {
  const { projection } = store;
  const claims = store.chosen.value.claims.flatMap((at) => {
    const claim = projection.claims[at];
    const start = claim?.evidence[0]?.[0] ?? -1;
    return claim?.article === index && start >= range[0] && start < range[1] ? [claim] : [];
  });
  return (
    <ul class="beside">
      {claims.map((claim) => (
        <li key={claim.iri}>
          <button
            type="button"
            class="row"
            dir="auto"
            onClick={() =>
              store.change({
                selection: { kind: "claim", proposition: claim.proposition },
                reading: { article: index, ranges: claim.evidence },
              })
            }
          >
            {claimSentence(projection, claim)}
          </button>
        </li>
      ))}
    </ul>
  );
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
