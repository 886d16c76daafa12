import { existsSync } from 'node:fs';
import { mkdir, readFile, statfs, symlink } from 'node:fs/promises';
import path from 'node:path';
import { inProject, ROOT } from './paths.mjs';
import { PlainError } from './plain-error.mjs';
import { step } from './progress.mjs';
import { runCommand } from './run-command.mjs';

/** Packages, build, browser and a demo database together need about this much. */
const NEEDED_BYTES = 1_500_000_000;

const readPackages = async (file) => JSON.parse(await readFile(file, 'utf8')).packages;

/**
 * What the lock file asks for and node_modules does not hold; npm records what it installed in
 * node_modules/.package-lock.json.
 * @param {Record<string, { version?: string, link?: boolean, optional?: boolean }>} wanted
 * @param {Record<string, { version?: string, link?: boolean }>} installed
 * @param {(location: string) => boolean} exists
 * @returns {string[]}
 */
export function missingPackages(wanted, installed, exists) {
  return Object.entries(wanted)
    .filter(([location]) => location.startsWith('node_modules/'))
    .filter(([location, entry]) => {
      // A workspace is a link to a folder of this project; whether it is there is all there is to it.
      if (entry.link) return !exists(location);
      const present = installed[location];
      // An optional package is for another machine, unless npm chose it for this one.
      if (!present) return !entry.optional;
      return present.version !== entry.version || !exists(location);
    })
    .map(([location]) => location);
}

async function whatIsMissing() {
  const wanted = await readPackages(inProject('package-lock.json'));
  const installed = await readPackages(inProject('node_modules', '.package-lock.json')).catch(() => ({}));
  return {
    missing: missingPackages(wanted, installed, (location) => existsSync(inProject(location))),
    wanted,
  };
}

/** A workspace that is new since the last installation needs no npm, which would install everything anew. */
async function linkWorkspaces(missing, wanted) {
  for (const location of missing) {
    const target = path.relative(path.dirname(location), wanted[location].resolved);
    await mkdir(inProject(path.dirname(location)), { recursive: true });
    await symlink(target, inProject(location), 'junction');
  }
}

/** Installs what the lock file says, when node_modules differs from it. Install scripts never run. */
export async function installPackages() {
  const { missing, wanted } = await whatIsMissing();
  if (missing.length === 0) return;
  if (missing.every((location) => wanted[location].link)) return linkWorkspaces(missing, wanted);
  await assertSpace();
  const needed = Object.values(wanted).filter((entry) => entry.version && !entry.optional && !entry.link);
  await step('Installing packages', async (say) => {
    let fetched = 0;
    say('comparing with the lock file');
    await runNpm((line) => {
      if (!/^npm http (fetch|cache) .*\.tgz\b/.test(line)) return;
      fetched += 1;
      say(`${fetched} of about ${needed.length} fetched`);
    });
  });
  const left = (await whatIsMissing()).missing;
  if (left.length > 0) {
    throw new PlainError(
      `After "npm ci" ${left[0]} is still missing: delete node_modules and run this again.`,
    );
  }
}

async function assertSpace() {
  const { bavail, bsize } = await statfs(ROOT);
  if (bavail * bsize < NEEDED_BYTES) {
    throw Object.assign(new Error('too little space for the packages'), { code: 'ENOSPC' });
  }
}

async function runNpm(onLine) {
  const args = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=http',
  ];
  // Under "npm start" this names the npm that runs; without it the one on the path is used.
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  try {
    await runCommand(npm[0], [...npm.slice(1), ...args], { onLine });
  } catch (error) {
    throw explainNpm(error);
  }
}

const NETWORK = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|E401|E403|E404|EINTEGRITY)\b/;

function explainNpm(error) {
  if (error.code === 'ENOSPC') return error;
  if (error.code === 'ENOENT') {
    return new PlainError('npm was not found: install Node together with npm (https://nodejs.org).', error);
  }
  if (/npm error code EUSAGE/.test(error.message)) {
    return new PlainError(
      'package-lock.json does not fit package.json: run "npm install" and commit the lock file.',
      error,
    );
  }
  const lines = error.message.split('\n').filter((line) => /^npm error \S/.test(line));
  const network = NETWORK.exec(lines.join('\n'))?.[1];
  if (network) {
    return new PlainError(
      `npm could not fetch the packages (${network}): check the network and the registry setting ("npm config get registry").`,
      error,
    );
  }
  return new PlainError(`npm could not install the packages:\n${lines.slice(0, 10).join('\n')}`, error);
}
