import { once } from "node:events";
import { Command, CommanderError } from "commander";
import { annotateCommand } from "./commands/annotate.ts";
import { buildCommand } from "./commands/build.ts";
import { diffCommand } from "./commands/diff.ts";
import { explainCommand } from "./commands/explain.ts";
import { exportCommand } from "./commands/export.ts";
import { mergeCommand } from "./commands/merge.ts";
import { pushCommand } from "./commands/push.ts";
import { queryCommand } from "./commands/query.ts";
import { serveCommand } from "./commands/serve.ts";
import { exit, Misuse, type Terminal } from "./commands/terminal.ts";
import { verifyCommand } from "./commands/verify.ts";
import { packageVersion } from "./tools.ts";

/** The command line; each command is a file in `commands/`. The only file that prints. */
const terminal: Terminal = {
  say: (words) => void process.stdout.write(`${words}\n`),
  complain: (words) => void process.stderr.write(`${words}\n`),
  write: async (piece) => {
    if (!process.stdout.write(piece)) await once(process.stdout, "drain");
  },
  progress: (line, last) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${line}${last ? "\n" : ""}`);
  },
  input: process.stdin,
  interrupted: async () => {
    await Promise.race(["SIGINT", "SIGTERM"].map((signal) => once(process, signal)));
  },
  end: (code) => {
    process.exitCode = code;
  },
};

// Whoever reads the output may stop reading (`| head`): that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(exit.done);
});

const commands = [
  buildCommand,
  queryCommand,
  verifyCommand,
  explainCommand,
  mergeCommand,
  diffCommand,
  exportCommand,
  serveCommand,
  pushCommand,
  annotateCommand,
];

const program = new Command("claimgraph")
  .description("Reads news articles and writes down, as RDF, who did and said what to whom, and which words say so.")
  .version(await packageVersion())
  .showHelpAfterError("(claimgraph --help, or claimgraph <command> --help with an example)")
  .exitOverride();
for (const command of commands) program.addCommand(command(terminal).copyInheritedSettings(program));

try {
  await program.parseAsync();
} catch (error) {
  // commander has already said what is wrong with the words of the command itself.
  if (!(error instanceof CommanderError)) terminal.complain((error as Error).message);
  terminal.end(codeOf(error));
}

function codeOf(error: unknown): (typeof exit)[keyof typeof exit] {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.misused;
  return error instanceof Misuse ? exit.misused : exit.failed;
}
