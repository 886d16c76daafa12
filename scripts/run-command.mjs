import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { PlainError, withDiskState } from './plain-error.mjs';

/** How much of a failed command's output is shown. */
const TAIL_CHARACTERS = 20_000;

/**
 * Runs a command to its end and keeps its output; a failure carries the tail of it.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, onLine?: (line: string) => void, cwd?: string }} [options]
 * @returns {Promise<string>} standard output
 */
export function runCommand(command, args, { env = {}, onLine = () => {}, cwd = ROOT } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // A command that is still running when this process ends is of no use to anybody.
    const killed = () => child.kill();
    process.once('exit', killed);
    let stdout = '';
    let all = '';
    const take = (chunk) => {
      all = (all + chunk).slice(-TAIL_CHARACTERS);
      for (const line of String(chunk).split('\n')) if (line.trim()) onLine(line.trim());
    };
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
      take(chunk);
    });
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.removeListener('exit', killed);
      if (code === 0) return resolve(stdout);
      const shown = [command, ...args].map((part) => path.basename(part)).join(' ');
      const error = new PlainError(`${shown} ended with ${signal ?? `code ${code}`}:\n${all}`);
      return reject(withDiskState(error, all));
    });
  });
}
