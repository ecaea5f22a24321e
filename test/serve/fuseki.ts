import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** A store of other people's making, running for the tests. */
export interface Fuseki {
  /** Address of its dataset: `/data`, `/update` and `/sparql` are below it. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The jar of Apache Jena Fuseki: `FUSEKI_JAR`, else the newest in the local repository of Maven. Undefined without Java. */
export function findFuseki(): string | undefined {
  if (spawnSync("java", ["-version"]).status !== 0) return undefined;
  const named = process.env["FUSEKI_JAR"];
  if (named !== undefined) return existsSync(named) ? named : undefined;
  const folder = join(homedir(), ".m2", "repository", "org", "apache", "jena", "jena-fuseki-server");
  if (!existsSync(folder)) return undefined;
  const jars = readdirSync(folder).map((version) => join(folder, version, `jena-fuseki-server-${version}.jar`));
  return jars
    .filter((jar) => existsSync(jar))
    .sort()
    .at(-1);
}

/** Starts it with an empty dataset in memory, on a port of this machine that is free. */
export async function startFuseki(jar: string): Promise<Fuseki> {
  const words = ["-Xmx512m", "-jar", jar, "--localhost", "--port", "0", "--mem", "/ds"];
  const server = spawn("java", words, { stdio: ["ignore", "pipe", "pipe"] });
  const port = await portOf(server);
  return {
    url: `http://localhost:${port}/ds`,
    stop: async () => {
      const stopped = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGKILL");
      await stopped;
    },
  };
}

/** It says "Start Fuseki (http=38037)". */
function portOf(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (piece: Buffer) => {
      said += piece.toString();
      const [, port] = /\(http=(\d+)\)/.exec(said) ?? [];
      if (port !== undefined) resolve(Number(port));
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.once("error", reject);
    server.once("exit", () => reject(new Error(`Fuseki ended before it began: ${said}`)));
  });
}
