import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { apiEnvironment, startApi } from './api-process.mjs';
import { openDatabase } from './database.mjs';
import { isEmpty, loadDemo } from './demo.mjs';
import { buildApi } from './build.mjs';
import { commandOf, generatePageOperations } from './generate.mjs';
import { dataDirectory, inProject } from './paths.mjs';
import { assertPortFree, parsePort } from './port.mjs';
import { step } from './progress.mjs';
import { shutdown } from './shutdown.mjs';
import { transpile } from './transpile.mjs';

/** Editors write a file in several steps; they count as one change. */
const SETTLE_MILLISECONDS = 150;
const WATCHED = ['apps/api/src', 'libs', 'prisma/seed'];
const IGNORED = /(^|\/)(dist|node_modules|generated)(\/|$)|\.spec\.ts$/;

/**
 * `npm run dev`: the API is rebuilt and restarted when its code changes, the page is served by Vite with
 * hot replacement on its own port.
 */
export async function main() {
  const port = parsePort(process.env.PORT);
  const stops = shutdown();
  try {
    const serving = develop(port, stops);
    serving.catch(() => {});
    await Promise.race([serving, stops.signalled]);
    await stops.signalled;
  } finally {
    await stops.stopAll();
  }
  process.exit(0);
}

async function develop(port, stops) {
  await assertPortFree(port);
  await buildApi();
  await generatePageOperations();
  const dataDir = dataDirectory();
  const database = await step('Starting PostgreSQL', () =>
    openDatabase({ databaseUrl: process.env.DATABASE_URL || undefined, dataDir }),
  );
  stops.add(() => database.stop());
  const env = { CONSILIUM_INTROSPECTION: '1', ...apiEnvironment({ appUrl: database.appUrl, port, dataDir }) };
  if (process.env.CONSILIUM_DEMO !== '0' && (await isEmpty(database.ownerUrl))) {
    await step('Loading the demo clinic', (say) => loadDemo(database, env, say));
  }
  const api = await restartingApi({ env, logFile: path.join(dataDir, 'api.log') });
  stops.add(api.stop);
  stops.add(await startVite(port));
  watchSources(api.restart);
}

/** An API process that can be replaced; one that does not start leaves its message and waits for the next change. */
async function restartingApi(options) {
  let current;
  const start = async () => {
    try {
      current = await step('Starting the API', () => startApi(options));
    } catch (error) {
      current = undefined;
      console.error(error.message);
    }
  };
  let queue = start();
  await queue;
  return {
    restart: () => {
      queue = queue.then(async () => {
        if ((await step('Building the API', transpile)) === 0) return;
        await current?.stop();
        await start();
      }, console.error);
    },
    stop: async () => {
      await queue;
      await current?.stop();
    },
  };
}

async function startVite(apiPort) {
  const child = spawn(process.execPath, [await commandOf('vite'), '--clearScreen', 'false'], {
    cwd: inProject('apps', 'web'),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CONSILIUM_API_URL: `http://127.0.0.1:${apiPort}` },
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  return async () => {
    child.kill('SIGTERM');
    await exited;
  };
}

function watchSources(changed) {
  let timer;
  for (const folder of WATCHED) {
    watch(inProject(folder), { recursive: true }, (_event, name) => {
      if (!name || IGNORED.test(name)) return;
      clearTimeout(timer);
      timer = setTimeout(changed, SETTLE_MILLISECONDS);
    });
  }
}
