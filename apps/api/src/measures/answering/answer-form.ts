import { Injectable } from '@nestjs/common';
import { localDateIn, type Instrument } from '@consilium/domain';
import { currentContext } from '../../platform/context/request-context.ts';
import { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { badInput, notFound } from '../../platform/errors/thrown.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { CrisisLineQueries } from '../../safety/index.ts';
import { AdministrationQueries } from '../administration.queries.ts';
import { AdministrationRepository } from '../administration.repository.ts';
import { MeasureForm, type SaveMeasureAnswersInput } from '../graphql/measure-form.object.ts';
import { InstrumentQueries } from '../instrument.queries.ts';
import { instrumentOfKey, MeasureRequestQueries, type RequestFacts } from '../measure-request.queries.ts';
import { MeasureRequestRepository } from '../measure-request.repository.ts';
import { ScoreAdministration } from '../score-administration.ts';
import { AnswerOperation, type OpenedRequest } from './answer-operation.ts';
import { AnswerRate } from './answer-rate.repository.ts';
import { formPart, languageOf, problemOfAnswers } from './form-part.ts';

const MOST_ANSWERS = 100;

const ended = () =>
  new Refusal(
    'REQUEST_CLOSED',
    'This address no longer opens questions. Use the newest one, or ask the clinic.',
  );

const tooMany = (seconds: number) =>
  new Refusal('TOO_MANY_ATTEMPTS', `Too many attempts. Try again in ${Math.ceil(seconds)} seconds.`);

/** The questions of one request, and the answers to them, by the secret of a link alone. */
@Injectable()
export class AnswerForm {
  constructor(
    private readonly operation: AnswerOperation,
    private readonly rate: AnswerRate,
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: MeasureRequestQueries,
    private readonly requestRepository: MeasureRequestRepository,
    private readonly instruments: InstrumentQueries,
    private readonly administrations: AdministrationQueries,
    private readonly repository: AdministrationRepository,
    private readonly scoring: ScoreAdministration,
    private readonly crisisLines: CrisisLineQueries,
  ) {}

  async read(token: string, language: string): Promise<MeasureForm | Refusal> {
    return this.limited(token, (opened) => this.formOf(opened, language));
  }

  async save(input: SaveMeasureAnswersInput): Promise<MeasureForm | Refusal> {
    if (input.answers.length > MOST_ANSWERS) throw badInput('Send at most 100 answers at once.');
    return this.limited(input.token, (opened) => this.saveWithin(opened, input));
  }

  private async limited(
    token: string,
    work: (opened: OpenedRequest) => Promise<MeasureForm | Refusal>,
  ): Promise<MeasureForm | Refusal> {
    const busy = this.rate.secondsBusy(token);
    if (busy > 0) return tooMany(busy);
    // Whoever holds an address is not kept out by somebody of the same network who guesses.
    const form = await this.operation.run(token, work);
    if (form) return form;
    const wait = await this.rate.secondsToWait();
    if (wait > 0) return tooMany(wait);
    await this.rate.noteUnknown();
    return ended();
  }

  private async saveWithin(
    opened: OpenedRequest,
    input: SaveMeasureAnswersInput,
  ): Promise<MeasureForm | Refusal> {
    const request = await this.requests.facts(opened.requestId);
    if (!request) throw notFound();
    const key = request.instruments.find((one) => one.startsWith(`${input.instrumentCode}|`));
    const instrument = key === undefined ? undefined : instrumentOfKey(key);
    if (!instrument)
      return new Refusal('CODE_UNKNOWN', 'This instrument is not asked here.', 'instrumentCode');
    const answers = new Map(input.answers.map((one) => [one.itemKey, one.value ?? null]));
    const refusal = problemOfAnswers(instrument, answers);
    if (refusal) return refusal;
    const intent = {
      operation: input.complete ? 'completeMeasure' : 'saveMeasureAnswers',
      patientId: request.patientId,
      detail: `${request.id} ${instrument.code}`,
    };
    const refused = await this.unitOfWork.run(intent, async (db) => {
      const id = await this.repository.open(db, request, instrument, {
        language: languageOf(input.language),
        respondentName: await this.administrations.respondentName(request),
        assessedOn: localDateIn(opened.timeZone, currentContext().now()),
      });
      if (id === null) return null;
      await this.repository.addAnswers(db, id, answers);
      await this.requestRepository.start(db, request.id);
      if (!input.complete) return null;
      const kept = await this.administrations.answers(db, id);
      await this.repository.complete(db, id);
      await this.scoring.run(db, { id, patientId: request.patientId, instrument, answers: kept });
      if ((await this.administrations.completedCount(db, request.id)) >= request.instruments.length) {
        await this.requestRepository.complete(db, request.id);
      }
      return null;
    });
    return refused ?? this.formOf(opened, input.language);
  }

  private async formOf(opened: OpenedRequest, language: string): Promise<MeasureForm> {
    const request = await this.requests.facts(opened.requestId);
    if (!request) throw notFound();
    const known = await this.administrations.ofRequest(request.id);
    const parts = [];
    for (const instrument of instrumentsOf(request)) {
      const administration = known.get(instrument.code);
      parts.push(
        formPart(instrument, {
          texts: await this.instruments.texts(instrument, languageOf(language)),
          language: languageOf(language),
          completed: administration?.completed ?? false,
          answers: administration?.answers ?? {},
        }),
      );
    }
    return Object.assign(new MeasureForm(), {
      clinicName: opened.clinicName,
      respondent: opened.respondent,
      givenName: await this.administrations.givenName(opened.patientId),
      closesOn: request.closesOn,
      completed: request.status === 'COMPLETED',
      crisisLine: await this.crisisLines.ofClinic(),
      parts,
    });
  }
}

function instrumentsOf(request: RequestFacts): Instrument[] {
  return request.instruments.flatMap((key) => instrumentOfKey(key) ?? []);
}
