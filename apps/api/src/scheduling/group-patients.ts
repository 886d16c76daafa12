import { Injectable } from '@nestjs/common';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { BookSessions, type BookingRefused } from './book-sessions.ts';
import { orClash } from './database-clash.ts';
import type { AddPatientToSessionInput, RemovePatientFromSessionInput } from './graphql/session.input.ts';
import type { TherapySession } from './graphql/session.object.ts';
import { SessionNotices } from './notices/session-notices.ts';
import { requestProblems } from './session-input.ts';
import type { RequestedPatient } from './session-request.ts';
import { SessionQueries } from './session.queries.ts';
import { StoredSessionQueries, type StoredSession } from './stored-session.queries.ts';

/** Patients who join or leave a session that is still to come. */
@Injectable()
export class GroupPatients {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly bookSessions: BookSessions,
    private readonly stored: StoredSessionQueries,
    private readonly queries: SessionQueries,
    private readonly notices: SessionNotices,
  ) {}

  async add(input: AddPatientToSessionInput): Promise<TherapySession | BookingRefused> {
    const stored = await this.read(input.sessionId);
    const { patientId, interventionId = null } = input;
    const patients = [...stored.request.patients, { patientId, interventionId }];
    return this.change('addPatientToSession', input, stored, patients, input.overrideReason ?? null);
  }

  async remove(input: RemovePatientFromSessionInput): Promise<TherapySession | BookingRefused> {
    const stored = await this.read(input.sessionId);
    const patients = stored.request.patients.filter(({ patientId }) => patientId !== input.patientId);
    if (patients.length === stored.request.patients.length) throw notFound();
    return this.change('removePatientFromSession', input, stored, patients, null);
  }

  private async change(
    operation: string,
    { sessionId, version, patientId }: { sessionId: string; version: number; patientId: string },
    { request, row }: StoredSession,
    patients: readonly RequestedPatient[],
    overrideReason: string | null,
  ): Promise<TherapySession | BookingRefused> {
    const [problem] = requestProblems({ ...request, patients });
    if (problem) return Refusal.of(problem);
    const leaves = patients.length < request.patients.length;
    const moved = await orClash(
      () =>
        this.unitOfWork.run({ operation, patientId, detail: sessionId }, (db) =>
          this.notices.around(db, [sessionId], () =>
            this.bookSessions.move(db, [{ sessionId, version, changes: { patients } }], {
              overrideReason,
              // Whoever leaves a group cannot be asked why the others stay.
              ignoreWarnings: leaves,
            }),
          ),
        ),
      { on: request.startsOn, at: row.startsAt },
    );
    if (!Array.isArray(moved)) return moved as BookingRefused;
    const session = await this.queries.byId(sessionId);
    if (!session) throw notFound();
    return session;
  }

  private async read(sessionId: string): Promise<StoredSession> {
    const db = await this.transaction.client();
    const [stored] = isUuid(sessionId) ? await this.stored.byIds(db, [sessionId]) : [];
    if (!stored) throw notFound();
    return stored;
  }
}
