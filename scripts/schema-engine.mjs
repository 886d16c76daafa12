import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readSchema, SCHEMA } from './migration-files.mjs';
import { PlainError } from './plain-error.mjs';

// Prisma's own schema engine as WebAssembly: the CLI's native engine is a download that an
// offline or install-script-free machine does not have.
const load = createRequire(import.meta.url);

async function loadEngine() {
  // Where the engine leaves the message of a crash; without it the message is lost.
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => console.error(message) };
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

const CHAR = 18;
const TEXT = 25;

/**
 * Prisma's adapter for a real server. It does not know the one-byte type "char" of PostgreSQL's own
 * catalogue, which the engine reads when it looks at a database: such columns pass through it as text
 * and are labelled as characters afterwards.
 */
async function realServer(connectionString) {
  const { PrismaPg } = await import('@prisma/adapter-pg');
  const { ColumnTypeEnum } = await import('@prisma/driver-adapter-utils');
  const factory = new PrismaPg({ connectionString, max: 1 });
  const connect = async () => {
    const connection = await factory.connect();
    const performIO = connection.performIO.bind(connection);
    const queryRaw = connection.queryRaw.bind(connection);
    const characters = new WeakMap();
    connection.performIO = async (query) => {
      const result = await performIO(query);
      const found = result.fields.filter((field) => field.dataTypeID === CHAR);
      found.forEach((field) => (field.dataTypeID = TEXT));
      characters.set(query, new Set(found.map((field) => result.fields.indexOf(field))));
      return result;
    };
    connection.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const isCharacter = characters.get(query) ?? new Set();
      const columnTypes = result.columnTypes.map((type, index) =>
        isCharacter.has(index) ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return connection;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect,
    connectToShadowDb: connect,
  };
}

/** Runs `work` with an engine bound to a database. */
async function withEngine(databaseUrl, datamodels, work) {
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils');
  const SchemaEngine = await loadEngine();
  const server = databaseUrl ? await realServer(databaseUrl) : noServer();
  const connections = [];
  const connect = async () => {
    const connection = await server.connect();
    connections.push(connection);
    return connection;
  };
  const adapter = bindMigrationAwareSqlAdapterFactory({ ...server, connect });
  try {
    const engine = await SchemaEngine.new({ datamodels }, () => {}, adapter);
    return await work(engine);
  } catch (error) {
    throw explain(error);
  } finally {
    await Promise.all(connections.map((connection) => connection.dispose()));
  }
}

/** A mistake in a schema file is the reader's to mend: its text is enough, a WebAssembly stack is noise. */
const explain = (error) => (error?.code === 'P1012' ? new PlainError(error.message, error) : error);

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
  const from = databaseUrl ? { tag: 'schemaDatasource', files, configDir: SCHEMA } : { tag: 'empty' };
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
