import { Injectable } from '@nestjs/common';
import { Prisma, type DatabaseTransaction } from '@consilium/db';
import type { WeekProposalKind, WeekProposalStatus } from '@consilium/domain';
import type { Solution } from '@consilium/scheduling';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDate } from '../platform/db/local-dates.ts';
import { EventOutbox } from '../platform/events/event-outbox.ts';
import type {
  AcceptedChanges,
  StoredDisruption,
  StoredProgress,
  StoredQuestion,
  StoredReport,
} from './stored-proposal.ts';

export interface NewProposal {
  readonly kind: WeekProposalKind;
  readonly weekOf: string;
  readonly basedOnId: string | null;
  readonly patientIds: readonly string[];
  readonly seed: number;
  readonly seconds: number;
  readonly question: StoredQuestion;
  readonly baseline: Solution | null;
  readonly disruption: StoredDisruption | null;
  readonly pinned: readonly string[];
}

const json = (value: object): Prisma.InputJsonValue => value;

/** Writes of proposals; each tells whoever watches. */
@Injectable()
export class WeekProposalRepository {
  constructor(private readonly outbox: EventOutbox) {}

  async create(db: DatabaseTransaction, given: NewProposal): Promise<string> {
    const { clinicId, userId, displayName } = currentActor();
    const now = currentContext().now();
    const { question, baseline, disruption, weekOf, patientIds, pinned, ...plain } = given;
    const { id } = await db.weekProposal.create({
      data: {
        ...plain,
        clinicId,
        weekOf: fromLocalDate(weekOf),
        patientIds: [...patientIds],
        pinned: [...pinned],
        instance: json(question),
        ...(baseline ? { baseline: json(baseline) } : {}),
        ...(disruption ? { disruption: json(disruption) } : {}),
        requestedBy: userId ?? clinicId,
        requestedName: displayName,
        createdAt: now,
        heartbeatAt: new Date(),
      },
      select: { id: true },
    });
    await this.changed(id);
    return id;
  }

  /**
   * Shows how far a run is and that its process lives. Answers whether it was asked to stop; null when the run was
   * ended elsewhere.
   */
  async beat(db: DatabaseTransaction, id: string, progress: StoredProgress): Promise<boolean | null> {
    const [row] = await db.$queryRaw<{ stop_asked: boolean }[]>`
      UPDATE week_proposal SET heartbeat_at = clock_timestamp(), progress = ${JSON.stringify(progress)}::jsonb
      WHERE clinic_id = ${currentActor().clinicId}::uuid AND id = ${id}::uuid AND status = 'RUNNING'
      RETURNING stop_asked`;
    if (row) await this.changed(id);
    return row?.stop_asked ?? null;
  }

  /** Keeps the answer of a run; false when somebody else has ended it. */
  async finish(
    db: DatabaseTransaction,
    id: string,
    status: WeekProposalStatus,
    answer:
      { solution: Solution; report: StoredReport; progress: StoredProgress } | { progress: StoredProgress },
  ): Promise<boolean> {
    const { count } = await db.weekProposal.updateMany({
      where: { clinicId: currentActor().clinicId, id, status: 'RUNNING' },
      data: {
        status,
        finishedAt: currentContext().now(),
        progress: json(answer.progress),
        ...('solution' in answer ? { solution: json(answer.solution), score: json(answer.report) } : {}),
      },
    });
    if (count > 0) await this.changed(id);
    return count > 0;
  }

  async askToStop(db: DatabaseTransaction, id: string): Promise<boolean> {
    const { count } = await db.weekProposal.updateMany({
      where: { clinicId: currentActor().clinicId, id, status: 'RUNNING' },
      data: { stopAsked: true },
    });
    if (count > 0) await this.changed(id);
    return count > 0;
  }

  async pin(db: DatabaseTransaction, id: string, sessionIds: readonly string[]): Promise<void> {
    await db.weekProposal.updateMany({
      where: { clinicId: currentActor().clinicId, id },
      data: { pinned: [...sessionIds] },
    });
    await this.changed(id);
  }

  /** A decision on the version that the viewer saw; false when it was decided elsewhere meanwhile. */
  async decide(
    db: DatabaseTransaction,
    id: string,
    version: number,
    to: { status: WeekProposalStatus; undoable?: AcceptedChanges | null },
  ): Promise<boolean> {
    const { undoable } = to;
    const { count } = await db.weekProposal.updateMany({
      where: { clinicId: currentActor().clinicId, id, version },
      data: {
        status: to.status,
        decidedByName: currentActor().displayName,
        decidedAt: currentContext().now(),
        version: { increment: 1 },
        ...(undoable === undefined ? {} : { undoable: undoable ? json(undoable) : Prisma.DbNull }),
      },
    });
    if (count > 0) await this.changed(id);
    return count > 0;
  }

  private changed(proposalId: string): Promise<void> {
    return this.outbox.add('weekProposal.changed', {
      proposalId,
      at: currentContext().now().toISOString(),
    });
  }
}
