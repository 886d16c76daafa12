import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { REFERRAL_MAX_BYTES, type ImportOutcome } from '@consilium/domain';
import { ImportReferral } from '../interop/index.ts';
import { actFor, withApplication } from './application.ts';
import { CommandProblem, type Command, type Terminal } from './command.ts';
import { asOwner, chooseClinic, type ClinicRow } from './owner-connection.ts';

const SAID: Readonly<Record<ImportOutcome, string>> = {
  IMPORTED: 'imported',
  ALREADY_IMPORTED: 'was imported before, nothing changed',
  DIFFERS: 'a newer file of a known patient: see what differs on the Referrals page and merge it there',
};

type FileOutcome = ImportOutcome | 'FAILED';

/** Imports files one by one, through the use case that the page calls; a bad one does not stop the others. */
export const importReferral: Command = {
  usage: 'FILE... [--clinic NAME_OR_ID]',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { clinic: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length === 0) throw new CommandProblem('Name at least one file to import.');
    const clinic = await asOwner((client) => chooseClinic(client, values.clinic));
    const outcomes = await withApplication(async (app) => {
      const done: FileOutcome[] = [];
      for (const file of positionals) {
        const place = `[${done.length + 1}/${positionals.length}] ${basename(file)}`;
        done.push(await importOne(app, clinic, file, place, terminal));
      }
      return done;
    });
    terminal.out(summaryOf(outcomes, clinic.name));
    return outcomes.includes('FAILED') ? 1 : 0;
  },
};

async function importOne(
  app: INestApplicationContext,
  clinic: ClinicRow,
  file: string,
  place: string,
  terminal: Terminal,
): Promise<FileOutcome> {
  const failed = (why: string): FileOutcome => {
    terminal.error(`${place}: ${why}`);
    return 'FAILED';
  };
  const bytes = await readWhole(file);
  if (typeof bytes === 'string') return failed(bytes);
  try {
    const actor = { clinic, displayName: 'Command line', permission: 'referral.import' } as const;
    const result = await actFor(app, actor, () => app.get(ImportReferral).run({ fileName: file, bytes }));
    if ('code' in result) return failed(`${result.code}: ${result.message}`);
    terminal.out(`${place}: ${SAID[result.outcome]}`);
    return result.outcome;
  } catch (error) {
    return failed(
      `could not be stored (${error instanceof Error ? error.name : 'unknown'}); nothing of it was kept.`,
    );
  }
}

/** The bytes of a file, or a sentence about why they cannot be had. The size is asked before anything is read. */
async function readWhole(file: string): Promise<Uint8Array<ArrayBuffer> | string> {
  try {
    const { size } = await stat(file);
    if (size > REFERRAL_MAX_BYTES) {
      return `FILE_TOO_LARGE: The file is larger than ${REFERRAL_MAX_BYTES / 1024 / 1024} MB. Ask the sender for a shorter period.`;
    }
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return 'there is no such file.';
    if (code === 'EISDIR') return 'this is a folder; name the files in it.';
    return `the file cannot be read (${code ?? 'unknown'}).`;
  }
}

function summaryOf(outcomes: readonly FileOutcome[], clinicName: string): string {
  const count = (outcome: FileOutcome) => outcomes.filter((one) => one === outcome).length;
  return [
    `${clinicName}: ${count('IMPORTED')} imported`,
    `${count('DIFFERS')} to merge`,
    `${count('ALREADY_IMPORTED')} known before`,
    `${count('FAILED')} failed`,
  ].join(', ');
}
