import { Injectable } from '@nestjs/common';
import { checkPerformanceNote, checkPerformanceValue } from '@consilium/domain';
import { Holds, type OnHold } from '../holds/index.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { storedText } from '../scheduling/index.ts';
import {
  idTaken,
  recordedAs,
  sameDistances,
  stampOf,
  type Recorded,
} from '../platform/device/device-record.ts';
import type { RecordPerformanceInput } from './graphql/delivery.input.ts';
import type { Performance, PerformanceActivity } from './graphql/performance.object.ts';
import { PerformanceQueries } from './performance.queries.ts';
import { PerformanceRepository } from './performance.repository.ts';
import { UnderWay } from './under-way.ts';

/** One attempt against the clock or counted. The same id with the same content counts once. */
@Injectable()
export class RecordPerformance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly underWay: UnderWay,
    private readonly holds: Holds,
    private readonly queries: PerformanceQueries,
    private readonly repository: PerformanceRepository,
  ) {}

  async run(input: RecordPerformanceInput): Promise<Performance | OnHold | Refusal> {
    if (!isUuid(input.id)) throw notFound();
    const times = recordedAs(input);
    if (times instanceof Refusal) return times;
    const before = await this.sentBefore(input);
    if (before) return before;
    const activity = (await this.queries.activities()).find(({ code }) => code === input.activityCode);
    if (!activity) return new Refusal('CODE_UNKNOWN', 'Choose an activity of this clinic.', 'activityCode');
    const note = storedText(input.note ?? '');
    const [problem] = [...checkPerformanceValue(activity.unit, input.value), ...checkPerformanceNote(note)];
    if (problem) return Refusal.of(problem);
    try {
      return await this.record({ ...input, note }, activity, times);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return (await this.sentBefore(input)) ?? idTaken();
    }
  }

  private record(
    { id, patientId, sessionId = null, value, note = '' }: RecordPerformanceInput,
    { code: activityCode, name: activityName, unit, better }: PerformanceActivity,
    times: Recorded,
  ): Promise<Performance | OnHold> {
    return this.unitOfWork.run<Performance | OnHold>(
      { operation: 'recordPerformance', patientId, detail: id },
      async (db) => {
        if (sessionId) {
          const { patients } = await this.underWay.read(db, sessionId);
          if (!patients.some((patient) => patient.patientId === patientId)) throw notFound();
        }
        const onHold = await this.holds.refusalOf(patientId, { modality: 'FUNCTIONAL' }, times.occurredAt);
        if (onHold) return onHold;
        await this.repository.add(db, {
          id,
          patientId,
          sessionId,
          activityCode,
          activityName,
          unit,
          better,
          value,
          note: note ?? '',
          occurredAt: times.occurredAt,
          ...stampOf(times),
        });
        await this.underWay.tell([patientId], id);
        const recorded = await this.queries.byId(db, id);
        if (!recorded) throw notFound();
        return recorded;
      },
    );
  }

  private async sentBefore(input: RecordPerformanceInput): Promise<Performance | Refusal | null> {
    const known = await this.queries.byId(await this.transaction.client(), input.id);
    if (!known) return null;
    const same =
      known.patientId === input.patientId &&
      known.sessionId === (input.sessionId ?? null) &&
      known.activityCode === input.activityCode &&
      known.value === input.value &&
      known.note === storedText(input.note ?? '') &&
      sameDistances([known.occurredAt, known.enteredAt], [input.occurredAt, input.enteredAt]);
    return same ? known : idTaken();
  }
}
