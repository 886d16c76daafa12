import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { contentHash, doneNote, listFiles } from './content-hash.mjs';
import { inProject, isMain } from './paths.mjs';
import { step } from './progress.mjs';
import { runCommand } from './run-command.mjs';

const load = createRequire(import.meta.url);

/** The file a package's command starts, run with this Node rather than through a shell shim. */
export async function commandOf(packageName, command = packageName) {
  // Not resolved as a module: some packages do not export their package.json.
  const folder = inProject('node_modules', packageName);
  const { bin } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** The Prisma client, from prisma/schema into libs/db/src/generated. */
async function generateClient(say) {
  const target = inProject('libs', 'db', 'src', 'generated');
  const { version } = load('prisma/package.json');
  const hash = await contentHash(['prisma/schema', 'prisma.config.ts'], { salt: version });
  const note = doneNote('prisma-client');
  if (existsSync(target) && (await note.isFor(hash))) return say('unchanged');
  await runCommand(process.execPath, [await commandOf('prisma'), 'generate', '--no-hints'], {
    // Generating needs no engine, but Prisma would download one: naming any executable stops that.
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  await note.write(hash);
  return say('generated');
}

const OPERATIONS = /\bgraphql\(|\bgql\b/;

/** Files of the page that hold GraphQL documents. */
async function operationFiles() {
  const files = await listFiles(['apps/web/src']);
  const sources = files.filter((file) => /\.tsx?$/.test(file) && !file.includes(`${path.sep}gql${path.sep}`));
  const holds = await Promise.all(sources.map(async (file) => OPERATIONS.test(await readFile(file, 'utf8'))));
  return sources.filter((_, index) => holds[index]);
}

/** Typed documents of the page, from apps/api/schema.graphql and the operations in apps/web/src. */
async function generateOperations(say) {
  const config = ['codegen.ts', 'apps/web/codegen.ts'].map((file) => inProject(file)).find(existsSync);
  const operations = await operationFiles();
  if (!config || operations.length === 0 || !existsSync(inProject('apps', 'api', 'schema.graphql'))) {
    return say('no operations');
  }
  const hash = await contentHash([config, 'apps/api/schema.graphql', ...operations]);
  const note = doneNote('graphql-operations');
  if (existsSync(inProject('apps', 'web', 'src', 'gql')) && (await note.isFor(hash))) return say('unchanged');
  const cli = await commandOf('@graphql-codegen/cli', 'graphql-codegen');
  await runCommand(process.execPath, [cli, '--config', config]);
  await note.write(hash);
  return say(`${operations.length} files`);
}

export const generateDatabaseClient = () => step('Generating the database client', generateClient);

/** Needs apps/api/schema.graphql as the code is: `npm run schema` writes it. */
export const generatePageOperations = () =>
  step('Generating typed operations of the page', generateOperations);

/** Everything that is generated and not committed. */
export async function generate() {
  await generateDatabaseClient();
  await generatePageOperations();
}

if (isMain(import.meta.url)) {
  const { launch } = await import('./launch.mjs');
  await launch(async () => ({ main: generate }));
}
