const { readdirSync } = require('node:fs');
const path = require('node:path');

/**
 * The direction of dependencies (docs/architecture.md), one named rule for each sentence of it.
 */

/** From the lowest to the highest; the two in one row do not know each other. */
const MODULE_ORDER = [
  ['identity'],
  ['team'],
  ['patients'],
  ['examination'],
  ['workup'],
  ['care-plan'],
  ['goal-attainment'],
  ['tasks'],
  ['holds'],
  ['medication'],
  ['availability'],
  ['scheduling'],
  ['week-builder', 'safety'],
  ['desensitization'],
  ['delivery'],
  ['notes', 'psychotherapy-notes'],
  ['family'],
  ['family-plan'],
  ['measures', 'coverage'],
  ['progress', 'outcomes', 'operations', 'research-extract'],
  ['discharge'],
  ['aftercare', 'school'],
  ['conference'],
  ['interop'],
];
/** Modules without a place in the order (the audit trail, overviews) obey every other rule. */
const MODULES = readdirSync(path.join(__dirname, 'apps', 'api', 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'platform')
  .map((entry) => entry.name);
const ANY_MODULE = `^apps/api/src/(${MODULES.join('|')})/`;
const SPEC = '\\.spec\\.tsx?$';

const orderRules = MODULE_ORDER.flatMap((row, level) =>
  row.map((name) => {
    const higher = MODULE_ORDER.slice(level + 1).flat();
    const forbidden = [...higher, ...row.filter((other) => other !== name)];
    return {
      name: `${name}-imports-no-higher-module`,
      comment: `${name} learns of higher modules by event; a higher one adds fields from its own folder.`,
      severity: 'error',
      from: { path: `^apps/api/src/${name}/` },
      to: { path: `^apps/api/src/(${forbidden.join('|')})/` },
    };
  }),
).filter((rule) => !rule.to.path.includes('()'));

module.exports = {
  forbidden: [
    {
      name: 'domain-stands-alone',
      comment:
        'Rules run in the browser, in Node and in tests alike: they import nothing outside themselves.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: SPEC },
      to: { pathNot: '^libs/domain/' },
    },
    {
      name: 'scheduling-is-pure',
      comment: 'The week builder is plain TypeScript on the rules; only its workers know of threads.',
      severity: 'error',
      from: { path: '^libs/scheduling/', pathNot: [SPEC, '^libs/scheduling/src/workers/'] },
      to: { pathNot: '^libs/(scheduling|domain)/' },
    },
    {
      name: 'week-builder-threads-only',
      comment: 'The workers of the week builder need threads and nothing else of the machine.',
      severity: 'error',
      from: { path: '^libs/scheduling/src/workers/', pathNot: SPEC },
      to: { pathNot: '^libs/(scheduling|domain)/|^(node:)?worker_threads$' },
    },
    {
      name: 'modules-meet-at-their-index',
      comment: 'Another module is imported through its index.ts only.',
      severity: 'error',
      from: { path: ANY_MODULE },
      to: { path: ANY_MODULE, pathNot: [`^apps/api/src/$1/`, `^apps/api/src/[^/]+/index\\.ts$`] },
    },
    {
      name: 'platform-knows-no-module',
      comment: 'What is done once for all knows no domain.',
      severity: 'error',
      from: { path: '^apps/api/src/platform/' },
      to: { path: ANY_MODULE },
    },
    ...orderRules,
    {
      name: 'database-client-stays-behind-repositories',
      comment: 'Repositories write, queries read; nobody else speaks to the database.',
      severity: 'error',
      from: {
        pathNot: [
          '^libs/(db|testing)/',
          '^apps/api/src/platform/db/',
          // Reads PostgreSQL's refusals out of Prisma's error classes.
          '^apps/api/src/platform/errors/database-errors\\.ts$',
          '\\.(repository|queries)\\.ts$',
          '^prisma/seed/',
          '^tests/',
        ],
      },
      to: { path: ['^libs/db/', '^node_modules/@prisma/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'page-imports-no-server',
      comment: 'The page knows the rules and the GraphQL contract, not the server nor the database.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: ['^apps/api/', '^libs/(db|fhir|scheduling|testing)/', '^prisma/'] },
    },
    {
      name: 'libraries-import-no-app',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|tests)/' },
    },
    {
      name: 'code-imports-no-test',
      severity: 'error',
      from: { path: '^(apps|libs|prisma)/', pathNot: [SPEC, '^libs/testing/'] },
      // The demo clinic's inbox is filled with the bundles that the tests read.
      to: { path: [SPEC, '^tests/', '^libs/testing/'], pathNot: '^libs/testing/src/bundles/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'imports-resolve',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'runtime-code-uses-declared-packages',
      comment: 'A package that is missing from package.json works by accident.',
      severity: 'error',
      from: { path: '^(apps/[^/]+|libs/[^/]+)/src', pathNot: SPEC },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/generated/', '/gql/'] },
    exclude: { path: ['/dist/', '^\\.cache/', '/node_modules/\\.cache/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
