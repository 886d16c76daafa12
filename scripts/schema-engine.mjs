import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readSchema } from './migration-files.mjs';
import { PlainError } from './plain-error.mjs';

// Prisma's own schema engine as WebAssembly: the CLI's native engine is a download that an
// offline or install-script-free machine does not have.
const load = createRequire(import.meta.url);

async function loadEngine() {
  const glue = load.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bindings = await import(pathToFileURL(glue).href);
  const bytes = await readFile(path.join(path.dirname(glue), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

/** A stand-in for a server, for comparisons that need none: the engine only asks it which version it is. */
function noServer() {
  const answer = { columnTypes: [5, 7, 0], columnNames: ['exists', 'version', 'numeric_version'] };
  const connection = {
    provider: 'postgres',
    adapterName: 'no-server',
    queryRaw: async () => ({ ...answer, rows: [[true, 'PostgreSQL 18.0', 180000]] }),
    executeRaw: async () => 0,
    executeScript: async () => {},
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: async () => {},
  };
  const connect = async () => connection;
  return { provider: 'postgres', adapterName: 'no-server', connect, connectToShadowDb: connect };
}

/** Runs `work` with an engine bound to a database. */
async function withEngine(databaseUrl, datamodels, work) {
  const { PrismaPg } = await import('@prisma/adapter-pg');
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils');
  const SchemaEngine = await loadEngine();
  const server = databaseUrl ? new PrismaPg({ connectionString: databaseUrl }) : noServer();
  const engine = await SchemaEngine.new(
    { datamodels },
    () => {},
    bindMigrationAwareSqlAdapterFactory(server),
  ).catch(explain);
  try {
    return await work(engine).catch(explain);
  } finally {
    engine.free();
  }
}

/** A mistake in a schema file is the reader's to mend: its text is enough, a WebAssembly stack is noise. */
function explain(error) {
  if (error?.code === 'P1012') throw new PlainError(error.message, error);
  throw error;
}

/**
 * The SQL that leads from a state to the schema files; empty text when nothing differs.
 * The engine is not asked to replay the migrations by itself: its PostgreSQL adapter cuts a script at
 * every semicolon, which breaks function bodies. `databaseUrl` is a database to which they were applied.
 * @param {{ from: 'empty' } | { from: 'database', databaseUrl: string }} options
 * @returns {Promise<string>}
 */
export async function schemaDiff(options) {
  const schema = await readSchema();
  const files = schema.map(([file, content]) => ({ path: file, content }));
  const databaseUrl = options.from === 'empty' ? undefined : options.databaseUrl;
  const from = databaseUrl ? { tag: 'url', url: databaseUrl } : { tag: 'empty' };
  const result = await withEngine(databaseUrl, schema, (engine) =>
    engine.diff({
      from,
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return result.exitCode === 0 ? '' : (result.stdout ?? '');
}
