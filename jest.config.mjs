import { swcOptions } from './scripts/swc-options.mjs';

const TYPESCRIPT = {
  '^.+\\.ts$': ['@swc/jest', swcOptions()],
  '^.+\\.tsx$': ['@swc/jest', swcOptions({ react: true })],
};

/**
 * One project per kind of test. Workspace packages are taken from their source, so a stale build is never
 * tested. NestJS and Prisma are ES modules only: Jest runs with --experimental-vm-modules (npm test does).
 * @param {string} name
 * @param {string} folder
 * @param {object} [more]
 */
const project = (name, folder, more = {}) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  roots: [`<rootDir>/${folder}`],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx', '**/*.spec.mjs'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: TYPESCRIPT,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  ...more,
});

export default {
  maxWorkers: 2,
  testTimeout: 120_000,
  projects: [
    project('domain', 'libs/domain'),
    project('fhir', 'libs/fhir'),
    project('scheduling', 'libs/scheduling'),
    project('scripts', 'scripts'),
    project('web', 'apps/web/src', {
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/tests/support/jsdom-setup.mjs'],
      testEnvironmentOptions: { customExportConditions: ['source', 'browser'] },
      moduleNameMapper: { '\\.css$': '<rootDir>/tests/support/empty-style.mjs' },
    }),
    project('api', 'tests/api', {
      globalSetup: '<rootDir>/tests/support/global-setup.mjs',
      globalTeardown: '<rootDir>/tests/support/global-teardown.mjs',
    }),
  ],
};
