import { createHash } from "node:crypto";
import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assert } from "chai";
import { loadEnglish } from "../../src/linguistics/model.ts";
import { packageFolder } from "../../src/tools.ts";

const folder = join(packageFolder, "models", "english");

describe("the English model", () => {
  it("has files of the checksums that model.json lists, 8 MB of weights at most", async () => {
    const { sha256 } = JSON.parse(await readFile(join(folder, "model.json"), "utf8")) as {
      sha256: Record<string, string>;
    };
    assert.sameMembers(Object.keys(sha256), ["weights.bin", "words.bin", "network.onnx", "relations.onnx"]);
    for (const [name, sum] of Object.entries(sha256))
      assert.equal(
        createHash("sha256")
          .update(await readFile(join(folder, name)))
          .digest("hex"),
        sum,
        name,
      );
    assert.isAtMost((await stat(join(folder, "weights.bin"))).size, 8e6);
  });

  it("is refused, with file and sums named, where a byte differs", async () => {
    const copy = await mkdtemp(join(tmpdir(), "claimgraph-"));
    for (const name of await readdir(folder)) await copyFile(join(folder, name), join(copy, name));
    const bytes = await readFile(join(copy, "words.bin"));
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    await writeFile(join(copy, "words.bin"), bytes);
    const error = (await loadEnglish(copy).catch((e: unknown) => e)) as Error;
    assert.match(
      error.message,
      /^words\.bin: found SHA-256 [0-9a-f]{64}, expected [0-9a-f]{64} of model\.json; restore /,
    );
    await rm(copy, { recursive: true });
  });

  it("is not found in another folder, with the missing file named", async () => {
    const error = (await loadEnglish("nowhere").catch((e: unknown) => e)) as Error;
    assert.equal(
      error.message,
      "model.json: not found in the model folder nowhere; expected the files of training/export.py",
    );
  });
});
