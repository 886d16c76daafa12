import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { localDateIn } from '@consilium/domain';
import { on, Public, Requires } from '../../platform/access/requires.ts';
import { currentActor, currentContext } from '../../platform/context/request-context.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { AnswerForm } from '../answering/answer-form.ts';
import { AskMeasures } from '../ask-measures.ts';
import { MeasureRequestQueries } from '../measure-request.queries.ts';
import { MeasureForm, MeasureFormResult, SaveMeasureAnswersInput } from './measure-form.object.ts';
import {
  MeasureLink,
  MeasureLinkResult,
  MeasureRequest,
  MeasureRequestResult,
  RequestMeasuresInput,
} from './measure-request.object.ts';

const ofRequest = { type: () => ID, description: 'The request.' };
const onRequest = on('measureRequest', (args: { requestId: string }) => args.requestId);

@Resolver(() => MeasureRequest)
export class MeasureRequestResolver {
  constructor(
    private readonly queries: MeasureRequestQueries,
    private readonly ask: AskMeasures,
    private readonly form: AnswerForm,
  ) {}

  @Requires('measure.read', on('patient', (args: { patientId: string }) => args.patientId))
  @Query(() => [MeasureRequest], { description: 'What was and is asked about a patient, the latest first.' })
  measureRequests(
    @Args('patientId', { type: () => ID, description: 'The patient.' }) patientId: string,
  ): Promise<MeasureRequest[]> {
    return this.queries.ofPatient(patientId);
  }

  @Requires('session.manageOwn')
  @Query(() => [MeasureRequest], {
    description: 'What the viewer is asked now, as a young person or a guardian.',
  })
  myMeasureRequests(): Promise<MeasureRequest[]> {
    return this.queries.mine(localDateIn(currentActor().timeZone, currentContext().now()));
  }

  @Requires('measure.request', on('patient', (args: { input: RequestMeasuresInput }) => args.input.patientId))
  @Mutation(() => MeasureRequestResult, { description: 'Asks one person now, outside the calendar.' })
  requestMeasures(
    @Args('input', { type: () => RequestMeasuresInput, description: 'Whom and what.' })
    input: RequestMeasuresInput,
  ): Promise<MeasureRequest | Refusal> {
    return this.ask.request(input);
  }

  @Requires('measure.request', onRequest)
  @Mutation(() => MeasureLinkResult, { description: 'Makes the address at which one person answers alone.' })
  sendMeasureLink(@Args('requestId', ofRequest) requestId: string): Promise<MeasureLink | Refusal> {
    return this.ask.link(requestId, 'LINK');
  }

  @Requires('measure.record', onRequest)
  @Mutation(() => MeasureLinkResult, { description: 'Opens the questions on the clinic’s tablet.' })
  openMeasuresOnTablet(@Args('requestId', ofRequest) requestId: string): Promise<MeasureLink | Refusal> {
    return this.ask.link(requestId, 'TABLET');
  }

  @Requires('session.manageOwn')
  @Mutation(() => MeasureLinkResult, { description: 'Opens the questions that the viewer is asked.' })
  openMyMeasures(@Args('requestId', ofRequest) requestId: string): Promise<MeasureLink | Refusal> {
    return this.ask.openMine(requestId);
  }

  @Requires('measure.request', onRequest)
  @Mutation(() => MeasureRequestResult, { description: 'Calls a request off.' })
  cancelMeasureRequest(@Args('requestId', ofRequest) requestId: string): Promise<MeasureRequest | Refusal> {
    return this.ask.cancel(requestId);
  }

  @Public()
  @Query(() => MeasureFormResult, { description: 'The questions that a secret address opens; nothing else.' })
  measureForm(
    @Args('token', { type: () => String, description: 'Secret of the address.' }) token: string,
    @Args('language', { type: () => String, description: 'en or es.' }) language: string,
  ): Promise<MeasureForm | Refusal> {
    return this.form.read(token, language);
  }

  @Public()
  @Mutation(() => MeasureFormResult, { description: 'Keeps answers as one goes, or sends them.' })
  saveMeasureAnswers(
    @Args('input', { type: () => SaveMeasureAnswersInput, description: 'The answers.' })
    input: SaveMeasureAnswersInput,
  ): Promise<MeasureForm | Refusal> {
    return this.form.save(input);
  }
}
