import { Injectable } from '@nestjs/common';
import { Access } from '../platform/access/access.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { forbidden, notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { BookSessions, type BookingRefused } from './book-sessions.ts';
import { orClash } from './database-clash.ts';
import type { ChangeSessionInput } from './graphql/session.input.ts';
import type { TherapySession } from './graphql/session.object.ts';
import { SessionNotices } from './notices/session-notices.ts';
import { SeriesPort } from './series-port.ts';
import { requestedEquipment, requestedPatients, requestProblems, storedText } from './session-input.ts';
import type { SessionMove } from './session-request.ts';
import { SessionQueries } from './session.queries.ts';
import { StoredSessionQueries } from './stored-session.queries.ts';

/** What an input changes; a field that is left out, or null where null means nothing, stays. */
export function changesOf(input: ChangeSessionInput): SessionMove['changes'] {
  const { startsOn, startMinute, minutes, memberIds, patients, equipment, title, note } = input;
  return {
    ...(startsOn == null ? {} : { startsOn }),
    ...(startMinute == null ? {} : { startMinute }),
    ...(minutes == null ? {} : { minutes }),
    ...(memberIds == null ? {} : { memberIds }),
    ...(patients == null ? {} : { patients: requestedPatients(patients) }),
    ...(equipment == null ? {} : { equipment: requestedEquipment(equipment) }),
    ...(title == null ? {} : { title: storedText(title) }),
    ...(note == null ? {} : { note: storedText(note) }),
    ...(input.roomId === undefined ? {} : { roomId: input.roomId }),
    ...(input.capacity === undefined ? {} : { capacity: input.capacity }),
  };
}

@Injectable()
export class ChangeSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly access: Access,
    private readonly bookSessions: BookSessions,
    private readonly notices: SessionNotices,
    private readonly stored: StoredSessionQueries,
    private readonly queries: SessionQueries,
    private readonly series: SeriesPort,
  ) {}

  async run(input: ChangeSessionInput): Promise<TherapySession | BookingRefused> {
    const changes = changesOf(input);
    const [stored] = await this.stored.byIds(await this.transaction.client(), [input.sessionId]);
    if (!stored) throw notFound();
    const request = { ...stored.request, ...changes };
    const [problem] = requestProblems(request);
    if (problem) return Refusal.of(problem);
    await this.requireNewPatients(
      request.patients.map(({ patientId }) => patientId),
      stored.request.patients.map(({ patientId }) => patientId),
    );
    const alone = !input.scope || input.scope === 'THIS';
    if (alone && input.rule != null) {
      return new Refusal('INVALID_INPUT', 'Say from which session on the series repeats otherwise.', 'scope');
    }
    if (!alone) return this.series.with((handler) => handler.change(input));
    const moved = await orClash(
      () =>
        this.unitOfWork.run(
          { operation: 'changeSession', patientId: onlyOne(request.patients), detail: input.sessionId },
          (db) =>
            this.notices.around(db, [input.sessionId], () =>
              this.bookSessions.move(
                db,
                [
                  {
                    sessionId: input.sessionId,
                    version: input.version,
                    changes,
                    detached: stored.row.seriesId !== null,
                  },
                ],
                { overrideReason: input.overrideReason ?? null },
              ),
            ),
        ),
      { on: request.startsOn, at: stored.row.startsAt },
    );
    if (!Array.isArray(moved)) return moved as BookingRefused;
    const session = await this.queries.byId(input.sessionId);
    if (!session) throw notFound();
    return session;
  }

  /** The guard has asked for somebody of the session; whoever joins it is asked for too, and whoever leaves. */
  private async requireNewPatients(after: readonly string[], before: readonly string[]): Promise<void> {
    const changed = [
      ...after.filter((id) => !before.includes(id)),
      ...before.filter((id) => !after.includes(id)),
    ];
    if (changed.length === 0) return;
    if (!changed.every(isUuid)) throw notFound();
    const allowed = await this.access.allowedAmong('schedule.book', changed);
    for (const id of changed) {
      if (allowed.has(id)) continue;
      throw (await this.access.relationOf(id)) ? forbidden() : notFound();
    }
  }
}

export const onlyOne = (patients: readonly { readonly patientId: string }[]): string | null =>
  patients.length === 1 ? (patients[0]?.patientId ?? null) : null;
