// Bundles the four entries into the server's wwwroot/build: hashed names, a Brotli copy beside each file, and a
// manifest that tells the server which file is which. `--tests` bundles the tests for node:test instead.
import { build } from "esbuild";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.resolve(here, "../ExamEngine.Server/wwwroot/build");
const entries = ["candidate", "account", "proctor", "admin"];
const largestCandidate = 60 * 1024;

const common = {
  absWorkingDir: here,
  bundle: true,
  format: "esm",
  target: ["es2022", "chrome111", "firefox115", "safari16.4"],
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
  logLevel: "warning",
  // A sheet that a part of the script brings along and adopts by itself.
  loader: { ".sheet.css": "text" },
};

async function buildTests() {
  const tests = (await readdir(path.join(here, "tests"))).filter(name => name.endsWith(".test.ts"));
  const outdir = path.join(here, "node_modules/.cache/tests");
  await rm(outdir, { recursive: true, force: true });
  await build({
    ...common,
    entryPoints: tests.map(name => `tests/${name}`),
    outdir,
    platform: "node",
    target: ["node20"],
    sourcemap: "inline",
    outExtension: { ".js": ".mjs" },
  });
}

/** One entry at a time, so that entries share no chunk and each page needs one script. */
async function buildEntry(entry) {
  const result = await build({
    ...common,
    entryPoints: { [entry]: `${entry}/main.tsx` },
    outdir: out,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    splitting: true,
    minify: true,
    sourcemap: false,
    metafile: true,
    write: false,
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const named = {};
  for (const [file, info] of Object.entries(result.metafile.outputs)) {
    if (info.entryPoint === `${entry}/main.tsx`) {
      named[`${entry}.js`] = path.basename(file);
      if (info.cssBundle) named[`${entry}.css`] = path.basename(info.cssBundle);
      const shared = info.imports.filter(each => each.kind === "import-statement");
      if (shared.length > 1) throw new Error(`${entry} needs ${shared.length} shared files; the page asks for one ahead.`);
      if (shared[0]) named[`${entry}.shared.js`] = path.basename(shared[0].path);
    }
  }
  return { named, files: result.outputFiles.map(file => ({ name: path.basename(file.path), contents: file.contents })) };
}

function compress(contents) {
  return brotliCompressSync(contents, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: contents.length },
  });
}

async function buildPages() {
  await mkdir(out, { recursive: true });
  const manifest = {};
  const kept = new Set(["manifest.json"]);
  for (const entry of entries) {
    const { named, files } = await buildEntry(entry);
    for (const [name, file] of Object.entries(named)) manifest[name] = `/build/${file}`;
    let initial = 0;
    for (const { name, contents } of files) {
      const squeezed = compress(contents);
      if (Object.values(named).includes(name)) initial += squeezed.length;
      await writeFile(path.join(out, name), contents);
      await writeFile(path.join(out, `${name}.br`), squeezed);
      kept.add(name).add(`${name}.br`);
    }
    console.log(`${entry}: ${(initial / 1024).toFixed(1)} KB (Brotli)`);
    if (entry === "candidate" && initial > largestCandidate) {
      throw new Error(`The candidate's bundle is ${initial} bytes compressed; the limit is ${largestCandidate}.`);
    }
  }
  // The manifest goes last and in one step: until then the server serves the files of the build before.
  await writeFile(path.join(out, "manifest.next"), `${JSON.stringify(manifest, null, 2)}\n`);
  await rename(path.join(out, "manifest.next"), path.join(out, "manifest.json"));
  for (const name of await readdir(out)) if (!kept.has(name)) await rm(path.join(out, name), { recursive: true });
}

if (process.argv.includes("--tests")) await buildTests();
else await buildPages();
