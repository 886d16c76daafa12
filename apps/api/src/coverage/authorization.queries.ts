import { Injectable } from '@nestjs/common';
import {
  addDays,
  authorizationStanding,
  daysOfCoverLeft,
  localDateIn,
  PACE_DAYS,
  type AuthorizationUnit,
  type AuthorizationUse,
  type LocalDate,
} from '@consilium/domain';
import type { Prisma } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { toLocalDate } from '../platform/db/local-dates.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import type { AuthorizationTerms } from './authorization-terms.ts';
import { DeliveredUseQueries } from './delivered-use.queries.ts';
import { CoverageAuthorization, CoverageAuthorizationVersion } from './graphql/authorization.object.ts';

/** Of one patient; more than payers ever give. */
const SHOWN = 100;

@Injectable()
export class AuthorizationQueries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly delivered: DeliveredUseQueries,
  ) {}

  /** Of one patient with what is used of each; those withdrawn last, the latest end first. */
  async ofPatient(patientId: string): Promise<CoverageAuthorization[]> {
    const rows = await this.rowsOf([patientId]);
    const uses = (await this.usesOf([patientId], rows)).get(patientId) ?? [];
    const today = this.today();
    return rows.map((row) =>
      Object.assign(new CoverageAuthorization(), row, authorizationStanding(row, uses, today)),
    );
  }

  async byId(id: string): Promise<CoverageAuthorization | null> {
    const db = await this.transaction.client();
    const key = { clinicId_id: { clinicId: currentActor().clinicId, id } };
    const row = await db.coverageAuthorization.findUnique({ where: key, select: { patientId: true } });
    if (!row) return null;
    return (await this.ofPatient(row.patientId)).find((one) => one.id === id) ?? null;
  }

  /** The present version and those before it, the newest first. */
  async versionsOf(id: string): Promise<CoverageAuthorizationVersion[]> {
    const byId = loader('versions of authorizations', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.coverageAuthorizationVersion.findMany({
        where: { clinicId: currentActor().clinicId, authorizationId: { in: [...ids] } },
        orderBy: { version: 'desc' },
      });
      return groupBy(ids, rows, (row) => row.authorizationId);
    });
    return ((await byId.load(id)) ?? []).map((row) =>
      Object.assign(new CoverageAuthorizationVersion(), row, termsOf(row)),
    );
  }

  /** Days of cover left of each patient of whom anything is on record, in two statements however many there are. */
  async daysLeftOf(patientIds: readonly string[]): Promise<Map<string, number>> {
    if (patientIds.length === 0) return new Map();
    const rows = await this.rowsOf(patientIds);
    const concerned = [...new Set(rows.map((row) => row.patientId))];
    const uses = await this.usesOf(concerned, rows);
    const today = this.today();
    return new Map(
      concerned.flatMap((patientId) => {
        const own = rows.filter((row) => row.patientId === patientId);
        const left = daysOfCoverLeft(own, uses.get(patientId) ?? [], today);
        return left === null ? [] : [[patientId, left] as const];
      }),
    );
  }

  private async rowsOf(patientIds: readonly string[]) {
    const db = await this.transaction.client();
    const rows = await db.coverageAuthorization.findMany({
      where: { clinicId: currentActor().clinicId, patientId: { in: [...patientIds] } },
      orderBy: [{ withdrawnAt: { sort: 'desc', nulls: 'first' } }, { endsOn: 'desc' }, { id: 'desc' }],
      take: SHOWN * patientIds.length,
    });
    return rows.map((row) => ({ ...row, ...termsOf(row), withdrawn: row.withdrawnAt !== null }));
  }

  private async usesOf(
    patientIds: readonly string[],
    rows: readonly AuthorizationTerms[],
  ): Promise<Map<string, AuthorizationUse[]>> {
    if (rows.length === 0) return new Map();
    const pace = addDays(this.today(), -PACE_DAYS);
    const from = rows.reduce((first, { startsOn }) => (startsOn < first ? startsOn : first), pace);
    return this.delivered.since(from, patientIds);
  }

  private today(): LocalDate {
    return localDateIn(currentActor().timeZone, currentContext().now());
  }
}

type TermsRow = Pick<
  Prisma.CoverageAuthorizationGetPayload<object>,
  'payer' | 'reference' | 'disciplineCode' | 'startsOn' | 'endsOn' | 'unit' | 'amount' | 'note'
>;

const termsOf = ({ startsOn, endsOn, unit, ...row }: TermsRow): AuthorizationTerms => ({
  payer: row.payer,
  reference: row.reference,
  disciplineCode: row.disciplineCode,
  startsOn: toLocalDate(startsOn),
  endsOn: toLocalDate(endsOn),
  unit: unit as AuthorizationUnit | null,
  amount: row.amount,
  note: row.note,
});
