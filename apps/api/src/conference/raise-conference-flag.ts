import { Injectable } from '@nestjs/common';
import { flagProblems } from '@consilium/domain';
import { storedText } from '../care-plan/index.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { ConferenceQueries } from './conference.queries.ts';
import { ConferenceRepository } from './conference.repository.ts';
import type { RaiseConferenceFlagInput } from './graphql/conference.input.ts';
import { ConferenceFlag } from './graphql/conference.object.ts';

/** Raises a point for the next conference about a young person, and takes it back while nobody has talked about it. */
@Injectable()
export class RaiseConferenceFlag {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: ConferenceQueries,
    private readonly repository: ConferenceRepository,
  ) {}

  async run(input: RaiseConferenceFlagInput): Promise<ConferenceFlag | Refusal> {
    const { id, patientId } = input;
    if (!isUuid(id)) throw notFound();
    const text = storedText(input.text);
    const [problem] = flagProblems(text);
    if (problem) return Refusal.of(problem);
    try {
      await this.unitOfWork.run({ operation: 'raiseConferenceFlag', patientId, detail: id }, (db) =>
        this.repository.insertFlag(db, { id, patientId, text }),
      );
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
    const stored = (await this.queries.openFlags(patientId)).find((flag) => flag.id === id);
    if (!stored || !stored.mine || stored.text !== text) {
      return new Refusal(
        'ID_TAKEN',
        'Another point has this id already. Raise it again under a new one.',
        'id',
      );
    }
    return stored;
  }

  async withdraw(id: string): Promise<ConferenceFlag | Refusal> {
    const flag = await this.queries.flag(id);
    if (!flag) throw notFound();
    const intent = { operation: 'withdrawConferenceFlag', patientId: flag.patientId, detail: id };
    return this.unitOfWork.run<ConferenceFlag | Refusal>(intent, async (db) =>
      (await this.repository.withdrawFlag(db, id)) ? flag : notYours(),
    );
  }
}

const notYours = () =>
  new Refusal(
    'FLAG_NOT_YOURS_TO_WITHDRAW',
    'A point is withdrawn by whoever raised it, as long as nobody has talked about it.',
  );
