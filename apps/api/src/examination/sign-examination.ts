import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { ExaminationQueries } from './examination.queries.ts';
import { notYours, signedAlready } from './examination-refusals.ts';
import { ExaminationRepository } from './examination.repository.ts';
import type { SignExaminationInput } from './graphql/examination.input.ts';
import type { Examination } from './graphql/examination.object.ts';

/** Signs a draft as it was saved. From then on it stays; an addendum or another examination says more. */
@Injectable()
export class SignExamination {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transaction: ContextTransaction,
    private readonly queries: ExaminationQueries,
    private readonly repository: ExaminationRepository,
  ) {}

  async run({ examinationId: id, version }: SignExaminationInput): Promise<Examination | Refusal> {
    const known = await this.queries.byId(await this.transaction.client(), id);
    if (!known) throw notFound();
    const intent = { operation: 'signExamination', patientId: known.patientId, detail: id };
    return this.unitOfWork.run<Examination | Refusal>(intent, async (db) => {
      const draft = await this.queries.byId(db, id);
      if (!draft?.mine) return notYours();
      if (draft.signedAt) return signedAlready();
      if (draft.findings.length === 0 && draft.note === '') return nothingFound();
      if (!(await this.repository.sign(db, { id, version }))) return versionConflict();
      return (await this.queries.byId(db, id)) ?? versionConflict();
    });
  }
}

const nothingFound = () =>
  new Refusal('EXAMINATION_EMPTY', 'Write what was found before you sign.', 'findings');
