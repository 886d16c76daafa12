/** How many large reports one server computes at once: the clinic's own work comes first. */
const AT_ONCE = 1;

let running = 0;
const waiting: (() => void)[] = [];

/** Large reports take turns, in the order in which they were asked for; one that is given up loses its place. */
export async function inTurn<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  if (running < AT_ONCE) running += 1;
  else await turn(signal);
  try {
    signal?.throwIfAborted();
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function turn(signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      waiting.splice(waiting.indexOf(enter), 1);
      reject(new Error('The report was given up.'));
    };
    const enter = (): void => {
      signal?.removeEventListener('abort', giveUp);
      resolve();
    };
    signal?.addEventListener('abort', giveUp, { once: true });
    waiting.push(enter);
  });
}
