import type { Command } from './command.ts';

export interface RegisteredCommand {
  readonly summary: string;
  /** Loaded when it is called: most commands need only a little of the product. */
  readonly load: () => Promise<Command>;
}

/** Every command of `npm run cli -- <command>`. */
export const COMMANDS: Readonly<Record<string, RegisteredCommand>> = {
  'import-referral': {
    summary: 'import FHIR R4 bundles, each file on its own',
    load: async () => (await import('./import-referral.ts')).importReferral,
  },
  'build-week': {
    summary:
      'build a therapy week from a file, or repair one; the plan goes to standard output; needs no database',
    load: async () => (await import('./build-week.ts')).buildWeek,
  },
  'verify-audit': {
    summary:
      'recompute the audit chain of every clinic and name each row that was changed, removed or inserted',
    load: async () => (await import('./verify-audit.ts')).verifyAudit,
  },
  'create-admin': {
    summary: 'create a clinic with its first administrator and print a one-time password',
    load: async () => (await import('./create-admin.ts')).createAdmin,
  },
  'load-demo': {
    summary: 'fill an empty database with the synthetic demo clinic',
    load: async () => (await import('./load-demo.ts')).loadDemo,
  },
  'demo-accounts': {
    summary: 'print the accounts of the demo clinic as JSON',
    load: async () => (await import('./demo-accounts.ts')).demoAccounts,
  },
  'extend-series': {
    summary: 'book every open series up to the horizon of its clinic, as the server does by itself',
    load: async () => (await import('./extend-series.ts')).extendSeries,
  },
  'print-schema': {
    summary: 'print the GraphQL schema that the server serves; needs no database',
    load: async () => (await import('./print-schema.ts')).printSchema,
  },
};
