import { Injectable } from '@nestjs/common';
import {
  displayName,
  isReviewOverdue,
  localDateIn,
  mayLiftHold,
  type BodySite,
  type HoldModality,
  type HoldSource,
  type InterventionKind,
  type Laterality,
} from '@consilium/domain';
import type { Prisma } from '@consilium/db';
import { Access } from '../platform/access/access.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { fromLocalDate, toLocalDate } from '../platform/db/local-dates.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { badInput } from '../platform/errors/thrown.ts';
import { groupBy, loader } from '../platform/graphql/loader.ts';
import { Hold, HoldReview } from './graphql/hold.object.ts';

/** Enough for the longest stay; older ones are in the audit and the export. */
const SHOWN = 200;
/** A day's list of sessions has fewer patients. */
export const PATIENTS_AT_ONCE = 100;
/** What one look at Today shows. */
const OVERDUE_SHOWN = 50;

/** A hold whose review is overdue, with the name of its patient. */
export interface OverdueHold {
  readonly hold: Hold;
  readonly patientName: string;
}

type HoldRow = Prisma.HoldGetPayload<object>;

@Injectable()
export class HoldQueries {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly access: Access,
  ) {}

  async ofPatient(patientId: string): Promise<Hold[]> {
    const db = await this.transaction.client();
    const rows = await db.hold.findMany({
      where: { clinicId: currentActor().clinicId, patientId },
      orderBy: [{ liftedAt: { sort: 'desc', nulls: 'first' } }, { setAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
    });
    return rows.map(holdOf);
  }

  /** Holds in force, for each of the patients that has any. */
  async activeFor(patientIds: readonly string[]): Promise<Map<string, Hold[]>> {
    if (patientIds.length === 0) return new Map();
    const db = await this.transaction.client();
    const rows = await db.hold.findMany({
      where: {
        clinicId: currentActor().clinicId,
        patientId: { in: [...new Set(patientIds)] },
        liftedAt: null,
      },
      orderBy: [{ setAt: 'asc' }, { id: 'asc' }],
    });
    return groupBy(patientIds, rows.map(holdOf), ({ patientId }) => patientId);
  }

  /** Of these patients, those whose holds the viewer may read. */
  async inForceOf(patientIds: readonly string[]): Promise<Hold[]> {
    if (patientIds.length > PATIENTS_AT_ONCE || !patientIds.every(isUuid)) {
      throw badInput(`Name at most ${PATIENTS_AT_ONCE} patients, each by its id.`);
    }
    const readable = await this.access.allowedAmong('hold.read', patientIds);
    return [...(await this.activeFor([...readable])).values()].flat();
  }

  async byId(id: string): Promise<Hold | null> {
    const db = await this.transaction.client();
    const row = await db.hold.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
    });
    return row && holdOf(row);
  }

  /** Overdue holds that the viewer set, of patients whose team the viewer leads now, or hard stops a viewer on the team can clear. */
  async overdueOfViewer(): Promise<OverdueHold[]> {
    const { clinicId, memberId, roles } = currentActor();
    if (!memberId) return [];
    const db = await this.transaction.client();
    const today = fromLocalDate(this.today());
    const onTeam = {
      memberId,
      startsOn: { lte: today },
      OR: [{ endsOn: null }, { endsOn: { gte: today } }],
    };
    const rows = await db.hold.findMany({
      where: {
        clinicId,
        liftedAt: null,
        reviewOn: { lt: today },
        OR: [
          { setByMemberId: memberId },
          { patient: { memberships: { some: { ...onTeam, lead: true } } } },
          ...(mayLiftHold('HARD_STOP', roles)
            ? [{ source: 'HARD_STOP', patient: { memberships: { some: onTeam } } }]
            : []),
        ],
      },
      include: { patient: { select: { givenNames: true, preferredName: true, familyName: true } } },
      orderBy: [{ reviewOn: 'asc' }, { id: 'asc' }],
      take: OVERDUE_SHOWN,
    });
    const readable = await this.access.allowedAmong(
      'hold.read',
      rows.map(({ patientId }) => patientId),
    );
    return rows
      .filter(({ patientId }) => readable.has(patientId))
      .map(({ patient, ...row }) => ({ hold: holdOf(row), patientName: displayName(patient) }));
  }

  async reviewsOf(holdId: string): Promise<HoldReview[]> {
    const byHold = loader('reviews of holds', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.holdReview.findMany({
        where: { clinicId: currentActor().clinicId, holdId: { in: [...ids] } },
        orderBy: [{ reviewedAt: 'desc' }, { id: 'desc' }],
      });
      return groupBy(ids, rows, (row) => row.holdId);
    });
    return ((await byHold.load(holdId)) ?? []).map(({ reviewedAt, byName, note, nextReviewOn }) =>
      Object.assign(new HoldReview(), { reviewedAt, byName, note, nextReviewOn: toLocalDate(nextReviewOn) }),
    );
  }

  isOverdue(hold: Hold): boolean {
    return isReviewOverdue(hold, this.today());
  }

  /** The scheduler sees that something is on hold and what it covers, not why. */
  async mayReadReason({ patientId }: Hold): Promise<boolean> {
    return (
      (await this.access.may('carePlan.read', patientId)) ||
      (await this.access.may('familyPlan.read', patientId))
    );
  }

  async viewerMayLift(hold: Hold): Promise<boolean> {
    return (
      hold.liftedAt === null &&
      mayLiftHold(hold.source, currentActor().roles) &&
      this.access.may('hold.lift', hold.patientId)
    );
  }

  private today(): string {
    return localDateIn(currentActor().timeZone, currentContext().now());
  }
}

const holdOf = ({ reason, liftReason, reviewOn, ...row }: HoldRow): Hold =>
  Object.assign(new Hold(), row, {
    site: row.site as BodySite | null,
    laterality: row.laterality as Laterality | null,
    modality: row.modality as HoldModality | null,
    activity: row.activity as InterventionKind | null,
    source: row.source as HoldSource,
    reviewOn: toLocalDate(reviewOn),
    storedReason: reason,
    storedLiftReason: liftReason,
  });
