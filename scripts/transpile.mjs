import { copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { contentHash, doneNote, listFiles } from './content-hash.mjs';
import { inProject } from './paths.mjs';
import { swcOptions } from './swc-options.mjs';

const load = createRequire(import.meta.url);
const IS_TEST = /\.spec\.tsx?$/;
const IS_DECLARATION = /\.d\.ts$/;
const IS_SOURCE = /\.ts$/;
/** A package whose source lies beside its manifest keeps the manifest to itself. */
const IS_MANIFEST = /\/package\.json$/;

/** Every package whose src is transpiled to its dist; the page is Vite's. */
async function sourceFolders() {
  const libraries = await readdir(inProject('libs'));
  const packages = [inProject('apps', 'api'), ...libraries.map((name) => inProject('libs', name))];
  return [
    ...packages.map((folder) => ({ source: path.join(folder, 'src'), target: path.join(folder, 'dist') })),
    { source: inProject('prisma', 'seed'), target: inProject('prisma', 'seed', 'dist') },
  ];
}

/** @param {string} file relative to src */
export const outputName = (file) => file.replace(IS_SOURCE, '.js');

async function modifiedAt(file) {
  return (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;
}

async function transpileFile(source, target) {
  const { transformFile } = await import('@swc/core');
  const options = swcOptions();
  const { code, map } = await transformFile(source, {
    ...options,
    jsc: { ...options.jsc, rewriteRelativeImportExtensions: true },
    sourceMaps: true,
    sourceFileName: path.relative(path.dirname(target), source),
  });
  await writeFile(`${target}.map`, map ?? '');
  await writeFile(target, `${code}\n//# sourceMappingURL=${path.basename(target)}.map\n`);
}

/** Removes what no source stands behind any more: a renamed file's old output would still be imported. */
async function removeStale(target, expected) {
  for (const file of await listFilesIn(target)) {
    if (!expected.has(file.replace(/\.map$/, ''))) await rm(file);
  }
}

/** Like listFiles, for a dist folder, which that one skips below others. */
async function listFilesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/**
 * Transpiles what changed since the last time.
 * @param {(detail: string) => void} [say]
 * @returns {Promise<number>} files written
 */
export async function transpile(say = () => {}) {
  const version = load('@swc/core/package.json').version;
  const settings = await contentHash(['scripts/swc-options.mjs', 'scripts/transpile.mjs'], { salt: version });
  const note = doneNote('transpile');
  const fromScratch = !(await note.isFor(settings));
  const work = [];
  for (const { source, target } of await sourceFolders()) {
    const files = (await listFiles([source])).filter(
      (file) => ![IS_TEST, IS_DECLARATION, IS_MANIFEST].some((pattern) => pattern.test(file)),
    );
    const jobs = files.map((file) => ({
      file,
      output: path.join(target, outputName(path.relative(source, file))),
    }));
    await removeStale(target, new Set(jobs.map((job) => job.output)));
    for (const job of jobs) {
      if (fromScratch || (await modifiedAt(job.output)) <= (await modifiedAt(job.file))) work.push(job);
    }
  }
  let done = 0;
  await Promise.all(
    work.map(async ({ file, output }) => {
      await mkdir(path.dirname(output), { recursive: true });
      await (IS_SOURCE.test(file) ? transpileFile(file, output) : copyFile(file, output));
      done += 1;
      say(`${done}/${work.length} files`);
    }),
  );
  await note.write(settings);
  say(work.length > 0 ? `${work.length} files` : 'unchanged');
  return work.length;
}
