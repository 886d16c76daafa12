import { Injectable } from '@nestjs/common';
import { attendanceAfter, attends, decideStart } from '@consilium/domain';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { ScheduleEvents, SessionRepository } from '../scheduling/index.ts';
import { recordedAs } from '../platform/device/device-record.ts';
import { DeliveryRepository } from './delivery.repository.ts';
import type { SessionStepInput } from './graphql/delivery.input.ts';
import { OpenBedside } from './open-bedside.ts';
import type { BedsideSession } from './graphql/bedside.object.ts';
import { UnderWay } from './under-way.ts';

/** A planned session begins, at the time the device says. The same call again changes nothing. */
@Injectable()
export class StartSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly underWay: UnderWay,
    private readonly sessions: SessionRepository,
    private readonly repository: DeliveryRepository,
    private readonly events: ScheduleEvents,
    private readonly open: OpenBedside,
  ) {}

  async run({ sessionId, ...device }: SessionStepInput): Promise<BedsideSession | Refusal> {
    const times = recordedAs(device);
    if (times instanceof Refusal) return times;
    const known = await this.underWay.read(await this.transaction.client(), sessionId);
    const patientIds = known.patients.map(({ patientId }) => patientId);
    const patientId = patientIds.length === 1 ? (patientIds[0] ?? null) : null;
    const refusal = await this.unitOfWork.run(
      { operation: 'startSession', patientId, detail: sessionId },
      async (db) => {
        const { row, status, request, patients } = await this.underWay.hold(db, sessionId);
        const decision = decideStart(
          { status, startsAt: row.startsAt.getTime() },
          times.occurredAt.getTime(),
        );
        if (!decision.ok) return Refusal.of(decision);
        const version = row.version;
        if (!decision.already) {
          const columns = { status: 'IN_PROGRESS', previousStatus: status };
          if (!(await this.sessions.step(db, { id: sessionId, version }, columns))) return versionConflict();
          for (const { patientId: id, attendance: before } of patients) {
            const attendance = attendanceAfter('IN_PROGRESS', before, patients.length);
            if (attendance === before) continue;
            await this.sessions.setAttendance(
              db,
              { sessionId, patientId: id },
              { attendance, attends: attends(attendance) },
            );
          }
          await this.events.add('STATUS', [{ id: sessionId, localOn: request.startsOn }]);
        }
        if (await this.repository.begun(db, sessionId)) return null;
        await this.repository.begin(db, sessionId, { startedAt: times.occurredAt });
        await this.underWay.tell(patientIds, sessionId);
        return null;
      },
    );
    return refusal ?? this.open.run(sessionId);
  }
}
