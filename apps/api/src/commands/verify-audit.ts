import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Client } from 'pg';
import { existingAuditKey } from '../platform/audit/audit-key.ts';
import { NotedHeads, type NotedHead } from '../platform/audit/noted-heads.ts';
import { commandConfig } from '../platform/config/command-config.ts';
import { checkChain, type ChainReport } from './audit-chain-check.ts';
import { CommandProblem, type Command, type Terminal } from './command.ts';
import { allClinics, asOwner, chooseClinic, type ClinicRow } from './owner-connection.ts';

/** How long rows that were written just now may wait for the sealer. Milliseconds. */
const PATIENCE_MS = 5_000;
const SHOWN = 200;

/** Recomputes the audit chains; exit code 1 when anything was changed, removed, inserted or cut off. */
export const verifyAudit: Command = {
  usage: '[--clinic NAME_OR_ID]',
  async run(args, terminal) {
    const { values } = parseArgs({ args: [...args], options: { clinic: { type: 'string' } } });
    const config = commandConfig();
    const key = existingAuditKey(config);
    if (!key) {
      throw new CommandProblem(
        'The key of the audit chain is not there. Set CONSILIUM_AUDIT_KEY or CONSILIUM_AUDIT_KEY_FILE to it.',
      );
    }
    const heads = config.auditHeadFile ? new NotedHeads(config.auditHeadFile).read() : undefined;
    if (!heads)
      terminal.error('No CONSILIUM_AUDIT_HEAD_FILE is set: rows cut off the end would not be seen.');
    return asOwner(async (client) => {
      const clinics =
        values.clinic === undefined ? await allClinics(client) : [await chooseClinic(client, values.clinic)];
      await untilSealed(client, clinics);
      // One snapshot for everything: what is written meanwhile is neither half seen nor mistaken for an intruder.
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const found = await checkAll(client, clinics, key, heads, terminal);
      await client.query('COMMIT');
      if (values.clinic === undefined && heads) sayUnknown(heads, clinics, terminal);
      if (found === 0) return 0;
      terminal.error(
        `The audit trail is not as it was written: ${found} ${found === 1 ? 'finding' : 'findings'} above.`,
      );
      return 1;
    });
  },
};

async function checkAll(
  client: Client,
  clinics: readonly ClinicRow[],
  key: string,
  heads: ReadonlyMap<string, NotedHead> | undefined,
  terminal: Terminal,
): Promise<number> {
  let found = 0;
  for (const { id, name } of clinics) {
    const report = await checkChain(client, id, key, heads?.get(id));
    found += report.findings.length;
    terminal.out(summaryOf(name, report));
    for (const { kind, what } of report.findings.slice(0, SHOWN)) terminal.out(`  ${kind}: ${what}`);
    if (report.findings.length > SHOWN) terminal.out(`  and ${report.findings.length - SHOWN} more`);
  }
  if (clinics.length === 0) terminal.out('There is no clinic yet.');
  return found;
}

function summaryOf(name: string, { sealed, waiting, findings }: ChainReport): string {
  const rest = waiting === 0 ? '' : `, ${waiting} not sealed yet (is a server running?)`;
  const verdict =
    findings.length === 0 ? 'whole' : findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  return `${name}: ${sealed} sealed rows${rest}: ${verdict}`;
}

/** Waits while the sealer works off what is pending, but not for ever: without a server nobody does. */
async function untilSealed(client: Client, clinics: readonly ClinicRow[]): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const { rows } = await client.query<{ waits: boolean }>(
      'SELECT EXISTS (SELECT FROM audit_pending WHERE clinic_id = ANY ($1)) AS waits',
      [clinics.map(({ id }) => id)],
    );
    if (!rows[0]?.waits) return;
    await pause(100);
  }
}

/** Several databases may share one key; a clinic that is gone from this one as a whole is said, not judged. */
function sayUnknown(
  heads: ReadonlyMap<string, NotedHead>,
  clinics: readonly ClinicRow[],
  terminal: Terminal,
): void {
  const known = new Set(clinics.map(({ id }) => id));
  const unknown = [...heads.keys()].filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  terminal.out(`${unknown.length} noted clinics are not in this database, for example ${unknown[0]}.`);
}
