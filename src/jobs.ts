import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Made, OneArticleOptions } from "./one-article.ts";
import { makeArticle } from "./one-article.ts";
import { ReadError } from "./read/failure.ts";
import type { Input } from "./read/inputs.ts";
import type { GivenMeta } from "./read/meta.ts";
import type { ToolOptions, Tools } from "./tools.ts";

/** An input and what the user says of it. */
export interface Task {
  readonly input: Input;
  readonly given?: GivenMeta;
}

/** What a thread is given at its start. */
export interface ThreadData {
  readonly tools: ToolOptions;
  readonly options: OneArticleOptions;
}

/** One input on its way to a thread, and what came of it on its way back. */
export interface Order {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly given?: GivenMeta;
}

/** Makes the articles one after the other, in the order of the tasks. */
export async function* makeInTurn(
  tasks: readonly Task[],
  tools: Tools,
  options: OneArticleOptions,
): AsyncGenerator<{ readonly input: Input; readonly made: Made }> {
  for (const { input, given } of tasks) yield { input, made: await makeArticle(input, given, tools, options) };
}

/** Makes the articles in `jobs` threads, each with a model of its own; gives them in the order of the tasks all the same. */
export async function* makeInThreads(
  tasks: readonly Task[],
  jobs: number,
  data: ThreadData,
): AsyncGenerator<{ readonly input: Input; readonly made: Made }> {
  const idle = Array.from({ length: Math.min(jobs, tasks.length) }, () => new Thread(data));
  const threads = [...idle];
  const underWay: { readonly input: Input; readonly made: Promise<Made> }[] = [];
  let waiting: (() => void) | undefined;
  const start = async ({ input, given }: Task): Promise<Made> => {
    const thread = idle.pop() as Thread;
    try {
      return await thread.make(input, given);
    } finally {
      idle.push(thread);
      waiting?.();
    }
  };
  try {
    for (const task of tasks) {
      while (idle.length === 0) await new Promise<void>((resolve) => (waiting = resolve));
      const made = start(task);
      // Whoever awaits it later finds the error; until then it must not count as nobody's.
      made.catch(() => undefined);
      underWay.push({ input: task.input, made });
      // Those at the head are done or nearly so: what waits to be written stays few.
      while (underWay.length > jobs) {
        const { input, made: head } = underWay.shift() as (typeof underWay)[number];
        yield { input, made: await head };
      }
    }
    for (const { input, made } of underWay) yield { input, made: await made };
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}

class Thread {
  readonly #worker: Worker;

  constructor(data: ThreadData) {
    this.#worker = new Worker(new URL("./thread.mjs", import.meta.url), { workerData: data, execArgv: [] });
  }

  async make(input: Input, given: GivenMeta | undefined): Promise<Made> {
    let bytes: Uint8Array;
    try {
      bytes = await input.read();
    } catch (error) {
      if (error instanceof ReadError) return { failure: { file: error.file, fault: error.fault } };
      throw error;
    }
    const order: Order = { file: input.file, bytes, ...(given === undefined ? {} : { given }) };
    const settled = new AbortController();
    const event = (name: string) => once(this.#worker, name, { signal: settled.signal });
    const ended = async (): Promise<never> => {
      const [code] = await event("exit");
      throw new Error(`a thread ended with code ${code} at ${input.file}; try --jobs 1`);
    };
    try {
      // `once` rejects where the thread throws.
      const answer = Promise.race([event("message"), ended()]);
      this.#worker.postMessage(order);
      const [made] = (await answer) as [Made];
      return made;
    } finally {
      settled.abort();
    }
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
