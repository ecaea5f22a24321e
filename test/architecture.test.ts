import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";

const source = fileURLToPath(new URL("../src/", import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replaceAll("\\", "/"))
  .sort();

/** Paths below `src/` that a file imports. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(source, file), "utf8");
  return [...text.matchAll(/from "(\.[^"]+)"|import\("(\.[^"]+)"\)/g)].map((found) =>
    relative(source, join(source, dirname(file), found[1] ?? found[2] ?? "")).replaceAll("\\", "/"),
  );
}

const stageOf = (file: string) => (file.includes("/") ? file.slice(0, file.indexOf("/")) : "");

describe("The architecture", () => {
  for (const file of files.filter((path) => stageOf(path) !== "" && stageOf(path) !== "commands")) {
    it(`${file} imports only its own stage and the model`, () => {
      const allowed = new Set([stageOf(file), "model"]);
      const others = importsOf(file).filter((path) => !path.startsWith("../viewer/") && !allowed.has(stageOf(path)));
      expect(others).to.deep.equal([]);
    });
  }

  it("lets the model import nothing but itself", () => {
    const outside = files
      .filter((file) => stageOf(file) === "model")
      .flatMap((file) =>
        [...readFileSync(join(source, file), "utf8").matchAll(/from "([^"]+)"/g)].map(([, from]) => from),
      )
      .filter((from) => !from?.startsWith("./"));
    expect(outside).to.deep.equal([]);
  });

  it("lets main.ts alone know the commands, and no command another", () => {
    const knowing = files.filter((file) =>
      importsOf(file).some((path) => stageOf(path) === "commands" && path !== "commands/terminal.ts"),
    );
    expect(knowing).to.deep.equal(["main.ts"]);
  });

  it("prints in main.ts only", () => {
    const printing = files.filter((file) =>
      /console\.|process\.std(?:out|err)/.test(readFileSync(join(source, file), "utf8")),
    );
    expect(printing).to.deep.equal(["main.ts"]);
  });
});
