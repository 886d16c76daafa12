import { Injectable } from '@nestjs/common';
import { currentInstrument, scoreAnswers } from '@consilium/domain';
import { notFound } from '../platform/errors/thrown.ts';
import { EnteredAdministrationQueries } from './entered-administration.queries.ts';
import { RescoredScale, Rescoring, RescoringPreview } from './graphql/rescoring.object.ts';
import { RescoringQueries } from './rescoring.queries.ts';

/** What scoring again would change, before anybody does it. */
@Injectable()
export class PreviewRescoring {
  constructor(
    private readonly queries: RescoringQueries,
    private readonly entered: EnteredAdministrationQueries,
  ) {}

  async list(): Promise<Rescoring[]> {
    return [...(await this.queries.counts())].flatMap(([instrumentCode, administrations]) => {
      const instrument = currentInstrument(instrumentCode);
      if (!instrument) return [];
      const { version: instrumentVersion, scorerVersion } = instrument;
      return [
        Object.assign(new Rescoring(), { instrumentCode, instrumentVersion, scorerVersion, administrations }),
      ];
    });
  }

  async of(instrumentCode: string): Promise<RescoringPreview> {
    const instrument = currentInstrument(instrumentCode);
    if (!instrument) throw notFound();
    const { code, version, scorerVersion } = instrument;
    const old = await this.entered.scoredBefore(code, version, scorerVersion);
    const scales = new Map<string, RescoredScale>();
    for (const { answers, scores } of await this.queries.before(old.map(({ id }) => id))) {
      const scoring = scoreAnswers(instrument, answers);
      if (!scoring.ok) continue;
      for (const { scale, value, band } of scoring.scales) {
        const sum = scales.get(scale) ?? emptyScale(scale);
        scales.set(scale, added(sum, scores.get(scale), { value, band }));
      }
    }
    return Object.assign(new RescoringPreview(), {
      ...{ instrumentCode, instrumentVersion: version, scorerVersion },
      administrations: (await this.queries.counts()).get(code) ?? 0,
      lookedAt: old.length,
      scales: [...scales.values()],
    });
  }
}

interface Scored {
  readonly value: number | null;
  readonly band: string | null;
}

const emptyScale = (scaleCode: string): RescoredScale =>
  Object.assign(new RescoredScale(), {
    ...{ scaleCode, rows: 0, valuesChanged: 0, bandsChanged: 0, largestDrop: null, largestRise: null },
  });

function added(sum: RescoredScale, before: Scored | undefined, after: Scored): RescoredScale {
  const from = before?.value ?? null;
  const change = from === null || after.value === null ? 0 : after.value - from;
  return Object.assign(sum, {
    rows: sum.rows + 1,
    valuesChanged: sum.valuesChanged + (from === after.value ? 0 : 1),
    bandsChanged: sum.bandsChanged + ((before?.band ?? null) === after.band ? 0 : 1),
    largestDrop: change < 0 ? Math.min(sum.largestDrop ?? 0, change) : sum.largestDrop,
    largestRise: change > 0 ? Math.max(sum.largestRise ?? 0, change) : sum.largestRise,
  });
}
