import { auditHeadFile } from './config.ts';

/** What commands read from the environment. `npm run cli` opens the database and fills it in. */
export interface CommandConfig {
  /** The plain role inside row-level security: what the API uses. */
  readonly databaseUrl: string | undefined;
  /** The owner of the tables, for what a clinic's own role may not do. */
  readonly ownerDatabaseUrl: string | undefined;
  readonly auditKey: string | undefined;
  readonly auditKeyFile: string | undefined;
  readonly auditHeadFile: string | undefined;
}

const given = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

export function commandConfig(source: NodeJS.ProcessEnv = process.env): CommandConfig {
  const auditKeyFile = given(source.CONSILIUM_AUDIT_KEY_FILE);
  return Object.freeze({
    databaseUrl: given(source.DATABASE_URL),
    ownerDatabaseUrl: given(source.CONSILIUM_OWNER_DATABASE_URL),
    auditKey: given(source.CONSILIUM_AUDIT_KEY),
    auditKeyFile,
    auditHeadFile: auditHeadFile(given(source.CONSILIUM_AUDIT_HEAD_FILE), auditKeyFile),
  });
}
