import { Injectable } from '@nestjs/common';
import { REIDENTIFY_REASON_LIMIT, textProblems } from '@consilium/domain';
import { storedText } from '../care-plan/index.ts';
import { ContextTransaction } from '../platform/db/context-transaction.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { Reidentified, type ReidentifyInput } from './graphql/research-extract.object.ts';
import { ResearchExtractQueries } from './research-extract.queries.ts';
import { ResearchExtractRepository } from './research-extract.repository.ts';

/** Says whom one pseudonym of one extract stands for, with a reason that is kept. */
@Injectable()
export class Reidentify {
  constructor(
    private readonly transaction: ContextTransaction,
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ResearchExtractQueries,
    private readonly repository: ResearchExtractRepository,
  ) {}

  async run({ extractId, ...input }: ReidentifyInput): Promise<Reidentified | Refusal> {
    const rule = { max: REIDENTIFY_REASON_LIMIT, required: true, multiline: true };
    const [problem] = textProblems('reason', input.reason, rule);
    if (problem) return Refusal.of(problem);
    if (!isUuid(extractId)) throw notFound();
    const pseudonym = input.pseudonym.trim().toUpperCase();
    const reason = storedText(input.reason);
    const person = await this.queries.personOf(await this.transaction.client(), extractId, pseudonym);
    if (!person) {
      return new Refusal(
        'PSEUDONYM_UNKNOWN',
        'This extract has no such pseudonym. Copy it from the file.',
        'pseudonym',
      );
    }
    const { patientId } = person;
    const intent = { operation: 'reidentify', patientId, detail: extractId };
    await this.unitOfWork.run(intent, (db) =>
      this.repository.addLookup(db, { extractId, pseudonym, patientId, reason }),
    );
    return Object.assign(new Reidentified(), person);
  }
}
