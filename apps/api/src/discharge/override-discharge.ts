import { Injectable } from '@nestjs/common';
import { normalText, overrideProblems } from '@consilium/domain';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { DischargeQueries } from './discharge.queries.ts';
import { DischargeRepository } from './discharge.repository.ts';
import type { OverrideDischargeInput } from './graphql/discharge.input.ts';
import type { Discharge } from './graphql/discharge.object.ts';
import { ReadDischarge } from './read-discharge.ts';

/** A physician lets somebody leave although criteria are missing. It covers what is missing now, and nothing later. */
@Injectable()
export class OverrideDischarge {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: DischargeQueries,
    private readonly repository: DischargeRepository,
    private readonly discharges: ReadDischarge,
  ) {}

  async run({ patientId, missingCodes, reason }: OverrideDischargeInput): Promise<Discharge | Refusal> {
    const text = normalText(reason);
    const [problem] = overrideProblems(text);
    if (problem) return Refusal.of(problem);
    const episode = await this.queries.episode(patientId);
    if (!episode) throw notFound();
    if (!episode.open)
      return new Refusal('EPISODE_CLOSED', 'This episode is over and does not change any more.');
    const intent = { operation: 'overrideDischargeCriteria', patientId, detail: episode.id };
    const refusal = await this.unitOfWork.run<Refusal | null>(intent, async (db) => {
      const missing = await this.discharges.missingOf(patientId);
      if (missing.length === 0)
        return new Refusal(
          'DISCHARGE_NOTHING_MISSING',
          'Every criterion is met: nothing is to be overridden.',
        );
      // The physician answers for what was on the screen, never for what turned up behind it.
      if (missing.some((code) => !missingCodes.includes(code))) {
        return new Refusal(
          'DISCHARGE_MISSING_CHANGED',
          'Something else is missing by now. Look at the list again.',
          'missingCodes',
        );
      }
      const { number } = await this.queries.criteria();
      const of = { patientId, episodeId: episode.id };
      await this.repository.override(db, of, { listNumber: number, missingCodes: missing, reason: text });
      return null;
    });
    if (refusal) return refusal;
    const discharge = await this.discharges.of(patientId);
    if (!discharge) throw notFound();
    return discharge;
  }
}
