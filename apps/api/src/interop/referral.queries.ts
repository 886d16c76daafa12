import { Injectable } from '@nestjs/common';
import { Prisma } from '@consilium/db';
import { checkText, type ReferralStatus } from '@consilium/domain';
import type { ReferralDifference as FoundDifference } from '@consilium/fhir';
import { PatientRelations } from '../platform/access/patient-relations.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { badInput, notFound } from '../platform/errors/thrown.ts';
import { connectionOf, fromCursor, pageSize } from '../platform/graphql/keyset.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import type { ReferralFilter } from './graphql/referral.input.ts';
import {
  Referral,
  type ReferralConnection,
  type ReferralDifference,
  type ResourceCount,
} from './graphql/referral.object.ts';
import { differenceOf, REFERRAL_COLUMNS, referralOf } from './referral-rows.ts';

const SEARCH_MAX_LENGTH = 200;

@Injectable()
export class ReferralQueries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly relations: PatientRelations,
  ) {}

  /** The referrals of the clinic, the latest first. */
  async list(
    first: number,
    after: string | null | undefined,
    filter: ReferralFilter,
  ): Promise<ReferralConnection> {
    const size = pageSize(first);
    const ids = await this.pageOfIds(size + 1, fromCursor(after, 2), filter);
    const rows = await this.byIds(ids);
    await this.knowRelations(rows);
    return connectionOf(rows, size, ({ receivedAt, id }) => [receivedAt.toISOString(), id]);
  }

  async one(id: string): Promise<Referral> {
    const [referral] = await this.byIds([id]);
    if (!referral) throw notFound();
    return referral;
  }

  referralsOfPatient(patientId: string): Promise<Referral[] | null> {
    return loader('referrals of patient', async (patientIds) => {
      const db = await this.transaction.client();
      const rows = await db.referral.findMany({
        where: { clinicId: currentActor().clinicId, patientId: { in: [...patientIds] } },
        select: REFERRAL_COLUMNS,
        orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
      });
      return groupBy(patientIds, rows.map(referralOf), ({ patientId: id }) => id ?? '');
    }).load(patientId);
  }

  /** How many resources of each type the file holds. */
  resourceCounts(referralId: string): Promise<ResourceCount[] | null> {
    return loader('resource counts of referral', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.$queryRaw<{ id: string; counts: Record<string, number> | null }[]>`
        SELECT id::text, record -> 'counts' AS counts FROM referral
        WHERE clinic_id = ${currentActor().clinicId}::uuid AND id = ANY (${[...ids]}::uuid[])`;
      return new Map(
        rows.map(({ id, counts }) => [
          id,
          Object.entries(counts ?? {}).map(([resourceType, count]) => ({ resourceType, count })),
        ]),
      );
    }).load(referralId);
  }

  differences(referralId: string): Promise<ReferralDifference[] | null> {
    return loader('differences of referral', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.referral.findMany({
        where: { clinicId: currentActor().clinicId, id: { in: [...ids] } },
        select: { id: true, differences: true },
      });
      // The column is written by this module only, as the comparison gave it.
      const found = (differences: unknown) => (differences as FoundDifference[]).map(differenceOf);
      return new Map(rows.map(({ id, differences }) => [id, found(differences)]));
    }).load(referralId);
  }

  private async byIds(ids: readonly string[]): Promise<Referral[]> {
    const db = await this.transaction.client();
    const rows = await db.referral.findMany({
      where: { clinicId: currentActor().clinicId, id: { in: [...ids] } },
      select: REFERRAL_COLUMNS,
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    });
    return rows.map(referralOf);
  }

  private async pageOfIds(limit: number, after: string[] | null, filter: ReferralFilter): Promise<string[]> {
    const db = await this.transaction.client();
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM referral WHERE clinic_id = ${currentActor().clinicId}::uuid
        ${statusIn(filter.statuses)} ${nameContains(filter.search)} ${beforeKey(after)}
      ORDER BY received_at DESC, id DESC LIMIT ${limit}`;
    return rows.map(({ id }) => id);
  }

  /** One statement for a whole page, so that what hangs on the relation to each patient costs none of its own. */
  private async knowRelations(referrals: readonly Referral[]): Promise<void> {
    const known = currentContext().relations;
    const patientIds = referrals.flatMap(({ patientId }) =>
      patientId && !known.has(patientId) ? patientId : [],
    );
    if (patientIds.length === 0) return;
    for (const [id, relation] of await this.relations.of(currentActor(), [...new Set(patientIds)]))
      known.set(id, relation);
  }
}

const statusIn = (statuses: readonly ReferralStatus[] | null | undefined): Prisma.Sql =>
  statuses ? Prisma.sql`AND status = ANY (${[...statuses]}::text[])` : Prisma.empty;

function nameContains(search: string | null | undefined): Prisma.Sql {
  const text = checkText(search ?? '', { max: SEARCH_MAX_LENGTH });
  if (!text.ok) throw badInput('The search text is too long or holds characters that no name has.');
  if (text.value === '') return Prisma.empty;
  return Prisma.sql`AND strpos(search_fold(display_name || ' ' || coalesce(referrer_name, '')), search_fold(${text.value})) > 0`;
}

function beforeKey(after: string[] | null): Prisma.Sql {
  if (!after) return Prisma.empty;
  const [receivedAt = '', id] = after;
  if (!isUuid(id) || Number.isNaN(Date.parse(receivedAt))) {
    throw badInput('The cursor "after" is not one that this list gave out.');
  }
  return Prisma.sql`AND (received_at, id) < (${new Date(receivedAt)}::timestamptz, ${id}::uuid)`;
}
