import { existsSync } from 'node:fs';
import { contentHash, doneNote } from './content-hash.mjs';
import { commandOf, generateDatabaseClient, generatePageOperations } from './generate.mjs';
import { inProject, isMain } from './paths.mjs';
import { step } from './progress.mjs';
import { runCommand } from './run-command.mjs';
import { transpile } from './transpile.mjs';

/** What the page is made of. */
const PAGE_INPUTS = ['apps/web', 'libs/domain/src', 'tsconfig.base.json', 'package-lock.json'];
const IS_TEST = /\.spec\.tsx?$/;

async function buildPage(say) {
  const hash = await contentHash(PAGE_INPUTS, { keep: (file) => !IS_TEST.test(file) });
  const note = doneNote('web');
  if (existsSync(inProject('apps', 'web', 'dist', 'index.html')) && (await note.isFor(hash))) {
    return say('unchanged');
  }
  const vite = await commandOf('vite');
  await runCommand(process.execPath, [vite, 'build', '--logLevel', 'info', '--clearScreen', 'false'], {
    cwd: inProject('apps', 'web'),
    env: { NODE_ENV: 'production' },
    onLine: say,
  });
  await note.write(hash);
  return say('bundled');
}

/** What commands and checks need: the API without the page. */
export async function buildApi() {
  await generateDatabaseClient();
  await step('Building the API', transpile);
}

/** Everything the server needs to run. */
export async function build() {
  await buildApi();
  await generatePageOperations();
  await step('Building the page', buildPage);
}

if (isMain(import.meta.url)) {
  const { launch } = await import('./launch.mjs');
  await launch(async () => ({ main: build }));
}
