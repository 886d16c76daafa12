import { Injectable } from '@nestjs/common';
import {
  checkAdverseEvent,
  checkText,
  isRestrictedEvent,
  raisesSafetyFlag,
  recordedTimes,
  type SafetyFlagKind,
} from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { AdverseEventQueries } from './adverse-event.queries.ts';
import { AdverseEventRepository } from './adverse-event.repository.ts';
import type { ReportAdverseEventInput } from './graphql/adverse-event.input.ts';
import type { AdverseEvent } from './graphql/adverse-event.object.ts';
import { SafetyFlags } from './safety-flags.ts';

const SHORT_TEXT = { max: 300 };

/** Records an adverse event; a serious one raises a safety flag in the same transaction. */
@Injectable()
export class ReportAdverseEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: AdverseEventQueries,
    private readonly repository: AdverseEventRepository,
    private readonly flags: SafetyFlags,
  ) {}

  async run(input: ReportAdverseEventInput): Promise<AdverseEvent | Refusal> {
    if (!isUuid(input.id)) return new Refusal('INVALID_INPUT', 'The id is a UUID.', 'id');
    const earlier = await this.recordedEarlier(input);
    if (earlier) return earlier;
    try {
      const intent = { operation: 'reportAdverseEvent', patientId: input.patientId, detail: input.id };
      const refusal = await this.unitOfWork.run(intent, async (db) => {
        const event = await this.checked(input);
        if (event instanceof Refusal) return event;
        await this.repository.insert(db, event);
        if (raisesSafetyFlag(event)) {
          const kind: SafetyFlagKind = isRestrictedEvent(event.eventClass)
            ? 'ABUSE_DISCLOSURE'
            : 'ADVERSE_EVENT';
          await this.flags.raise(db, {
            ...{ patientId: event.patientId, kind, findings: [event.eventClass], occurredAt: event.onsetAt },
            source: { kind: 'ADVERSE_EVENT', id: event.id },
          });
        }
        return null;
      });
      if (refusal) return refusal;
    } catch (error) {
      // The same report came twice at the same moment: the other one was kept.
      if (!isUniqueViolation(error)) throw error;
    }
    const kept = await this.recordedEarlier(input);
    if (!kept) throw notFound();
    return kept;
  }

  private async recordedEarlier({ id, patientId, description }: ReportAdverseEventInput) {
    const earlier = await this.queries.byId(id);
    if (!earlier) return null;
    const same =
      earlier.patientId === patientId && earlier.description === description.normalize('NFC').trim();
    return same ? earlier : new Refusal('ID_TAKEN', 'Something else was recorded under this id.', 'id');
  }

  private async checked(input: ReportAdverseEventInput) {
    const { occurredAt, enteredAt, deviceNow, sessionId = null, guardianToldAt = null, ...said } = input;
    const times = recordedTimes({ occurredAt, enteredAt, deviceNow }, currentContext().now());
    if (!times.ok) return Refusal.of(times);
    const check = checkAdverseEvent(said);
    if (!check.ok) return Refusal.of(check);
    const activity = checkText(said.activity, SHORT_TEXT);
    if (!activity.ok) return Refusal.of({ ...activity, field: 'activity' });
    const observedByName = checkText(said.observedByName, SHORT_TEXT);
    if (!observedByName.ok) return Refusal.of({ ...observedByName, field: 'observedByName' });
    if (sessionId && !(isUuid(sessionId) && (await this.queries.isSessionOf(sessionId, said.patientId)))) {
      return new Refusal('INVALID_INPUT', 'The patient has no part in this session.', 'sessionId');
    }
    return {
      ...said,
      ...{ sessionId, guardianToldAt, description: check.description, activity: activity.value },
      observedByName: observedByName.value || currentActor().displayName,
      onsetAt: times.occurredAt,
      enteredAt: times.enteredAt,
      recordedAt: times.recordedAt,
      clockSkewSeconds: times.clockSkewSeconds,
      lateEntry: times.lateEntry,
    };
  }
}
