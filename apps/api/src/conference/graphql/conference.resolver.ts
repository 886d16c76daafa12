import {
  Args,
  ID,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import { onEach, onShared, Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { AgendaCandidateQueries } from '../agenda-candidate.queries.ts';
import { ChangeAgenda } from '../change-agenda.ts';
import { ConferenceStream, type DeliveredConference } from '../conference-stream.ts';
import { ConferenceQueries } from '../conference.queries.ts';
import { DiscussAgendaItem } from '../discuss-agenda-item.ts';
import { PlanConference } from '../plan-conference.ts';
import { RecordConferenceAttendance } from '../record-conference-attendance.ts';
import { SignMinutes } from '../sign-minutes.ts';
import { StepConference } from '../step-conference.ts';
import { ConferenceMoved } from './conference-moved.object.ts';
import { ConferenceConnection } from './conference-list.object.ts';
import {
  ChangeAgendaInput,
  ConferenceAttendanceInput,
  DiscussInput,
  PlanConferenceInput,
} from './conference.input.ts';
import { AgendaCandidate, AgendaItem, Conference, ConferenceAttendance } from './conference.object.ts';
import { ConferenceResult } from './conference.result.ts';

const ofConference = { type: () => ID, description: 'The conference.' };
const onConference = onShared('conference', (args: { conferenceId: string }) => args.conferenceId);
const onInput = onShared(
  'conference',
  (args: { input: { conferenceId: string } }) => args.input.conferenceId,
);

@Resolver(() => Conference)
export class ConferenceResolver {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly candidates: AgendaCandidateQueries,
    private readonly stream: ConferenceStream,
    private readonly plan: PlanConference,
    private readonly change: ChangeAgenda,
    private readonly step: StepConference,
    private readonly attend: RecordConferenceAttendance,
    private readonly discuss: DiscussAgendaItem,
    private readonly sign: SignMinutes,
  ) {}

  @Requires('conference.list')
  @Query(() => ConferenceConnection, { description: 'Conferences, the latest first.' })
  conferences(
    @Args('first', { type: () => Int, defaultValue: 20, description: 'Rows, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Where to go on.' })
    after: string | null,
  ): Promise<ConferenceConnection> {
    return this.queries.page(first, after);
  }

  @Requires('conference.read', onShared('conference', (args: { id: string }) => args.id))
  @Query(() => Conference, { nullable: true, description: 'One conference.' })
  conference(
    @Args('id', { type: () => ID, description: 'The conference.' }) id: string,
  ): Promise<Conference | null> {
    return this.queries.byId(id);
  }

  @Requires('conference.list')
  @Query(() => [AgendaCandidate], {
    description: 'Young people in the programme whose record the viewer may open, in the proposed order.',
  })
  agendaCandidates(): Promise<AgendaCandidate[]> {
    return this.candidates.proposed();
  }

  @ResolveField(() => [AgendaItem], {
    description: 'In its order; young people whose record the viewer may not open are left out.',
  })
  async agenda(@Parent() { id }: Conference): Promise<AgendaItem[]> {
    return (await this.queries.agenda(id)).items;
  }

  @ResolveField(() => Int, { description: 'How many on the agenda the viewer may not open.' })
  async hiddenItems(@Parent() { id }: Conference): Promise<number> {
    return (await this.queries.agenda(id)).hidden;
  }

  @ResolveField(() => [ConferenceAttendance], { description: 'Who was there, in the order of coming.' })
  attendance(@Parent() { id }: Conference): Promise<ConferenceAttendance[]> {
    return this.queries.attendance(id);
  }

  @Requires('conference.plan', onEach((args: { input: PlanConferenceInput }) => args.input.patientIds))
  @Mutation(() => ConferenceResult, { description: 'Plans a conference with its agenda.' })
  planConference(
    @Args('input', { type: () => PlanConferenceInput, description: 'When, and about whom.' })
    input: PlanConferenceInput,
  ): Promise<Conference | Refusal> {
    return this.plan.run(input);
  }

  @Requires('conference.plan', onEach((args: { input: ChangeAgendaInput }) => args.input.patientIds))
  @Mutation(() => ConferenceResult, { description: 'Orders the agenda anew and adds to it.' })
  changeAgenda(
    @Args('input', { type: () => ChangeAgendaInput, description: 'The agenda.' }) input: ChangeAgendaInput,
  ): Promise<Conference | Refusal> {
    return this.change.run(input);
  }

  @Requires('conference.record', onConference)
  @Mutation(() => ConferenceResult, { description: 'Begins a conference; whoever begins it is there.' })
  startConference(@Args('conferenceId', ofConference) conferenceId: string): Promise<Conference | Refusal> {
    return this.step.start(conferenceId);
  }

  @Requires('conference.sign', onConference)
  @Mutation(() => ConferenceResult, {
    description: 'Ends a conference: who was talked about is signed by then, who was not is put off.',
  })
  stopConference(@Args('conferenceId', ofConference) conferenceId: string): Promise<Conference | Refusal> {
    return this.step.stop(conferenceId);
  }

  @Requires('conference.plan', onConference)
  @Mutation(() => ConferenceResult, { description: 'Calls off a conference that has not begun.' })
  callOffConference(@Args('conferenceId', ofConference) conferenceId: string): Promise<Conference | Refusal> {
    return this.step.callOff(conferenceId);
  }

  @Requires('conference.record', onInput)
  @Mutation(() => ConferenceResult, { description: 'Writes down who is there and who left.' })
  recordConferenceAttendance(
    @Args('input', { type: () => ConferenceAttendanceInput, description: 'Who.' })
    input: ConferenceAttendanceInput,
  ): Promise<Conference | Refusal> {
    return this.attend.run(input);
  }

  @Requires('conference.record', onInput)
  @Mutation(() => ConferenceResult, {
    description: 'Moves on to somebody; the clock of the one before stops.',
  })
  discussAgendaItem(
    @Args('input', { type: () => DiscussInput, description: 'Whom.' }) input: DiscussInput,
  ): Promise<Conference | Refusal> {
    return this.discuss.run(input);
  }

  @Requires('conference.attest', onConference)
  @Mutation(() => ConferenceResult, {
    description: 'Signs the minutes as one of those who were there, and the versions that came of them.',
  })
  signConferenceMinutes(
    @Args('conferenceId', ofConference) conferenceId: string,
  ): Promise<Conference | Refusal> {
    return this.sign.run(conferenceId);
  }

  @Requires('conference.read', onConference)
  @Subscription(() => ConferenceMoved, { description: 'Whenever a conference moves on, from now on.' })
  conferenceChanged(
    @Args('conferenceId', ofConference) conferenceId: string,
  ): AsyncIterableIterator<DeliveredConference> {
    return this.stream.of(conferenceId);
  }
}
