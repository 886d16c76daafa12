import { openDatabase } from './database.mjs';
import { demoAccounts, isEmpty, loadDemo } from './demo.mjs';
import { dataDirectory } from './paths.mjs';
import { PlainError, runScript } from './plain-error.mjs';
import { step } from './progress.mjs';

/**
 * Makes a given server ready for the API, for deployments that start the API by themselves: migrations, the
 * API's role, and the demo clinic in an empty database unless CONSILIUM_DEMO=0.
 */
await runScript(async () => {
  const { DATABASE_URL: databaseUrl, CONSILIUM_APP_DATABASE_URL: appDatabaseUrl } = process.env;
  if (!databaseUrl || !appDatabaseUrl) {
    throw new PlainError(
      "Set DATABASE_URL (the owner's connection) and CONSILIUM_APP_DATABASE_URL (the API's).",
    );
  }
  const database = await step('Preparing the database', async (say) => {
    const opened = await openDatabase({
      databaseUrl,
      appDatabaseUrl,
      dataDir: dataDirectory(),
      onMigration: ({ name, index, count }) => say(`migration ${index + 1}/${count} ${name}`),
    });
    say(`PostgreSQL ${opened.major}, ${opened.migrations.applied.length} new migrations`);
    return opened;
  });
  if (process.env.CONSILIUM_DEMO === '0' || !(await isEmpty(database.ownerUrl))) return;
  await step('Loading the demo clinic', (say) => loadDemo(database, {}, say));
  console.log(await demoAccounts(database));
});
