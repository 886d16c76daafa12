import { Injectable } from '@nestjs/common';
import { attendanceAfter, attends, creditedMinutes, decideFinish, wasPresent } from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { ScheduleEvents, SessionRepository, type StoredSession } from '../scheduling/index.ts';
import { DeliveryQueries } from './delivery.queries.ts';
import { DeliveryRepository } from './delivery.repository.ts';
import { recordedAs } from '../platform/device/device-record.ts';
import type { BedsideSession } from './graphql/bedside.object.ts';
import type { SessionStepInput } from './graphql/delivery.input.ts';
import { OpenBedside } from './open-bedside.ts';
import { asStretch } from './stretches.ts';
import { UnderWay } from './under-way.ts';

/** A session ends: it is delivered, and so are its minutes. The same call again changes nothing. */
@Injectable()
export class FinishSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly underWay: UnderWay,
    private readonly sessions: SessionRepository,
    private readonly queries: DeliveryQueries,
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
      { operation: 'finishSession', patientId, detail: sessionId },
      async (db) => {
        const stored = await this.underWay.hold(db, sessionId);
        const startedAt = await this.repository.begun(db, sessionId);
        const decision = decideFinish(
          { status: stored.status, startedAt: startedAt?.getTime() ?? null },
          times.occurredAt.getTime(),
        );
        if (!decision.ok) return Refusal.of(decision);
        if (!decision.already) {
          const columns = { status: 'DELIVERED', previousStatus: stored.status };
          const step = { id: sessionId, version: stored.row.version };
          if (!(await this.sessions.step(db, step, columns))) return versionConflict();
          await this.confirm(db, stored);
          await this.events.add('STATUS', [{ id: sessionId, localOn: stored.request.startsOn }]);
        }
        if (await this.repository.end(db, sessionId, times.occurredAt)) {
          await this.underWay.tell(patientIds, sessionId);
        }
        return null;
      },
    );
    return refusal ?? this.open.run(sessionId);
  }

  /** Whoever was there attended, with the minutes that were recorded. */
  private async confirm(db: DatabaseTransaction, { row, patients }: StoredSession): Promise<void> {
    for (const { patientId, attendance: before } of patients) {
      const stretches = await this.queries.counted(db, { sessionId: row.id, patientId });
      // Whoever was treated was there, also when nobody ticked it off.
      const known = before === 'EXPECTED' && stretches.length > 0 ? 'ARRIVED' : before;
      const attendance = attendanceAfter('DELIVERED', known, patients.length);
      const credited = creditedMinutes(stretches.map(asStretch)).map(({ minutes }) => minutes);
      const minutes = wasPresent(attendance) && credited.length > 0 ? Math.max(...credited) : undefined;
      if (attendance === before && minutes === undefined) continue;
      await this.sessions.setAttendance(
        db,
        { sessionId: row.id, patientId },
        {
          attendance,
          attends: attends(attendance),
          ...(minutes === undefined ? {} : { minutesDelivered: minutes }),
        },
      );
    }
  }
}
