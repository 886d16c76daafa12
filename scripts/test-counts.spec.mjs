import { describe, expect, test } from '@jest/globals';
import { addCounts, jestCounts, planTests, playwrightCounts, summaryLine } from './test-counts.mjs';

describe('counts', () => {
  test('a file that does not load, a flaky test and an error outside tests all count as failed', () => {
    const jest = jestCounts({ numPassedTests: 10, numFailedTests: 1, numRuntimeErrorTestSuites: 2 });
    const browser = playwrightCounts({ stats: { expected: 4, unexpected: 1, flaky: 1 }, errors: [{}] });
    expect(summaryLine(addCounts(jest, browser))).toBe('14 passed, 6 failed');
  });
});

describe('which runner gets what', () => {
  test.each([
    [[], { jest: [], playwright: [] }],
    [['tests/api/plan'], { jest: ['tests/api/plan'] }],
    [['tests/e2e/plan'], { playwright: ['tests/e2e/plan'] }],
    [['libs/domain', 'e2e/plan'], { jest: ['libs/domain'], playwright: ['e2e/plan'] }],
    [['-t', 'signs in'], { jest: ['-t', 'signs in'] }],
    [['tests/api', '-t', 'signs in'], { jest: ['tests/api', '-t', 'signs in'] }],
  ])('%j', (args, expected) => {
    expect(planTests(args)).toEqual(expected);
  });
});
