import { performance } from 'node:perf_hooks';

const isTerminal = Boolean(process.stdout.isTTY);
/** A log file gets a line now and then; a terminal's line is redrawn. */
const BEAT_MILLISECONDS = isTerminal ? 200 : 5000;

/** @param {number} milliseconds */
export function duration(milliseconds) {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * Runs one step and shows what it does, how far it is and how long it took.
 * @template T
 * @param {string} label what the step does, e.g. "Building the API"
 * @param {(say: (detail: string) => void) => Promise<T>} work `say` shows how far it is, e.g. "12/40 files"
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const startedAt = performance.now();
  const elapsed = () => duration(performance.now() - startedAt);
  let detail = '';
  const redraw = (text) =>
    process.stdout.write(`\r\u001b[2K${text.slice(0, (process.stdout.columns ?? 80) - 1)}`);
  const beat = () => {
    const line = `  ${label} ... ${detail ? `${detail}, ` : ''}${elapsed()}`;
    if (isTerminal) redraw(line);
    else console.log(line);
  };
  const timer = setInterval(beat, BEAT_MILLISECONDS);
  try {
    const result = await work((next) => {
      detail = next.trim();
    });
    finish(`✓ ${label}${detail ? `: ${detail}` : ''} (${elapsed()})`);
    return result;
  } catch (error) {
    finish(`✗ ${label} (${elapsed()})`);
    throw error;
  } finally {
    clearInterval(timer);
  }

  function finish(line) {
    if (isTerminal) redraw('');
    console.log(line);
  }
}
