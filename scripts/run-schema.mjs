import { writeFile } from 'node:fs/promises';
import { buildApi } from './build.mjs';
import { generatePageOperations } from './generate.mjs';
import { inProject } from './paths.mjs';
import { step } from './progress.mjs';
import { runCommand } from './run-command.mjs';

/** The SDL of the code as it is now. @returns {Promise<string>} */
export const printSchema = () =>
  runCommand(process.execPath, [inProject('apps', 'api', 'dist', 'cli.js'), 'print-schema']);

/** `npm run schema`: writes apps/api/schema.graphql from the code, and the page's typed operations from that. */
export async function main() {
  await buildApi();
  await step('Writing apps/api/schema.graphql', async () => {
    await writeFile(inProject('apps', 'api', 'schema.graphql'), `${(await printSchema()).trim()}\n`);
  });
  await generatePageOperations();
}
