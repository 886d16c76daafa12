import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from './build.mjs';
import { commandOf } from './generate.mjs';
import { CACHE, ROOT } from './paths.mjs';
import { shutdown } from './shutdown.mjs';
import { addCounts, jestCounts, playwrightCounts, planTests, summaryLine } from './test-counts.mjs';

const RESULTS = path.join(CACHE, 'test-results');

/** Runs a test runner with the terminal as its own; its report says what passed. */
function runInForeground(args, stops) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', NODE_NO_WARNINGS: '1' },
    });
    void stops.signalled.then((name) => child.kill(name));
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** A runner that ended badly without a report counts as one failure: silence must not look like success. */
async function countsFrom(file, read, exitCode) {
  const report = await readFile(file, 'utf8').catch(() => undefined);
  const counts = report === undefined ? { passed: 0, failed: 0 } : read(JSON.parse(report));
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

async function runJest(args, stops) {
  const report = path.join(RESULTS, 'jest.json');
  await rm(report, { force: true });
  console.log('\nRules, components and API');
  const jest = await commandOf('jest');
  const options = ['--passWithNoTests', '--json', `--outputFile=${report}`];
  const code = await runInForeground(['--experimental-vm-modules', jest, ...options, ...args], stops);
  return countsFrom(report, jestCounts, code);
}

async function runPlaywright(args, stops) {
  const report = path.join(RESULTS, 'playwright.json');
  await rm(report, { force: true });
  console.log('\nBrowser journeys');
  const playwright = await commandOf('@playwright/test', 'playwright');
  const code = await runInForeground([playwright, 'test', '--pass-with-no-tests', ...args], stops);
  return countsFrom(report, playwrightCounts, code);
}

/**
 * `npm test`: builds what changed, then every test; `npm test -- tests/api/plan` runs those whose path
 * matches.
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export async function main(args) {
  const stops = shutdown();
  await build();
  await mkdir(RESULTS, { recursive: true });
  const plan = planTests(args);
  let counts = { passed: 0, failed: 0 };
  if (plan.jest) counts = addCounts(counts, await runJest(plan.jest, stops));
  if (plan.playwright) counts = addCounts(counts, await runPlaywright(plan.playwright, stops));
  console.log(`\n${summaryLine(counts)}`);
  return counts.failed === 0 ? 0 : 1;
}
