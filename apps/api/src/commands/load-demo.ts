import type { INestApplicationContext } from '@nestjs/common';
import { DEMO_CLINIC, DEMO_PASSWORD, loadDemoData, type InboxFile } from '@consilium/seed';
import { PasswordHashing } from '../identity/index.ts';
import { ImportReferral } from '../interop/index.ts';
import { actFor, withApplication } from './application.ts';
import { CommandProblem, type Command, type Terminal } from './command.ts';
import { bookDemoWeeks } from './demo-weeks.ts';
import { allClinics, asOwner, ownerAddress, type ClinicRow } from './owner-connection.ts';

/** Fills an empty database; one that holds anything is left as it is. */
export const loadDemo: Command = {
  usage: '',
  async run(_args, terminal) {
    const clinics = await asOwner(allClinics);
    if (clinics.length > 0) {
      terminal.out('The database holds a clinic already; the demo clinic is loaded into an empty one only.');
      return 0;
    }
    // Started first: a setting that is missing must not leave a clinic without its inbox.
    await withApplication((app) => load(app, terminal));
    return 0;
  },
};

async function load(app: INestApplicationContext, terminal: Terminal): Promise<void> {
  const passwordHash = await new PasswordHashing().hash(DEMO_PASSWORD);
  const say = (line: string) => terminal.out(line);
  const files = await loadDemoData(ownerAddress(), { passwordHash, now: new Date(), say });
  const clinic = (await asOwner(allClinics)).find(({ id }) => id === DEMO_CLINIC.id);
  if (!clinic) throw new CommandProblem('The demo clinic is not there after loading; nothing more was done.');
  await importAll(app, clinic, files, terminal);
  await bookDemoWeeks(app, clinic, terminal);
  terminal.out(`${clinic.name} is ready, with ${files.length} files in the inbox.`);
}

/** The inbox comes about as every other: by the use case that imports, at the time the files arrived. */
async function importAll(
  app: INestApplicationContext,
  clinic: ClinicRow,
  files: readonly InboxFile[],
  terminal: Terminal,
): Promise<void> {
  for (const [index, { fileName, text, receivedAt, receivedBy }] of files.entries()) {
    const actor = {
      clinic,
      displayName: receivedBy,
      permission: 'referral.import',
      now: () => receivedAt,
    } as const;
    const bytes = new Uint8Array(Buffer.from(text));
    const result = await actFor(app, actor, () => app.get(ImportReferral).run({ fileName, bytes }));
    if ('code' in result) throw new CommandProblem(`The demo file ${fileName} was refused: ${result.code}.`);
    terminal.out(`inbox: ${index + 1}/${files.length}`);
  }
}
