import { Injectable } from '@nestjs/common';
import { EXAMINATION_ADDENDUM_LIMIT, normalText, textProblems } from '@consilium/domain';
import { currentActor } from '../platform/context/request-context.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { ExaminationQueries } from './examination.queries.ts';
import { ExaminationRepository } from './examination.repository.ts';
import type { AddExaminationAddendumInput } from './graphql/examination.input.ts';
import type { Examination } from './graphql/examination.object.ts';

/** Adds to a signed examination, by whoever may sign one. The same id with the same text counts once. */
@Injectable()
export class AddExaminationAddendum {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly queries: ExaminationQueries,
    private readonly repository: ExaminationRepository,
  ) {}

  async run({ id, examinationId, ...input }: AddExaminationAddendumInput): Promise<Examination | Refusal> {
    if (!isUuid(id)) throw notFound();
    const text = normalText(input.text);
    const known = await this.queries.byId(await this.transaction.client(), examinationId);
    if (!known) throw notFound();
    const intent = { operation: 'addExaminationAddendum', patientId: known.patientId, detail: examinationId };
    try {
      return await this.unitOfWork.run<Examination | Refusal>(intent, async (db) => {
        const [problem] = textProblems('text', text, {
          max: EXAMINATION_ADDENDUM_LIMIT,
          required: true,
          multiline: true,
        });
        if (problem) return Refusal.of(problem);
        const examination = await this.queries.byId(db, examinationId);
        if (!examination?.signedAt) return notSigned();
        const before = examination.addenda.find((addendum) => addendum.id === id);
        if (before) {
          const again = before.text === text && before.recordedByName === currentActor().displayName;
          return again ? examination : idTaken();
        }
        await this.repository.insertAddendum(db, { id, examinationId, text });
        return (await this.queries.byId(db, examinationId)) ?? notSigned();
      });
    } catch (error) {
      if (isUniqueViolation(error)) return idTaken();
      throw error;
    }
  }
}

const notSigned = () =>
  new Refusal('EXAMINATION_NOT_SIGNED', 'It is a draft: change it instead of adding to it.', 'examinationId');
const idTaken = () => new Refusal('ID_TAKEN', 'Another addendum has this id already. Add it again.', 'id');
