import { Injectable } from '@nestjs/common';
import { examinationProblems, normalText, type ExaminationFields } from '@consilium/domain';
import { currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal, versionConflict } from '../platform/graphql/refusal.object.ts';
import { ExaminationQueries } from './examination.queries.ts';
import { notYours, signedAlready } from './examination-refusals.ts';
import { ExaminationRepository } from './examination.repository.ts';
import type { SaveExaminationInput } from './graphql/examination.input.ts';
import type { Examination } from './graphql/examination.object.ts';

/** Begins an examination or saves its draft, whole. Only its examiner changes it, and nobody once it is signed. */
@Injectable()
export class SaveExamination {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ExaminationQueries,
    private readonly repository: ExaminationRepository,
  ) {}

  async run(input: SaveExaminationInput): Promise<Examination | Refusal> {
    const { id, patientId, version } = input;
    if (!isUuid(id)) throw notFound();
    const fields = fieldsOf(input);
    const intent = { operation: 'saveExamination', patientId, detail: id };
    try {
      return await this.unitOfWork.run<Examination | Refusal>(intent, async (db) => {
        const [problem] = examinationProblems(fields, currentContext().now());
        if (problem) return Refusal.of(problem);
        const known = await this.queries.byId(db, id);
        if (known && known.patientId !== patientId) throw notFound();
        if (known && !known.mine) return notYours();
        if (known && version === 0) return sameAs(known, fields) ? known : versionConflict();
        if (known?.signedAt) return signedAlready();
        if (!known && version !== 0) return versionConflict();
        if (!known) await this.repository.insert(db, { id, patientId }, fields);
        else if (!(await this.repository.update(db, { id, version }, fields))) return versionConflict();
        return (await this.queries.byId(db, id)) ?? versionConflict();
      });
    } catch (error) {
      if (isUniqueViolation(error)) return versionConflict();
      throw error;
    }
  }
}

const fieldsOf = ({ examinedAt, findings, note }: SaveExaminationInput): ExaminationFields => ({
  ...{ examinedAt, note: normalText(note) },
  findings: findings.map(({ kind, code, side, number, choice }) => ({
    ...{ kind, code, side, number: number ?? null, choice: choice ?? null },
  })),
});

/** The device sent its first save again. */
const sameAs = (known: Examination, sent: ExaminationFields): boolean =>
  known.version === 1 &&
  known.note === sent.note &&
  known.examinedAt.getTime() === sent.examinedAt.getTime() &&
  JSON.stringify(known.findings.map(parts)) === JSON.stringify(sent.findings.map(parts));

const parts = ({ kind, code, side, number, choice }: ExaminationFields['findings'][number]) =>
  [kind, code, side, number, choice] as const;
