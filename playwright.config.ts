import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './tests/support/chromium.mjs';

/** Browser journeys and accessibility checks, on a server and a demo clinic of their own. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/support/browser-setup.mjs',
  fullyParallel: false,
  workers: process.env['CI'] ? 1 : 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/test-results/playwright.json' }]],
  use: {
    baseURL: process.env['CONSILIUM_E2E_URL'],
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    // The demo clinic's, so that no test meets the notice about another zone by accident.
    timezoneId: 'America/New_York',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: await chromiumLaunch(),
  },
  projects: [{ name: 'chromium' }],
});
