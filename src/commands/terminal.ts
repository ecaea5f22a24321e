import type { Readable } from "node:stream";

/** Exit codes: done; some input failed, the rest is written; wrong use. */
export const exit = { done: 0, failed: 1, misused: 2 } as const;

/** What a command may do to the outside: `main.ts` alone prints, and gives every command this. */
export interface Terminal {
  /** One or more lines of the answer. */
  readonly say: (words: string) => void;
  /** One or more lines about what went wrong, or how it went; never part of the answer. */
  readonly complain: (words: string) => void;
  /** A piece of a long answer, as it is; resolves when there is room for the next. */
  readonly write: (piece: string) => Promise<void>;
  /** A line that the next one replaces; seen only where somebody looks on. */
  readonly progress: (line: string, last: boolean) => void;
  readonly input: Readable;
  /** Resolves when the user asks the program to stop. */
  readonly interrupted: () => Promise<void>;
  /** Sets the exit code of the process. */
  readonly end: (code: (typeof exit)[keyof typeof exit]) => void;
}

/** Words of a command that cannot be meant: `main.ts` prints the message and exits with 2. */
export class Misuse extends Error {
  override readonly name = "Misuse";
}
