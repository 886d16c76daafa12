import { performance } from 'node:perf_hooks';

/** How often a running step is shown: a terminal's line is redrawn, a log file gets a line now and then. */
const REDRAW_MILLISECONDS = 200;
const LINE_MILLISECONDS = 5000;

let output = process.stdout;
let quietBelow = 0;

/**
 * Where steps are shown. A command whose standard output is its result shows them on standard error, and
 * only those that take noticeable time.
 * @param {NodeJS.WriteStream} stream
 * @param {{ quietBelow?: number }} [options] milliseconds a step may take without being mentioned
 */
export function showProgressOn(stream, options = {}) {
  output = stream;
  quietBelow = options.quietBelow ?? 0;
}

/** @param {number} milliseconds */
export function duration(milliseconds) {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** Cuts a line that would wrap: a wrapped line cannot be redrawn. */
const fit = (line) => line.slice(0, Math.max(20, (output.columns || 80) - 1));
const clear = () => output.isTTY && output.write('\r\u001b[2K');

/**
 * Runs one step and shows what it does, how far it is and how long it took.
 * @template T
 * @param {string} label what the step does, e.g. "Building the API"
 * @param {(say: (detail: string) => void) => Promise<T>} work `say` shows how far it is, e.g. "12/40 files"
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const startedAt = performance.now();
  const elapsed = () => performance.now() - startedAt;
  let detail = '';
  const beat = () => {
    const line = `  ${label} ... ${detail ? `${detail}, ` : ''}${duration(elapsed())}`;
    clear();
    output.write(output.isTTY ? fit(line) : `${line}\n`);
  };
  const timer = setInterval(beat, output.isTTY ? REDRAW_MILLISECONDS : LINE_MILLISECONDS);
  try {
    const result = await work((next) => {
      detail = next.trim();
    });
    clear();
    if (elapsed() >= quietBelow) {
      output.write(`✓ ${label}${detail ? `: ${detail}` : ''} (${duration(elapsed())})\n`);
    }
    return result;
  } catch (error) {
    clear();
    output.write(`✗ ${label} (${duration(elapsed())})\n`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
