import { Injectable } from '@nestjs/common';
import { ADVERSE_EVENT_TEXT_MAX_LENGTH, checkText, isRestrictedEvent } from '@consilium/domain';
import { Access } from '../platform/access/access.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { AdverseEventQueries } from './adverse-event.queries.ts';
import { AdverseEventRepository } from './adverse-event.repository.ts';
import type { AdverseEventInErrorInput, ReviewAdverseEventInput } from './graphql/adverse-event.input.ts';
import type { AdverseEvent } from './graphql/adverse-event.object.ts';

const REASON = { max: ADVERSE_EVENT_TEXT_MAX_LENGTH, multiline: true, required: true };

/** Reviews an adverse event, or marks it as entered in error. */
@Injectable()
export class ReviewAdverseEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly queries: AdverseEventQueries,
    private readonly repository: AdverseEventRepository,
  ) {}

  async review({ note, outcome, close, ...event }: ReviewAdverseEventInput): Promise<AdverseEvent | Refusal> {
    const text = checkText(note, REASON);
    if (!text.ok) return Refusal.of({ ...text, field: 'note' });
    const { patientId } = await this.load(event.id);
    const intent = { operation: 'reviewAdverseEvent', patientId, detail: event.id };
    const refusal = await this.unitOfWork.run(intent, async (db) => {
      const done = await this.repository.review(db, event, { reviewNote: text.value, outcome, close });
      return done ? null : versionConflict();
    });
    return refusal ?? this.load(event.id);
  }

  async markInError({ reason, ...event }: AdverseEventInErrorInput): Promise<AdverseEvent | Refusal> {
    const text = checkText(reason, REASON);
    if (!text.ok) return Refusal.of({ ...text, field: 'reason' });
    const { patientId } = await this.load(event.id);
    const intent = { operation: 'markAdverseEventInError', patientId, detail: event.id };
    const refusal = await this.unitOfWork.run(intent, async (db) =>
      (await this.repository.markInError(db, event, text.value)) ? null : versionConflict(),
    );
    return refusal ?? this.load(event.id);
  }

  private async load(id: string): Promise<AdverseEvent> {
    const event = await this.queries.byId(id);
    if (!event) throw notFound();
    if (isRestrictedEvent(event.eventClass)) {
      if (!(await this.access.may('safetyFlag.readRestricted', event.patientId))) throw notFound();
    }
    return event;
  }
}
