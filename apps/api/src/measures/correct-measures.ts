import { Injectable } from '@nestjs/common';
import { currentInstrument, scoreAnswers, textProblems } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { AdministrationQueries } from './administration.queries.ts';
import { AdministrationRepository } from './administration.repository.ts';
import { EnteredAdministrationQueries } from './entered-administration.queries.ts';
import { ScoredAdministration } from './graphql/score.object.ts';

const REASON_LIMIT = 300;

/** What was answered stays: it is struck through with a reason, or scored again beside the earlier scores. */
@Injectable()
export class CorrectMeasures {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: AdministrationQueries,
    private readonly entered: EnteredAdministrationQueries,
    private readonly repository: AdministrationRepository,
  ) {}

  async markInError(id: string, reason: string): Promise<ScoredAdministration | Refusal> {
    const [problem] = textProblems('reason', reason, { max: REASON_LIMIT, required: true });
    if (problem) return Refusal.of(problem);
    const patientId = await this.entered.patientOf(id);
    const done = await this.unitOfWork.run(
      { operation: 'markAdministrationInError', patientId, detail: id },
      (db) => this.repository.markInError(db, id, reason.trim()),
    );
    if (!done) return new Refusal('ALREADY_OVER', 'It was marked already, or was never sent.');
    return Object.assign(new ScoredAdministration(), { id, scores: [] });
  }

  /** Scores by the present scorer whatever an older one scored; answers how many, at most 1,000 at once. */
  async rescore(instrumentCode: string): Promise<number | Refusal> {
    const instrument = currentInstrument(instrumentCode);
    if (!instrument) return new Refusal('CODE_UNKNOWN', 'There is no such instrument.', 'instrumentCode');
    const { code, version, scorerVersion } = instrument;
    const old = await this.entered.scoredBefore(code, version, scorerVersion);
    for (const { id, patientId } of old) {
      await this.unitOfWork.run({ operation: 'rescore', patientId, detail: `${id} ${code}` }, async (db) => {
        const scoring = scoreAnswers(instrument, await this.queries.answers(db, id));
        if (scoring.ok) await this.repository.addScores(db, id, scoring.scales, scorerVersion);
      });
    }
    return old.length;
  }
}
