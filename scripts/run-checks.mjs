import { readFile } from 'node:fs/promises';
import { checkFileLengths } from './check-file-lengths.mjs';
import { checkLicensedText } from './check-licensed-text.mjs';
import { checkTranslations } from './check-translations.mjs';
import { buildApi } from './build.mjs';
import { commandOf, generatePageOperations } from './generate.mjs';
import { inProject } from './paths.mjs';
import { PlainError } from './plain-error.mjs';
import { duration } from './progress.mjs';
import { runCommand } from './run-command.mjs';
import { printSchema } from './run-schema.mjs';

const node = async (packageName, args, command = packageName) =>
  runCommand(process.execPath, [await commandOf(packageName, command), ...args]);

/** The committed SDL must be what the server would serve: it is the contract a reviewer reads. */
async function checkSchema() {
  const printed = await printSchema();
  const committed = await readFile(inProject('apps', 'api', 'schema.graphql'), 'utf8');
  if (printed.trim() === committed.trim()) return;
  throw new PlainError(
    'apps/api/schema.graphql is not what the code serves: run "npm run schema" and commit it.',
  );
}

const CHECKS = [
  ['Lint', () => node('eslint', ['.', '--max-warnings=0', '--no-warn-ignored'])],
  [
    'Types of the API, libraries and tests',
    () => node('typescript', ['-p', 'tsconfig.json', '--noEmit'], 'tsc'),
  ],
  ['Types of the page', () => node('typescript', ['-p', 'apps/web', '--noEmit'], 'tsc')],
  [
    'Types of the service worker',
    () => node('typescript', ['-p', 'apps/web/service-worker', '--noEmit'], 'tsc'),
  ],
  [
    'Direction of dependencies',
    () =>
      node(
        'dependency-cruiser',
        ['apps', 'libs', 'prisma', 'tests', '--config', '.dependency-cruiser.cjs'],
        'depcruise',
      ),
  ],
  [
    'Formatting',
    () =>
      node('prettier', ['--check', '--log-level=warn', '--cache', '--cache-location=.cache/prettier', '.']),
  ],
  ['GraphQL schema up to date', checkSchema],
  ['Translations', checkTranslations],
  ['Licensed texts', checkLicensedText],
  ['Length of files', checkFileLengths],
];

async function runCheck([name, check]) {
  const startedAt = performance.now();
  const elapsed = () => duration(performance.now() - startedAt);
  try {
    const note = await check();
    const remark = typeof note === 'object' && note?.remark ? `: ${note.remark}` : '';
    console.log(`✓ ${name}${remark} (${elapsed()})`);
    return [];
  } catch (error) {
    console.log(`✗ ${name} (${elapsed()})`);
    console.log(error instanceof PlainError ? error.message : error);
    return [name];
  }
}

/**
 * `npm run check`: every check runs, also after one has failed; two at a time, as the compiler and the
 * linter each keep one processor busy.
 * @returns {Promise<number>} exit code
 */
export async function main() {
  await buildApi();
  await generatePageOperations();
  const waiting = [...CHECKS];
  const work = async () => {
    const failed = [];
    for (let next = waiting.shift(); next; next = waiting.shift()) failed.push(...(await runCheck(next)));
    return failed;
  };
  const failed = (await Promise.all([work(), work()])).flat();
  console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
}
