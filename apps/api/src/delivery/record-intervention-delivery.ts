import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import {
  actOfKind,
  checkDelivery,
  checkOneToOne,
  mayRecordIn,
  oneToOneOverlap,
  wholeMinutes,
} from '@consilium/domain';
import { Holds, type OnHold } from '../holds/index.ts';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isExclusionViolation, isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { BookingReferenceQueries, type StoredSession } from '../scheduling/index.ts';
import { DeliveryQueries } from './delivery.queries.ts';
import { DeliveryRepository } from './delivery.repository.ts';
import {
  idTaken,
  recordedAs,
  sameDistances,
  stampOf,
  type Recorded,
} from '../platform/device/device-record.ts';
import type { RecordInterventionDeliveryInput } from './graphql/delivery.input.ts';
import type { InterventionDelivery } from './graphql/delivery.object.ts';
import { UnderWay } from './under-way.ts';

/** Why a stretch no longer counts when another one corrects it. */
export const CORRECTED = 'CORRECTED';

/** One stretch of one intervention, or the correction of one. The same id with the same content counts once. */
@Injectable()
export class RecordInterventionDelivery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly underWay: UnderWay,
    private readonly holds: Holds,
    private readonly references: BookingReferenceQueries,
    private readonly queries: DeliveryQueries,
    private readonly repository: DeliveryRepository,
  ) {}

  async run(input: RecordInterventionDeliveryInput): Promise<InterventionDelivery | OnHold | Refusal> {
    const ids = [input.id, input.sessionId, input.interventionId, input.memberId, input.correctsId];
    if (!ids.every((id) => id == null || isUuid(id))) throw notFound();
    const times = recordedAs({ ...input, occurredAt: input.endedAt });
    if (times instanceof Refusal) return times;
    const before = await this.sentBefore(input);
    if (before) return before;
    try {
      return await this.record(input, times);
    } catch (error) {
      const overlaps = isExclusionViolation(error);
      if (!overlaps && !isUniqueViolation(error)) throw error;
      // The same call may have come twice at once: then the stretch in the way is this one.
      return (await this.sentBefore(input)) ?? (overlaps ? Refusal.of(oneToOneOverlap()) : idTaken());
    }
  }

  private async record(
    input: RecordInterventionDeliveryInput,
    times: Recorded,
  ): Promise<InterventionDelivery | OnHold | Refusal> {
    const { id, sessionId, patientId } = input;
    return this.unitOfWork.run(
      { operation: 'recordInterventionDelivery', patientId, detail: sessionId },
      async (db) => {
        const stored = await this.underWay.read(db, sessionId);
        const memberId = input.memberId ?? currentActor().memberId;
        const disciplineCode = memberId && (await this.disciplineOf(db, stored, memberId));
        if (!memberId || !disciplineCode) throw notFound();
        const stretch = { startedAt: times.shifted(input.startedAt), endedAt: times.occurredAt };
        const refusal = await this.refusalOf(db, input, { stored, memberId, ...stretch });
        if (refusal) return refusal;
        if (input.correctsId) {
          const corrected = await this.repository.markDelivery(db, { id: input.correctsId, why: CORRECTED });
          if (!corrected) return versionConflict();
        }
        await this.repository.addDelivery(db, {
          id,
          sessionId,
          patientId,
          interventionId: input.interventionId ?? null,
          kind: input.kind,
          disciplineCode,
          memberId,
          ...stretch,
          minutes: wholeMinutes(inMs(stretch)),
          oneToOne: input.oneToOne,
          correctsId: input.correctsId ?? null,
          ...stampOf(times),
        });
        await this.underWay.tell([patientId], id);
        const recorded = await this.queries.deliveryById(db, id);
        if (!recorded) throw notFound();
        return recorded;
      },
    );
  }

  private async refusalOf(
    db: DatabaseTransaction,
    input: RecordInterventionDeliveryInput,
    { stored, memberId, startedAt, endedAt }: Stretch & { stored: StoredSession; memberId: string },
  ): Promise<OnHold | Refusal | null> {
    const { patientId, interventionId, correctsId, kind, oneToOne } = input;
    if (!stored.patients.some((patient) => patient.patientId === patientId)) throw notFound();
    const open = mayRecordIn(stored.status);
    if (!open.ok) return Refusal.of(open);
    const times = inMs({ startedAt, endedAt });
    const [problem] = checkDelivery(
      { ...times, kind, oneToOne },
      { kind: stored.request.kind, status: stored.status, ...bookedTime(stored) },
    );
    if (problem) return Refusal.of(problem);
    if (interventionId) {
      const intervention = (await this.references.interventions(db, [interventionId])).get(interventionId);
      if (intervention?.patientId !== patientId) throw notFound();
    }
    // A correction of what was done is not a new act.
    const onHold = correctsId ? null : await this.holds.refusalOf(patientId, actOfKind(kind), startedAt);
    if (onHold) return onHold;
    const corrected = correctsId ? await this.queries.deliveryById(db, correctsId) : null;
    if (correctsId && (corrected?.patientId !== patientId || corrected.sessionId !== stored.row.id)) {
      throw notFound();
    }
    if (corrected?.enteredInErrorAt) return versionConflict();
    const except = [input.id, ...(correctsId ? [correctsId] : [])];
    const others = await this.queries.oneToOneOf(db, memberId, { from: startedAt, until: endedAt, except });
    const alone = checkOneToOne({ ...times, oneToOne }, others.map(oneToOneInMs));
    return alone.ok ? null : Refusal.of(alone);
  }

  /** The discipline for which the member treats in this session; of whoever steps in, the own one. */
  private async disciplineOf(
    db: DatabaseTransaction,
    { row }: StoredSession,
    memberId: string,
  ): Promise<string | null> {
    const part = await this.queries.memberPart(db, row.id, memberId);
    if (part) return part;
    return (await this.references.members(db, [memberId])).get(memberId)?.disciplineCode ?? null;
  }

  private async sentBefore(
    input: RecordInterventionDeliveryInput,
  ): Promise<InterventionDelivery | Refusal | null> {
    const known = await this.queries.deliveryById(await this.transaction.client(), input.id);
    if (!known) return null;
    const same =
      known.sessionId === input.sessionId &&
      known.patientId === input.patientId &&
      known.interventionId === (input.interventionId ?? null) &&
      known.kind === input.kind &&
      known.oneToOne === input.oneToOne &&
      known.correctsId === (input.correctsId ?? null) &&
      sameDistances([known.startedAt, known.endedAt], [input.startedAt, input.endedAt]);
    return same ? known : idTaken();
  }
}

interface Stretch {
  readonly startedAt: Date;
  readonly endedAt: Date;
}

const inMs = ({ startedAt, endedAt }: Stretch) => ({
  startedAt: startedAt.getTime(),
  endedAt: endedAt.getTime(),
});
const oneToOneInMs = (row: InterventionDelivery) => ({ ...inMs(row), oneToOne: row.oneToOne });
const bookedTime = ({ row }: StoredSession) => ({
  startsAt: row.startsAt.getTime(),
  endsAt: row.endsAt.getTime(),
});
