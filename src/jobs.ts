import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Made, OneArticleOptions, Task } from "./one-article.ts";
import { ReadError } from "./read/failure.ts";
import type { Input } from "./read/inputs.ts";
import type { GivenMeta } from "./read/meta.ts";
import type { ToolOptions } from "./tools.ts";

/** What a thread is given at its start. */
export interface ThreadData {
  readonly tools: ToolOptions;
  readonly options: OneArticleOptions;
}

/** One input on its way to a thread: its bytes, or why it has none. */
export type Order = { readonly file: string } & (
  | { readonly bytes: Uint8Array; readonly given?: GivenMeta }
  | { readonly fault: string }
);

/** Inputs that a thread is given at a time, where there are enough for all. */
const mostAtOnce = 8;

/** Makes the articles in `jobs` threads, each with a model of its own; gives them in the order of the tasks all the same. */
export async function* makeInThreads(
  tasks: readonly Task[],
  jobs: number,
  data: ThreadData,
): AsyncGenerator<{ readonly input: Input; readonly made: Made }> {
  const idle = Array.from({ length: Math.min(jobs, tasks.length) }, () => new Thread(data));
  const threads = [...idle];
  const underWay: Promise<readonly { readonly input: Input; readonly made: Made }[]>[] = [];
  let waiting: (() => void) | undefined;
  const start = async (some: readonly Task[]) => {
    const thread = idle.pop() as Thread;
    try {
      const made = await thread.make(some);
      return some.map(({ input }, i) => ({ input, made: made[i] as Made }));
    } finally {
      idle.push(thread);
      waiting?.();
    }
  };
  const atOnce = Math.min(mostAtOnce, Math.ceil(tasks.length / threads.length));
  try {
    for (let next = 0; next < tasks.length; next += atOnce) {
      while (idle.length === 0) await new Promise<void>((resolve) => (waiting = resolve));
      const made = start(tasks.slice(next, next + atOnce));
      // Whoever awaits it later finds the error; until then it must not count as nobody's.
      made.catch(() => undefined);
      underWay.push(made);
      // Those at the head are done or nearly so: what waits to be written stays few.
      while (underWay.length > jobs) yield* (await underWay.shift()) ?? [];
    }
    for (const made of underWay) yield* await made;
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}

class Thread {
  readonly #worker: Worker;

  constructor(data: ThreadData) {
    this.#worker = new Worker(new URL("./thread.mjs", import.meta.url), { workerData: data, execArgv: [] });
  }

  /** What came of each task, in order. */
  async make(tasks: readonly Task[]): Promise<readonly Made[]> {
    const orders = await Promise.all(tasks.map(orderOf));
    const settled = new AbortController();
    const event = (name: string) => once(this.#worker, name, { signal: settled.signal });
    const ended = async (): Promise<never> => {
      const [code] = await event("exit");
      const files = tasks.map(({ input }) => input.file).join(", ");
      throw new Error(`a thread ended with code ${code} at ${files}; try --jobs 1`);
    };
    try {
      // `once` rejects where the thread throws.
      const answer = Promise.race([event("message"), ended()]);
      this.#worker.postMessage(orders);
      const [made] = (await answer) as [readonly Made[]];
      return made;
    } finally {
      settled.abort();
    }
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

async function orderOf({ input, given }: Task): Promise<Order> {
  const { file } = input;
  try {
    return { file, bytes: await input.read(), ...(given === undefined ? {} : { given }) };
  } catch (error) {
    if (error instanceof ReadError) return { file: error.file, fault: error.fault };
    throw error;
  }
}
