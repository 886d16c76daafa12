import { Injectable } from '@nestjs/common';
import {
  addDays,
  age,
  currentInstrument,
  instrumentKey,
  isForRespondent,
  localDateIn,
} from '@consilium/domain';
import { currentActor, currentContext } from '../platform/context/request-context.ts';
import { UnitOfWork } from '../platform/db/unit-of-work.ts';
import { isUuid } from '../platform/db/uuid.ts';
import { isUniqueViolation } from '../platform/errors/database-errors.ts';
import { notFound } from '../platform/errors/thrown.ts';
import { Refusal } from '../platform/graphql/refusal.object.ts';
import { answerPath, hashOfAnswerSecret, newAnswerSecret } from './answer-secret.ts';
import { EpisodeToMeasureQueries } from './episode-to-measure.queries.ts';
import {
  MeasureLink,
  type MeasureRequest,
  type RequestMeasuresInput,
} from './graphql/measure-request.object.ts';
import { MeasureRequestQueries } from './measure-request.queries.ts';
import { MeasureRequestRepository } from './measure-request.repository.ts';

const MOST_AT_ONCE = 12;
const LONGEST_DAYS = 60;

const over = () =>
  new Refusal('REQUEST_CLOSED', 'This request was answered, called off, or its time is over.');

/** Requests made by hand, their links, and calling them off. */
@Injectable()
export class AskMeasures {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly episodes: EpisodeToMeasureQueries,
    private readonly queries: MeasureRequestQueries,
    private readonly repository: MeasureRequestRepository,
  ) {}

  async request(input: RequestMeasuresInput): Promise<MeasureRequest | Refusal> {
    const { patientId, respondent, openDays } = input;
    const guardianId = input.guardianId ?? null;
    const episode = await this.episodes.openOf(patientId);
    if (!episode) return new Refusal('EPISODE_CLOSED', 'There is no open episode to measure in.');
    const dueOn = localDateIn(currentActor().timeZone, currentContext().now());
    if (!Number.isInteger(openDays) || openDays < 1 || openDays > LONGEST_DAYS) {
      return new Refusal('NUMBER_OUT_OF_RANGE', 'Give 1 to 60 days.', 'openDays');
    }
    if ((respondent === 'GUARDIAN') !== (guardianId !== null)) {
      return new Refusal('CHOICE_REQUIRED', 'Say which guardian answers; nobody else has one.', 'guardianId');
    }
    if (guardianId !== null) {
      const known = isUuid(guardianId) && episode.guardians.some((one) => one.id === guardianId);
      if (!known) throw notFound();
    }
    const codes = [...new Set(input.instrumentCodes)];
    if (codes.length === 0 || codes.length > MOST_AT_ONCE) {
      return new Refusal('TOO_MANY', 'Choose 1 to 12 instruments.', 'instrumentCodes');
    }
    const years = age(episode.bornOn, dueOn);
    const instruments: string[] = [];
    for (const code of codes) {
      const one = currentInstrument(code);
      if (!one) return new Refusal('CODE_UNKNOWN', 'There is no such instrument.', 'instrumentCodes');
      if (one.items.length === 0) {
        return new Refusal(
          'SCORES_ONLY',
          'Only scores of this instrument are kept: enter them.',
          'instrumentCodes',
        );
      }
      if (!isForRespondent(one, respondent, years)) {
        return new Refusal(
          'INVALID_INPUT',
          `${one.title} is not made for that person or age.`,
          'instrumentCodes',
        );
      }
      instruments.push(instrumentKey(one));
    }
    try {
      const id = await this.unitOfWork.run({ operation: 'requestMeasures', patientId }, (db) =>
        this.repository.add(db, {
          ...{ patientId, episodeId: episode.id, batteryId: null, respondent, guardianId, instruments },
          ...{ timePoint: 'AD_HOC', dueOn, opensOn: dueOn, closesOn: addDays(dueOn, openDays) },
        }),
      );
      return await this.shown(id);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return new Refusal('CHOSEN_TWICE', 'The same person is asked today already; use that request.', null);
    }
  }

  /** A secret address; `readableOnly` refuses what nobody could read alone. */
  async link(requestId: string, channel: 'LINK' | 'TABLET' | 'ACCOUNT'): Promise<MeasureLink | Refusal> {
    const request = await this.queries.byId(requestId);
    if (!request) throw notFound();
    if (channel !== 'TABLET' && !request.readable) {
      return new Refusal(
        'TEXTS_MISSING',
        'The questions of an instrument are not here yet. Answer it with staff, from paper.',
      );
    }
    const secret = newAnswerSecret();
    const done = await this.unitOfWork.run(
      { operation: 'openMeasures', patientId: request.patientId, detail: `${requestId} ${channel}` },
      (db) => this.repository.setToken(db, requestId, hashOfAnswerSecret(secret), channel),
    );
    if (!done) return over();
    return Object.assign(new MeasureLink(), {
      request: await this.shown(requestId),
      path: answerPath(secret),
    });
  }

  /** The same for whoever is signed in and is asked. */
  async openMine(requestId: string): Promise<MeasureLink | Refusal> {
    const today = localDateIn(currentActor().timeZone, currentContext().now());
    const own = await this.queries.mine(today);
    if (!own.some((one) => one.id === requestId)) throw notFound();
    return this.link(requestId, 'ACCOUNT');
  }

  async cancel(requestId: string): Promise<MeasureRequest | Refusal> {
    const request = await this.shown(requestId);
    const done = await this.unitOfWork.run(
      { operation: 'cancelMeasureRequest', patientId: request.patientId, detail: requestId },
      (db) => this.repository.cancel(db, requestId),
    );
    return done ? this.shown(requestId) : over();
  }

  private async shown(id: string): Promise<MeasureRequest> {
    const request = await this.queries.byId(id);
    if (!request) throw notFound();
    return request;
  }
}
