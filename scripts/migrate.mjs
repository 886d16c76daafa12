import { applyMigrations, migrationStatus } from './apply-migrations.mjs';
import { isMain, dataDirectory } from './paths.mjs';
import { PlainError, runScript } from './plain-error.mjs';
import { schemaDiff } from './schema-engine.mjs';

export { applyMigrations } from './apply-migrations.mjs';

const HELP = `Usage: node scripts/migrate.mjs <command>

  apply               apply the pending migrations of prisma/migrations, each in one transaction
  status              list applied and pending migrations; exit code 1 when any is pending or edited
  diff                print the SQL that leads from the migrations to prisma/schema/*.prisma
  diff --from-empty   print the SQL of the whole schema (needs no database)

The database is DATABASE_URL (owner connection, PostgreSQL 15 to 18), else the embedded one under .data/.
"diff" applies the migrations to a scratch database of that server and drops it afterwards.

A new migration:
  mkdir prisma/migrations/$(date +%Y%m%d%H%M%S)_what_it_does
  node scripts/migrate.mjs diff > prisma/migrations/<that folder>/migration.sql
`;

async function apply(ownerUrl) {
  const { applied, total } = await applyMigrations(ownerUrl, {
    onProgress: ({ name, index, count, milliseconds }) => {
      if (milliseconds !== undefined) console.log(`  ${index + 1}/${count} ${name} (${milliseconds} ms)`);
    },
  });
  console.log(
    applied.length > 0 ? `Applied ${applied.length} of ${total}.` : `All ${total} were applied before.`,
  );
}

async function status(ownerUrl) {
  const { applied, pending, failed, edited, unknown } = await migrationStatus(ownerUrl);
  const show = (label, names) => names.forEach((name) => console.log(`  ${label.padEnd(8)} ${name}`));
  show(
    'applied',
    applied.map(({ name }) => name),
  );
  show(
    'pending',
    pending.map(({ name }) => name),
  );
  show('failed', failed);
  show('edited', edited);
  show('unknown', unknown);
  return pending.length + failed.length + edited.length + unknown.length > 0 ? 1 : 0;
}

async function diff(server) {
  const scratch = await server.createScratchDatabase();
  try {
    await applyMigrations(scratch.ownerUrl);
    return await schemaDiff({ from: 'database', databaseUrl: scratch.ownerUrl });
  } finally {
    await scratch.drop();
  }
}

async function withServer(work) {
  const { openServer } = await import('./database.mjs');
  const server = await openServer({ databaseUrl: process.env.DATABASE_URL, dataDir: dataDirectory() });
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

async function main() {
  const [command, ...options] = process.argv.slice(2);
  switch (command) {
    case 'apply':
      return withServer((server) => apply(server.ownerUrl));
    case 'status':
      return withServer((server) => status(server.ownerUrl));
    case 'diff': {
      const sql = options.includes('--from-empty')
        ? await schemaDiff({ from: 'empty' })
        : await withServer(diff);
      process.stdout.write(sql ? `${sql.trimEnd()}\n` : '-- prisma/migrations and prisma/schema agree\n');
      return 0;
    }
    case undefined:
    case '--help':
    case '-h':
      console.log(HELP);
      return 0;
    default:
      throw new PlainError(`There is no command "${command}": try node scripts/migrate.mjs --help.`);
  }
}

if (isMain(import.meta.url)) await runScript(main);
