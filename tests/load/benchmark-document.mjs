import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { inProject } from '../../scripts/paths.mjs';

const FILE = inProject('docs', 'benchmarks.md');
const HEAD = `# Benchmarks

Printed by \`npm run bench\`; each run rewrites the sections that it measured.
`;

/** What the figures were taken on, and when. */
export const machine = () =>
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ` +
  `${Math.round(totalmem() / 2 ** 30)} GiB; Node ${process.version}`;

/**
 * Puts one section of docs/benchmarks.md in the place of the one before it.
 * @param {string} title
 * @param {string} text
 */
export async function writeSection(title, text) {
  const before = await readFile(FILE, 'utf8').catch(() => '');
  const sections = new Map(
    before
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const [name = '', ...lines] = section.split('\n');
        return [name.trim(), lines.join('\n').trim()];
      }),
  );
  sections.set(title, text.trim());
  const body = [...sections].map(([name, content]) => `\n## ${name}\n\n${content}\n`).join('');
  await writeFile(FILE, `${HEAD}${body}`);
  // A bench is read in the terminal.
  console.log(`Written to docs/benchmarks.md: ${title}`);
}

/** @param {readonly (readonly unknown[])[]} rows the first is the head */
export const markdownTable = ([head = [], ...rows]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** @param {readonly number[]} values */
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
