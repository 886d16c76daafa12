import { Injectable } from '@nestjs/common';
import { localMinuteIn } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { UserErrorResult } from '../platform/errors/refusal.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import {
  BookingClash,
  BookSessions,
  orClash,
  requestProblems,
  SessionRepository,
  storedText,
  StoredSessionQueries,
  type SessionRequest,
} from '../scheduling/index.ts';
import { DeliveryRepository } from './delivery.repository.ts';
import { idTaken, recordedAs, type Recorded } from '../platform/device/device-record.ts';
import type { BedsideSession } from './graphql/bedside.object.ts';
import type { StartUnplannedSessionInput } from './graphql/delivery.input.ts';
import { OpenBedside } from './open-bedside.ts';
import { UnderWay } from './under-way.ts';

/** Therapy that was not booked: the session is made as it begins, and takes its time in the calendar. */
@Injectable()
export class StartUnplannedSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly bookSessions: BookSessions,
    private readonly stored: StoredSessionQueries,
    private readonly sessions: SessionRepository,
    private readonly repository: DeliveryRepository,
    private readonly underWay: UnderWay,
    private readonly open: OpenBedside,
  ) {}

  async run(input: StartUnplannedSessionInput): Promise<BedsideSession | BookingClash | Refusal> {
    if (!isUuid(input.id)) throw notFound();
    const times = recordedAs(input);
    if (times instanceof Refusal) return times;
    const before = await this.sentBefore(input);
    if (before) return before;
    try {
      return await this.begin(input, times);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return (await this.sentBefore(input)) ?? idTaken();
    }
  }

  private async begin(
    input: StartUnplannedSessionInput,
    times: Recorded,
  ): Promise<BedsideSession | BookingClash | Refusal> {
    const request = this.requestOf(input, times.occurredAt);
    if (request instanceof Refusal) return request;
    const [problem] = requestProblems(request);
    if (problem) return Refusal.of(problem);
    const patientIds = request.patients.map(({ patientId }) => patientId);
    const patientId = patientIds.length === 1 ? (patientIds[0] ?? null) : null;
    const result = await orClash(
      () =>
        this.unitOfWork.run(
          { operation: 'startUnplannedSession', patientId, detail: input.id },
          async (db) => {
            const booked = await this.bookSessions.book(db, [request], {
              underWay: true,
              ignoreWarnings: true,
            });
            if (booked instanceof UserErrorResult) return booked;
            await this.sessions.step(db, { id: input.id, version: 1 }, { status: 'IN_PROGRESS' });
            for (const id of patientIds) {
              const part = { sessionId: input.id, patientId: id };
              await this.sessions.setAttendance(db, part, { attendance: 'ARRIVED', attends: true });
            }
            await this.repository.begin(db, input.id, { startedAt: times.occurredAt, unplanned: true });
            await this.underWay.tell(patientIds, input.id);
            return null;
          },
        ),
      { on: request.startsOn, at: times.occurredAt },
    );
    if (result === null) return this.open.run(input.id);
    return result instanceof BookingClash || result instanceof Refusal ? result : idTaken();
  }

  private requestOf(input: StartUnplannedSessionInput, occurredAt: Date): SessionRequest | Refusal {
    const { memberId, disciplineCode, timeZone } = currentActor();
    const memberIds = input.memberIds ?? (memberId ? [memberId] : []);
    if (!memberId || !disciplineCode || input.patients.length === 0) {
      return new Refusal('CHOICE_REQUIRED', 'Say who is treated.', 'patients');
    }
    const { on, minute } = localMinuteIn(timeZone, occurredAt);
    return {
      id: input.id,
      kind: input.kind,
      title: storedText(input.title),
      disciplineCode,
      startsOn: on,
      startMinute: minute,
      minutes: input.minutes,
      roomId: input.roomId ?? null,
      memberIds,
      patients: input.patients.map(({ patientId, interventionId = null }) => ({ patientId, interventionId })),
      equipment: [],
      capacity: null,
      note: '',
    };
  }

  private async sentBefore(input: StartUnplannedSessionInput): Promise<BedsideSession | Refusal | null> {
    const db = await this.transaction.client();
    const [known] = await this.stored.byIds(db, [input.id]);
    if (!known) return null;
    const ids = (patients: readonly { readonly patientId: string }[]) =>
      patients
        .map(({ patientId }) => patientId)
        .sort()
        .join();
    const same = known.request.kind === input.kind && ids(known.patients) === ids(input.patients);
    return same && (await this.repository.begun(db, input.id)) ? this.open.run(input.id) : idTaken();
  }
}
