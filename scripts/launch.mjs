import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { installPackages } from './install-packages.mjs';
import { inProject } from './paths.mjs';
import { runScript } from './plain-error.mjs';
import { showProgressOn } from './progress.mjs';

/** Set in the process that Node 24 runs, to when the first one began: it does not look for another Node. */
const RELAUNCHED = 'CONSILIUM_RELAUNCHED';
const WANTED_MAJOR = 24;
const PARENT_WATCH_MILLISECONDS = 300;

/**
 * Runs a script's `main` on a complete set of packages and, where the machine's Node is older than 24,
 * under the Node 24 that is installed with them.
 * @param {() => Promise<{ main: (args: string[]) => Promise<number | void> }>} load
 * @param {{ progressOn?: NodeJS.WriteStream }} [options] standard error for a command whose output is piped
 */
export function launch(load, { progressOn = process.stdout } = {}) {
  return runScript(async () => {
    showProgressOn(progressOn);
    if (!process.env[RELAUNCHED]) {
      await installPackages();
      const node = bundledNode();
      if (node) return relaunch(node);
    }
    endWithParent();
    const { main } = await load();
    return main(process.argv.slice(2));
  });
}

/** Milliseconds since the person pressed Enter, installation included. */
export const sinceLaunch = () => Date.now() - Number(process.env[RELAUNCHED] ?? performance.timeOrigin);

/** The Node that is a package of this project; undefined when this one is new enough or none fits the machine. */
function bundledNode() {
  if (Number(process.version.slice(1).split('.')[0]) >= WANTED_MAJOR) return undefined;
  const node = inProject('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  return existsSync(node) ? node : undefined;
}

function relaunch(node) {
  endWithParent();
  return new Promise((resolve, reject) => {
    const child = spawn(node, process.argv.slice(1), {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, [RELAUNCHED]: String(performance.timeOrigin) },
    });
    // Ctrl-C reaches the whole group, a signal to this process alone does not: it is passed on either way.
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/** Told to end when the one that started this process is gone, even killed outright. */
function endWithParent() {
  const end = () => process.kill(process.pid, 'SIGTERM');
  if (process.channel) {
    process.channel.unref();
    process.once('disconnect', end);
    return;
  }
  // npm passes a signal to the shell between it and this process, which dies of it and passes nothing on.
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, PARENT_WATCH_MILLISECONDS).unref();
}
