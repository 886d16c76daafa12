/** A second Ctrl-C within this time is the same one, delivered twice (npm passes signals on as well). */
const SAME_SIGNAL_MILLISECONDS = 1500;

/**
 * Collects what has to be stopped, and stops it in reverse order at the first signal.
 * @returns {{ add: (stop: () => Promise<void>) => void, stopAll: () => Promise<void>, signalled: Promise<string> }}
 */
export function shutdown() {
  const stops = [];
  let stopping;
  const stopAll = () => {
    stopping ??= (async () => {
      for (const stop of stops.reverse()) {
        await stop().catch((error) => console.error(error instanceof Error ? error.message : error));
      }
    })();
    return stopping;
  };
  let firstAt = 0;
  const signalled = new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(name, () => {
        if (firstAt === 0) {
          firstAt = Date.now();
          resolve(name);
        } else if (Date.now() - firstAt > SAME_SIGNAL_MILLISECONDS) {
          process.exit(1);
        }
      });
    }
  });
  return { add: (stop) => stops.push(stop), stopAll, signalled };
}
