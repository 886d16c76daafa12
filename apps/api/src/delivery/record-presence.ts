import { Injectable } from '@nestjs/common';
import type { DatabaseTransaction } from '@consilium/db';
import { checkPresence, isOpenStatus, mayRecordIn, wasPresent, type Presence } from '@consilium/domain';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import {
  BookingClash,
  orClash,
  ScheduleEvents,
  SessionRepository,
  storedText,
  WriteAttendance,
  type StoredSession,
} from '../scheduling/index.ts';
import { DeliveryQueries } from './delivery.queries.ts';
import { DeliveryRepository } from './delivery.repository.ts';
import {
  idTaken,
  recordedAs,
  sameDistances,
  stampOf,
  type Recorded,
} from '../platform/device/device-record.ts';
import type { RecordPresenceInput } from './graphql/delivery.input.ts';
import type { SessionPresence } from './graphql/delivery.object.ts';
import { UnderWay } from './under-way.ts';

type Answer = SessionPresence | BookingClash | Refusal;

/** Whether one patient came, when, until when, and why time was lost; the calendar's attendance follows. */
@Injectable()
export class RecordPresence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly underWay: UnderWay,
    private readonly attendance: WriteAttendance,
    private readonly sessions: SessionRepository,
    private readonly events: ScheduleEvents,
    private readonly queries: DeliveryQueries,
    private readonly repository: DeliveryRepository,
  ) {}

  async run(input: RecordPresenceInput): Promise<Answer> {
    if (!isUuid(input.id) || !(input.basedOnId == null || isUuid(input.basedOnId))) throw notFound();
    const times = recordedAs(input);
    if (times instanceof Refusal) return times;
    const before = await this.sentBefore(input);
    if (before) return before;
    try {
      return await this.record(input, times);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      // The same call came twice at once, or somebody else followed the same presence.
      return (await this.sentBefore(input)) ?? versionConflict();
    }
  }

  private async record(input: RecordPresenceInput, times: Recorded): Promise<Answer> {
    const { id, sessionId, patientId } = input;
    const known = await this.underWay.read(await this.transaction.client(), sessionId);
    const result = await orClash(
      () =>
        this.unitOfWork.run({ operation: 'recordPresence', patientId, detail: sessionId }, async (db) => {
          const stored = await this.underWay.hold(db, sessionId);
          const refusal = await this.refusalOf(db, input, stored);
          if (refusal) return refusal;
          await this.write(db, input, times);
          await this.missedByAll(db, sessionId);
          await this.events.add('ATTENDANCE', [{ id: sessionId, localOn: stored.request.startsOn }]);
          await this.underWay.tell([patientId], id);
          return null;
        }),
      { on: known.request.startsOn, at: known.row.startsAt },
    );
    return result ?? (await this.read(id));
  }

  private async refusalOf(
    db: DatabaseTransaction,
    input: RecordPresenceInput,
    stored: StoredSession,
  ): Promise<BookingClash | Refusal | null> {
    const { sessionId, patientId } = input;
    const open = mayRecordIn(stored.status);
    if (!open.ok) return Refusal.of(open);
    const [problem] = checkPresence(presenceOfInput(input));
    if (problem) return Refusal.of(problem);
    const newest = await this.queries.newestPresenceId(db, { sessionId, patientId });
    if (newest !== (input.basedOnId ?? null)) return versionConflict();
    const { attendance } = input;
    const minutes = wasPresent(attendance) ? {} : { minutesDelivered: null };
    return this.attendance.run(db, stored, { patientId, attendance, ...minutes });
  }

  private async write(db: DatabaseTransaction, input: RecordPresenceInput, times: Recorded): Promise<void> {
    const { id, sessionId, patientId, attendance } = input;
    await this.repository.addPresence(db, {
      id,
      sessionId,
      patientId,
      attendance,
      arrivedAt: input.arrivedAt ? times.shifted(input.arrivedAt) : null,
      leftAt: input.leftAt ? times.shifted(input.leftAt) : null,
      lossReason: input.lossReason ?? null,
      lossNote: storedText(input.lossNote ?? ''),
      correctsId: input.basedOnId ?? null,
      occurredAt: times.occurredAt,
      ...stampOf(times),
    });
  }

  /** A session to which nobody came was missed, once its time had come. */
  private async missedByAll(db: DatabaseTransaction, sessionId: string): Promise<void> {
    const { row, status, patients } = await this.underWay.read(db, sessionId);
    const open = isOpenStatus(status) || status === 'ARRIVED';
    const nobody = patients.every(({ attendance }) => attendance === 'ABSENT' || attendance === 'EXCUSED');
    if (!open || !nobody || !patients.some(({ attendance }) => attendance === 'ABSENT')) return;
    const columns = { status: 'NO_SHOW', previousStatus: status };
    await this.sessions.step(db, { id: sessionId, version: row.version }, columns);
  }

  private async sentBefore(input: RecordPresenceInput): Promise<Answer | null> {
    const known = await this.queries.presenceById(await this.transaction.client(), input.id);
    if (!known) return null;
    const same =
      known.sessionId === input.sessionId &&
      known.patientId === input.patientId &&
      known.attendance === input.attendance &&
      known.lossReason === (input.lossReason ?? null) &&
      known.lossNote === storedText(input.lossNote ?? '') &&
      sameDistances(
        [known.occurredAt, known.arrivedAt, known.leftAt],
        [input.occurredAt, input.arrivedAt ?? null, input.leftAt ?? null],
      );
    return same ? known : idTaken();
  }

  private async read(id: string): Promise<SessionPresence> {
    const presence = await this.queries.presenceById(await this.transaction.client(), id);
    if (!presence) throw notFound();
    return presence;
  }
}

const presenceOfInput = (input: RecordPresenceInput): Presence => ({
  attendance: input.attendance,
  arrivedAt: input.arrivedAt?.getTime() ?? null,
  leftAt: input.leftAt?.getTime() ?? null,
  lossReason: input.lossReason ?? null,
  lossNote: input.lossNote ?? '',
});
