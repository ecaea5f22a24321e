import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { readMeta } from "../../src/read/meta.ts";

describe("A table of metadata", () => {
  const folder = mkdtempSync(join(tmpdir(), "claimgraph-meta-"));
  after(() => rmSync(folder, { recursive: true }));
  const table = join(folder, "meta.csv");
  const faultOf = async (content: string) => {
    writeFileSync(table, content);
    return readMeta(table).then(
      () => undefined,
      (error: Error) => error.message.replace(table, "meta.csv"),
    );
  };

  it("tells what files do not, by their names without folders", async () => {
    writeFileSync(
      table,
      "\uFEFFtitle,file,date,url,outlet\r\n" +
        '"Moscow, warned",stories/a.txt,"July 28, 2021",HTTPS://Local.Example/a b,The Local Times\r\n' +
        "\r\n" +
        ",b.html,2021-07-28T10:00:00+02:00,,\r\n" +
        ",c.txt,,,\r\n",
    );
    expect([...(await readMeta(table))]).to.deep.equal([
      [
        "a.txt",
        {
          url: "https://local.example/a%20b",
          outlet: "The Local Times",
          published: "2021-07-28",
          title: "Moscow, warned",
        },
      ],
      ["b.html", { published: "2021-07-28T10:00:00+02:00" }],
      ["c.txt", {}],
    ]);
  });

  it("may have no rows", async () => {
    writeFileSync(table, "file,outlet\n");
    expect([...(await readMeta(table))]).to.deep.equal([]);
  });

  const faults: readonly (readonly [string, string, string])[] = [
    [
      "columns of other names",
      "file,publisher\na.txt,Reuters\n",
      "meta.csv: columns file, publisher found, expected file, url, outlet, date, title with at least file",
    ],
    [
      "no column of files",
      "outlet\nReuters\n",
      "meta.csv: columns outlet found, expected file, url, outlet, date, title with at least file",
    ],
    [
      "columns of other names and no rows",
      "name,outlet\n",
      "meta.csv: columns name, outlet found, expected file, url, outlet, date, title with at least file",
    ],
    ["nothing in it", "", "meta.csv: columns none found, expected file, url, outlet, date, title with at least file"],
    [
      "a row without a file",
      "file,outlet\na.txt,Reuters\n,TASS\n",
      "meta.csv, line 3: no file found, expected the name of an article's file",
    ],
    [
      "a date without a year, below an empty line and a cell of two lines",
      'file,title,date\na.txt,"Talks\nfail",2021-07-28\n\nb.txt,,July 28\n',
      'meta.csv, line 5: date "July 28" found, expected one with a year, such as 2021-07-28',
    ],
    [
      "a date that is in no calendar",
      "file,date\na.txt,2021-02-30\n",
      'meta.csv, line 2: date "2021-02-30" found, expected one with a year, such as 2021-07-28',
    ],
    [
      "an address that is none of the web",
      "file,url\na.txt,local.example/a\n",
      'meta.csv, line 2: url "local.example/a" found, expected one such as https://example.org/a',
    ],
    [
      "an address that is code",
      "file,url\na.txt,javascript:alert(1)\n",
      'meta.csv, line 2: url "javascript:alert(1)" found, expected one such as https://example.org/a',
    ],
    [
      "a file named twice",
      "file,outlet\nx/a.txt,Reuters\ny/a.txt,TASS\n",
      'meta.csv, line 3: file "a.txt" found again, expected each name once (folders do not count)',
    ],
    [
      "a quotation mark that is never closed",
      'file,title\na.txt,Talks\nb.txt,"Talks fail\n',
      "meta.csv, line 3: a quotation mark without its partner found, expected one at each end of the cell",
    ],
    [
      "a quotation mark inside a cell",
      'file,title\na.txt,Talks "fail"\n',
      'meta.csv, line 2: a quotation mark inside a cell found, expected it doubled, and one at each end: "a ""b"" c"',
    ],
    [
      "a row with more cells than columns",
      "file,title\na.txt,Talks, again\n",
      "meta.csv, line 2: 3 cells found, expected 2: put a cell that holds a comma in quotation marks",
    ],
  ];
  for (const [what, content, message] of faults)
    it(`names line and fault where it has ${what}`, async () => {
      expect(await faultOf(content)).to.equal(message);
    });

  it("names itself where it is missing", async () => {
    const missing = join(folder, "missing.csv");
    const message = await readMeta(missing).catch((error: Error) => error.message);
    expect(message).to.equal(`${missing}: it cannot be read (ENOENT), expected a CSV table: check its name and rights`);
  });
});
