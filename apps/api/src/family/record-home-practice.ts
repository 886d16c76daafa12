import { Injectable } from '@nestjs/common';
import { actOfKind, checkHomePractice, checkText, recordedTimes } from '@consilium/domain';
import { Holds, OnHold } from '../holds/index.ts';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { EventOutbox } from '../platform/events/event-outbox.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { FamilyQueries } from './family.queries.ts';
import { FamilyRepository } from './family.repository.ts';
import type { HomePractice, RecordHomePracticeInput } from './graphql/family.object.ts';

const TITLE = { max: 200, required: true };

/** Records practice at home: kept once, however often the device sends it. */
@Injectable()
export class RecordHomePractice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: FamilyQueries,
    private readonly repository: FamilyRepository,
    private readonly outbox: EventOutbox,
    private readonly holds: Holds,
  ) {}

  async run(input: RecordHomePracticeInput): Promise<HomePractice | OnHold | Refusal> {
    if (!isUuid(input.id)) return new Refusal('INVALID_INPUT', 'The id is a UUID.', 'id');
    const earlier = await this.earlier(input);
    if (earlier) return earlier;
    const intent = { operation: 'recordHomePractice', patientId: input.patientId, detail: input.id };
    try {
      const refusal = await this.unitOfWork.run(intent, async (db) => {
        const practice = await this.checked(input);
        if (practice instanceof Refusal || practice instanceof OnHold) return practice;
        await this.repository.insertPractice(db, practice);
        await this.outbox.add('patientRecord.changed', {
          ...{ patientId: input.patientId, kind: 'DELIVERY', entityId: input.id },
          at: currentContext().now().toISOString(),
        });
        return null;
      });
      if (refusal) return refusal;
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
    const kept = await this.earlier(input);
    if (!kept) throw notFound();
    return kept;
  }

  private async earlier({ id, patientId, minutes, title }: RecordHomePracticeInput) {
    const earlier = await this.queries.practiceById(id);
    if (!earlier) return null;
    const same =
      earlier.patientId === patientId && earlier.minutes === minutes && earlier.title === title.trim();
    return same ? earlier : new Refusal('ID_TAKEN', 'Something else was recorded under this id.', 'id');
  }

  private async checked(input: RecordHomePracticeInput) {
    const { occurredAt, enteredAt, deviceNow, interventionId = null, ...said } = input;
    const times = recordedTimes({ occurredAt, enteredAt, deviceNow }, currentContext().now());
    if (!times.ok) return Refusal.of(times);
    const [problem] = checkHomePractice(said);
    if (problem) return Refusal.of(problem);
    const title = checkText(said.title, TITLE);
    if (!title.ok) return Refusal.of({ ...title, field: 'title' });
    const kind = interventionId ? await this.prescribedKind(interventionId, said.patientId) : null;
    if (interventionId && !kind) {
      return new Refusal('INVALID_INPUT', 'The plan does not prescribe this.', 'interventionId');
    }
    // What was done before a hold was set is kept.
    const onHold = await this.holds.refusalOf(said.patientId, kind ? actOfKind(kind) : {}, times.occurredAt);
    if (onHold) return onHold;
    const { ok: _ok, ...both } = times;
    const isPatient = currentActor().roles.includes('PATIENT');
    return {
      ...{ ...said, ...both, interventionId, title: title.value, note: said.note.trim() },
      // Only the young person has something to keep from a guardian.
      noteKeptPrivate: isPatient && said.noteKeptPrivate,
      source: isPatient ? 'PATIENT' : 'GUARDIAN',
    };
  }

  private prescribedKind(interventionId: string, patientId: string) {
    return isUuid(interventionId) ? this.queries.prescribedKind(interventionId, patientId) : null;
  }
}
