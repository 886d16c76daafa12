import { Injectable } from '@nestjs/common';
import {
  age,
  bandOf,
  checkEnteredScore,
  currentInstrument,
  isForRespondent,
  localDateIn,
  type Instrument,
  type ScaleScore,
} from '@consilium/domain';
import type { DatabaseTransaction } from '@consilium/db';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { fromLocalDate } from '../platform/db/local-dates.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { AdministrationRepository } from './administration.repository.ts';
import { EnteredAdministrationQueries } from './entered-administration.queries.ts';
import { EpisodeToMeasureQueries, type EpisodeToMeasure } from './episode-to-measure.queries.ts';
import { ScoredAdministration, type EnterScoresInput } from './graphql/score.object.ts';
import { PatientMeasuresQueries } from './patient-measures.queries.ts';

/** The version of a score that no scorer of ours computed. */
const TAKEN_OVER = 0;

/** Scores taken over from the publisher's form, or measured by a clinician. */
@Injectable()
export class EnterScores {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly episodes: EpisodeToMeasureQueries,
    private readonly entered: EnteredAdministrationQueries,
    private readonly repository: AdministrationRepository,
    private readonly measures: PatientMeasuresQueries,
  ) {}

  async run(input: EnterScoresInput): Promise<ScoredAdministration | Refusal> {
    if (!isUuid(input.id)) throw notFound();
    const episode = await this.episodes.openOf(input.patientId);
    if (!episode) return new Refusal('EPISODE_CLOSED', 'There is no episode to measure in.');
    const instrument = currentInstrument(input.instrumentCode);
    if (!instrument) return new Refusal('CODE_UNKNOWN', 'There is no such instrument.', 'instrumentCode');
    const problem = problemOf(input, instrument, episode);
    if (problem) return problem;
    const stored = await this.entered.find(input.id);
    if (stored) return stored.isSame(input) ? this.shown(input.id) : taken();
    try {
      await this.unitOfWork.run(
        { operation: 'enterScores', patientId: input.patientId, detail: `${input.id} ${instrument.code}` },
        (db) => this.store(db, input, instrument, episode),
      );
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const now = await this.entered.find(input.id);
      if (now?.isSame(input) !== true) return taken();
    }
    return this.shown(input.id);
  }

  private async store(
    db: DatabaseTransaction,
    input: EnterScoresInput,
    instrument: Instrument,
    episode: EpisodeToMeasure,
  ): Promise<void> {
    const { clinicId, displayName, userId } = currentActor();
    const now = currentContext().now();
    await db.administration.create({
      data: {
        ...{ clinicId, id: input.id, patientId: input.patientId, episodeId: episode.id },
        ...{ instrumentCode: instrument.code, instrumentVersion: instrument.version },
        ...{ respondent: input.respondent, timePoint: input.timePoint, language: 'en' },
        ...{ respondentName: displayName, enteredByName: displayName, enteredByUserId: userId },
        ...{ startedAt: now, completedAt: now, status: 'COMPLETED' },
        assessedOn: fromLocalDate(input.assessedOn),
      },
    });
    await this.repository.addScores(db, input.id, input.scores.map(scoreOf(instrument)), TAKEN_OVER);
  }

  private async shown(id: string): Promise<ScoredAdministration> {
    const scores = await this.measures.ofAdministration(id);
    return Object.assign(new ScoredAdministration(), { id, scores });
  }
}

const taken = () => new Refusal('ID_TAKEN', 'This entry was kept with other content. Enter it again.', 'id');

const scoreOf =
  (instrument: Instrument) =>
  ({ scaleCode, value }: { scaleCode: string; value: number }): ScaleScore => {
    const scale = instrument.scales.find((one) => one.code === scaleCode);
    const band = scale ? bandOf(scale, value) : null;
    return { scale: scaleCode, value, band, missing: 0, prorated: false };
  };

function problemOf(
  input: EnterScoresInput,
  instrument: Instrument,
  episode: EpisodeToMeasure,
): Refusal | null {
  const today = localDateIn(currentActor().timeZone, currentContext().now());
  if (input.assessedOn > today) {
    return new Refusal('IN_THE_FUTURE', 'Choose today or a day before.', 'assessedOn');
  }
  if (input.scores.length === 0 || input.scores.length > 20) {
    return new Refusal('TOO_MANY', 'Enter 1 to 20 scales.', 'scores');
  }
  if (new Set(input.scores.map((one) => one.scaleCode)).size < input.scores.length) {
    return new Refusal('CHOSEN_TWICE', 'A scale is there twice.', 'scores');
  }
  if (!isForRespondent(instrument, input.respondent, age(episode.bornOn, input.assessedOn))) {
    return new Refusal('INVALID_INPUT', 'This instrument is not made for that person or age.', 'respondent');
  }
  const [problem] = input.scores.flatMap(({ scaleCode, value }) =>
    checkEnteredScore(instrument, scaleCode, value),
  );
  return problem ? Refusal.of(problem) : null;
}
