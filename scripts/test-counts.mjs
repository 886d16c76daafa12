/** @typedef {{ passed: number, failed: number }} Counts */

/** @param {Counts} a @param {Counts} b @returns {Counts} */
export const addCounts = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed });

/** The last line of `npm test`. @param {Counts} counts */
export const summaryLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/**
 * A file that could not be loaded holds no test that could fail, so it counts as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number }} report of jest --json
 * @returns {Counts}
 */
export const jestCounts = ({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) => ({
  passed: numPassedTests,
  failed: numFailedTests + numRuntimeErrorTestSuites,
});

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors?: unknown[] }} report of
 *   Playwright's json reporter; `errors` are those outside any test
 * @returns {Counts}
 */
export const playwrightCounts = ({ stats, errors = [] }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
});

/**
 * Which runner gets which arguments: paths of tests/e2e go to the browser, everything else to Jest;
 * no path means both. Options go to the runners that run.
 * @param {string[]} args
 * @returns {{ jest?: string[], playwright?: string[] }}
 */
export function planTests(args) {
  const isBrowser = (arg) => arg.includes('e2e');
  const firstOption = args.findIndex((arg) => arg.startsWith('-'));
  const paths = firstOption === -1 ? args : args.slice(0, firstOption);
  const options = firstOption === -1 ? [] : args.slice(firstOption);
  const forBrowser = paths.filter(isBrowser);
  const forJest = paths.filter((arg) => !isBrowser(arg));
  if (paths.length === 0 && options.length > 0) return { jest: options };
  return {
    ...(paths.length === 0 || forJest.length > 0 ? { jest: [...forJest, ...options] } : {}),
    ...(paths.length === 0 || forBrowser.length > 0 ? { playwright: [...forBrowser, ...options] } : {}),
  };
}
