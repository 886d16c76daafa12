import type { Client } from 'pg';
import type { NotedHead } from '../platform/audit/noted-heads.ts';
import { GENESIS, sealOf } from '../platform/audit/seal-chain.ts';

/** Seals read at a time. */
const BATCH = 5_000;

export type FindingKind = 'changed' | 'removed' | 'inserted' | 'cut off';

/** One thing that is not as the application left it. */
export interface ChainFinding {
  readonly kind: FindingKind;
  /** Which row, in ids, numbers and times: never what it says of a patient. */
  readonly what: string;
}

export interface ChainReport {
  readonly sealed: number;
  /** Rows the sealer has not come to yet. */
  readonly waiting: number;
  readonly findings: readonly ChainFinding[];
}

interface SealRow {
  readonly seq: string;
  readonly event_id: string;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
  readonly present: boolean;
  readonly fields: (string | null)[] | null;
}

/**
 * Recomputes the chain of one clinic inside the reader's snapshot. Each seal covers its event and the seal before
 * it, so a row that was changed spoils its own seal only, and is named by it.
 */
export async function checkChain(
  client: Client,
  clinicId: string,
  key: string,
  noted: NotedHead | undefined,
): Promise<ChainReport> {
  const findings: ChainFinding[] = [];
  const isSame = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;
  let [last, previous]: [bigint, Uint8Array] = [0n, GENESIS];
  let [sealed, misfits] = [0, 0];
  let isNotedThere = noted === undefined;
  for await (const seal of sealsOf(client, clinicId)) {
    const seq = BigInt(seal.seq);
    sealed += 1;
    if (seq !== last + 1n) {
      const from = last + 1n;
      const gap = from === seq - 1n ? `seal ${from}` : `seals ${from} to ${seq - 1n}`;
      findings.push({ kind: 'removed', what: `${gap}, with what was sealed there` });
    } else if (!isSame(seal.previous_hash, previous)) {
      findings.push({ kind: 'changed', what: `seal ${seq} does not follow seal ${last}` });
    }
    if (!seal.present) {
      findings.push({ kind: 'removed', what: `audit event ${seal.event_id}, seal ${seq}` });
    } else if (!isSame(sealOf(key, seal.previous_hash, seq, seal.fields ?? []), seal.hash)) {
      misfits += 1;
      findings.push({
        kind: 'changed',
        what: `audit event ${seal.event_id}, seal ${seq}${describe(seal.fields)}`,
      });
    }
    if (noted?.seq === seq && noted.hash === seal.hash.toString('hex')) isNotedThere = true;
    [last, previous] = [seq, seal.hash];
  }
  if (noted && (!isNotedThere || noted.lost)) findings.push(cutOff(noted, last));
  const { waiting, unsealed } = await outsideTheChain(client, clinicId);
  return { sealed, waiting, findings: [...inOneWord(findings, sealed, misfits), ...unsealed] };
}

/** When no seal fits, it is the key that does not: that is said once instead of for every row. */
function inOneWord(
  findings: readonly ChainFinding[],
  sealed: number,
  misfits: number,
): readonly ChainFinding[] {
  if (sealed < 2 || misfits < sealed) return findings;
  const what = `none of the ${sealed} seals fits this key: it is another key, or the whole chain was rewritten`;
  return [{ kind: 'changed', what }, ...findings.filter(({ kind }) => kind !== 'changed')];
}

const cutOff = (noted: NotedHead, last: bigint): ChainFinding => ({
  kind: 'cut off',
  what:
    noted.seq > last
      ? `the chain ends at seal ${last}, but seal ${noted.seq} was noted outside the database`
      : `seal ${noted.seq} is not the one that was noted outside the database`,
});

/** Time and operation of the row as it stands now, in the order of `audit_event_fields`. */
function describe(fields: readonly (string | null)[] | null): string {
  const [micros, operation] = [fields?.[2], fields?.[7]];
  const at = micros ? new Date(Number(BigInt(micros) / 1_000n)) : undefined;
  return at && !Number.isNaN(at.getTime()) ? ` (now says ${at.toISOString()} ${operation ?? ''})` : '';
}

async function* sealsOf(client: Client, clinicId: string): AsyncGenerator<SealRow> {
  for (let after = '-9223372036854775808'; ;) {
    const { rows } = await client.query<SealRow>(
      `SELECT s.seq, s.event_id, s.previous_hash, s.hash, e.id IS NOT NULL AS present,
         CASE WHEN e.id IS NOT NULL THEN audit_event_fields(e) END AS fields
       FROM audit_seal s LEFT JOIN audit_event e ON e.clinic_id = s.clinic_id AND e.id = s.event_id
       WHERE s.clinic_id = $1 AND s.seq > $2 ORDER BY s.seq LIMIT ${BATCH}`,
      [clinicId, after],
    );
    yield* rows;
    const end = rows.at(-1);
    if (!end || rows.length < BATCH) return;
    after = end.seq;
  }
}

/** Rows that no seal covers: those that wait for the sealer, and those that it was never told of. */
async function outsideTheChain(client: Client, clinicId: string) {
  const { rows } = await client.query<{ event_id: string; present: boolean; pending: boolean }>(
    `SELECT coalesce(e.id, p.event_id) AS event_id, e.id IS NOT NULL AS present, p.event_id IS NOT NULL AS pending
     FROM (SELECT id FROM audit_event WHERE clinic_id = $1 AND NOT EXISTS
            (SELECT FROM audit_seal s WHERE s.clinic_id = $1 AND s.event_id = audit_event.id)) e
     FULL JOIN (SELECT event_id FROM audit_pending WHERE clinic_id = $1) p ON p.event_id = e.id
     ORDER BY 1`,
    [clinicId],
  );
  const unsealed = rows.flatMap(({ event_id: id, present, pending }): ChainFinding[] => {
    if (!present) return [{ kind: 'removed', what: `audit event ${id}, before it was sealed` }];
    return pending
      ? []
      : [{ kind: 'inserted', what: `audit event ${id}, which the sealer was never told of` }];
  });
  return { waiting: rows.filter(({ present, pending }) => present && pending).length, unsealed };
}
