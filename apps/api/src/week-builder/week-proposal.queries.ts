import { Injectable } from '@nestjs/common';
import type { Prisma } from '@consilium/db';
import {
  SOFT_GOAL_KEYS,
  type SoftGoal,
  type WeekProposalKind,
  type WeekProposalStatus,
} from '@consilium/domain';
import type { Solution } from '@consilium/scheduling';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { fromLocalDate, toLocalDate } from '../platform/db/local-dates.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { loader } from '../platform/graphql/loader.ts';
import { ScorePart } from './graphql/proposed-session.object.ts';
import {
  BuildProgress,
  HoursLost,
  WeekComparison,
  WeekDisruption,
  WeekProposal,
} from './graphql/week-proposal.object.ts';
import type {
  AcceptedChanges,
  StoredDisruption,
  StoredProgress,
  StoredProposal,
  StoredQuestion,
  StoredReport,
} from './stored-proposal.ts';

/** Everything but question and answer, which are long. */
const LIGHT = {
  id: true,
  kind: true,
  status: true,
  weekOf: true,
  basedOnId: true,
  patientIds: true,
  seed: true,
  seconds: true,
  score: true,
  progress: true,
  disruption: true,
  requestedName: true,
  createdAt: true,
  finishedAt: true,
  decidedByName: true,
  decidedAt: true,
  undoable: true,
  version: true,
} satisfies Prisma.WeekProposalSelect;
type LightRow = Prisma.WeekProposalGetPayload<{ select: typeof LIGHT }>;

/** Proposals as they are shown. */
@Injectable()
export class WeekProposalQueries {
  constructor(private readonly transaction: ContextTransaction) {}

  /** Proposals of a week, the newest first; at most fifty. */
  async ofWeek(weekOf: string): Promise<WeekProposal[]> {
    const db = await this.transaction.client();
    const rows = await db.weekProposal.findMany({
      where: { clinicId: currentActor().clinicId, weekOf: fromLocalDate(weekOf) },
      select: LIGHT,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 50,
    });
    return rows.map(proposalOf);
  }

  async byId(id: string): Promise<WeekProposal | null> {
    if (!isUuid(id)) return null;
    const db = await this.transaction.client();
    const row = await db.weekProposal.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      select: LIGHT,
    });
    return row && proposalOf(row);
  }

  /** Question and answer; read once per operation, however many fields are made of them. */
  stored(id: string): Promise<StoredProposal | null> {
    return loader<StoredProposal>('stored week proposal', async (ids) => {
      const db = await this.transaction.client();
      const rows = await db.weekProposal.findMany({
        where: { clinicId: currentActor().clinicId, id: { in: [...ids] } },
        select: {
          id: true,
          instance: true,
          solution: true,
          baseline: true,
          score: true,
          disruption: true,
          pinned: true,
          undoable: true,
        },
      });
      return new Map(
        rows.map((row) => [
          row.id,
          {
            ...(row.instance as unknown as StoredQuestion),
            solution: row.solution as unknown as Solution | null,
            baseline: row.baseline as unknown as Solution | null,
            report: row.score as unknown as StoredReport | null,
            disruption: row.disruption as unknown as StoredDisruption | null,
            pinned: row.pinned,
            accepted: (row.undoable as unknown as AcceptedChanges | null)?.accepted ?? {},
          },
        ]),
      );
    }).load(id);
  }

  /** What acceptance changed; null before anything was accepted. */
  async acceptedChanges(id: string): Promise<AcceptedChanges | null> {
    const db = await this.transaction.client();
    const row = await db.weekProposal.findUnique({
      where: { clinicId_id: { clinicId: currentActor().clinicId, id } },
      select: { undoable: true },
    });
    return (row?.undoable as unknown as AcceptedChanges | null) ?? null;
  }
}

function proposalOf(row: LightRow): WeekProposal {
  const { score, progress: stored, undoable, disruption: cause, ...plain } = row;
  const report = score as unknown as StoredReport | null;
  const progress = stored as unknown as StoredProgress | null;
  const disruption = cause as unknown as StoredDisruption | null;
  return Object.assign(new WeekProposal(), {
    ...plain,
    kind: row.kind as WeekProposalKind,
    status: row.status as WeekProposalStatus,
    weekOf: toLocalDate(row.weekOf),
    queuedBehind: progress?.queuedBehind ?? 0,
    progress: progress && progress.queuedBehind === 0 ? Object.assign(new BuildProgress(), progress) : null,
    failure: progress?.failure ?? null,
    total: report?.soft.total ?? null,
    comparison: report?.comparison ? Object.assign(new WeekComparison(), report.comparison) : null,
    hoursLost: (report?.hoursLost ?? []).map((one) => Object.assign(new HoursLost(), one)),
    disruption:
      disruption &&
      Object.assign(new WeekDisruption(), {
        ...disruption,
        startsAt: new Date(disruption.startsAt),
        endsAt: new Date(disruption.endsAt),
      }),
    policy: disruption?.policy ?? null,
    canUndo: undoable !== null && (row.status === 'ACCEPTED' || row.status === 'PARTLY_ACCEPTED'),
    score: scoreParts(report),
  });
}

function scoreParts(report: StoredReport | null): ScorePart[] {
  if (!report) return [];
  return Object.entries(SOFT_GOAL_KEYS).flatMap(([goal, key]) => {
    const part = (report.soft.parts as Partial<StoredReport['soft']['parts']>)[key as 'unplaced'];
    return part
      ? [Object.assign(new ScorePart(), { goal: goal as SoftGoal, count: part.units, cost: part.cost })]
      : [];
  });
}
