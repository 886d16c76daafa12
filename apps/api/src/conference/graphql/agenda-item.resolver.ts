import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { PatientRelation } from '@consilium/domain';
import {
  CarePlanQueries,
  DraftChanges,
  PlanChange,
  PlanVersion,
  PlanVersionQueries,
} from '../../care-plan/index.ts';
import { PatientRelationEnum } from '../../identity/index.ts';
import { Patient } from '../../patients/index.ts';
import { Access } from '../../platform/access/access.ts';
import { on, onParent, Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { Task, TaskQueries } from '../../tasks/index.ts';
import { ConferenceRecordQueries } from '../conference-record.queries.ts';
import { ConferenceQueries } from '../conference.queries.ts';
import { RaiseConferenceFlag } from '../raise-conference-flag.ts';
import { RecordDecision } from '../record-decision.ts';
import { SheetFactsQueries } from '../sheet-facts.queries.ts';
import { ShownSheet } from '../shown-sheet.ts';
import { SignAgendaItem } from '../sign-agenda-item.ts';
import { WriteAgendaItem } from '../write-agenda-item.ts';
import { ConferenceSheet } from './conference-sheet.object.ts';
import {
  RaiseConferenceFlagInput,
  RecordDecisionInput,
  SignAgendaItemInput,
  WriteAgendaItemInput,
} from './conference.input.ts';
import { AgendaItem, ConferenceDecision, ConferenceFlag, DocumentationGap } from './conference.object.ts';
import { AgendaItemResult, ConferenceDecisionResult, ConferenceFlagResult } from './conference.result.ts';

const onItem = on('agendaItem', (args: { input: { itemId: string } }) => args.input.itemId);

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly facts: SheetFactsQueries,
    private readonly sheets: ShownSheet,
    private readonly record: ConferenceRecordQueries,
    private readonly plans: CarePlanQueries,
    private readonly drafts: DraftChanges,
    private readonly versions: PlanVersionQueries,
    private readonly flags: RaiseConferenceFlag,
    private readonly write: WriteAgendaItem,
    private readonly decide: RecordDecision,
    private readonly sign: SignAgendaItem,
    private readonly access: Access,
  ) {}

  @Requires('conference.read', on('agendaItem', (args: { id: string }) => args.id))
  @Query(() => AgendaItem, { nullable: true, description: 'The part of one young person.' })
  agendaItem(
    @Args('id', { type: () => ID, description: 'The part.' }) id: string,
  ): Promise<AgendaItem | null> {
    return this.queries.item(id);
  }

  @ResolveField(() => PatientRelationEnum, { description: 'How the viewer stands to the young person.' })
  async relation(@Parent() { patientId }: AgendaItem): Promise<PatientRelation> {
    return (await this.access.relationOf(patientId)) ?? 'OUTSIDE';
  }

  @ResolveField(() => ConferenceSheet, {
    description: 'What is known of them: now, or as it was signed. What the viewer may not read is empty.',
  })
  sheet(@Parent() item: AgendaItem): Promise<ConferenceSheet> {
    return this.sheets.of(item);
  }

  @ResolveField(() => [ConferenceFlag], { description: 'Points raised beforehand, or settled by it.' })
  flagsRaised(@Parent() { id, status, patientId }: AgendaItem): Promise<ConferenceFlag[]> {
    return status === 'SIGNED' ? this.queries.settledFlags(id) : this.queries.openFlags(patientId);
  }

  @ResolveField(() => [ConferenceDecision], { description: 'Decisions, those taken back as well.' })
  decisions(@Parent() { id }: AgendaItem): Promise<ConferenceDecision[]> {
    return this.queries.decisions(id);
  }

  @ResolveField(() => ID, { nullable: true, description: 'The plan; null: none has been opened.' })
  async carePlanId(@Parent() { patientId }: AgendaItem): Promise<string | null> {
    const episode = await this.facts.episode(patientId);
    return (episode && (await this.plans.byEpisode(episode.id)))?.id ?? null;
  }

  @ResolveField(() => Int, { nullable: true, description: 'Pass it as basePlanVersionNumber when signing.' })
  async planVersionNumber(@Parent() { patientId }: AgendaItem): Promise<number | null> {
    const episode = await this.facts.episode(patientId);
    return (episode && (await this.plans.byEpisode(episode.id)))?.latestVersionNumber ?? null;
  }

  @ResolveField(() => [PlanChange], {
    description: 'What is drafted and becomes the next version when it is signed.',
  })
  async draftChanges(@Parent() item: AgendaItem): Promise<PlanChange[]> {
    const planId = item.status === 'SIGNED' ? null : await this.carePlanId(item);
    return planId ? (await this.drafts.of(planId)).changes : [];
  }

  @ResolveField(() => PlanVersion, { nullable: true, description: 'The version that came of it.' })
  planVersion(@Parent() { planVersionId }: AgendaItem): Promise<PlanVersion | null> {
    return planVersionId ? this.versions.byId(planVersionId) : Promise.resolve(null);
  }

  @ResolveField(() => [DocumentationGap], { description: 'What the record of it still lacks.' })
  documentationGaps(@Parent() item: AgendaItem): Promise<DocumentationGap[]> {
    return this.record.gaps(item);
  }

  @Requires('conference.record', onItem)
  @Mutation(() => AgendaItemResult, { description: 'Writes the summary and the next review.' })
  writeAgendaItem(
    @Args('input', { type: () => WriteAgendaItemInput, description: 'What was said.' })
    input: WriteAgendaItemInput,
  ): Promise<AgendaItem | Refusal> {
    return this.write.run(input);
  }

  @Requires('conference.record', on('agendaItem', (args: { itemId: string }) => args.itemId))
  @Mutation(() => AgendaItemResult, { description: 'Puts somebody off to another conference.' })
  deferAgendaItem(
    @Args('itemId', { type: () => ID, description: 'The part.' }) itemId: string,
  ): Promise<AgendaItem | Refusal> {
    return this.write.defer(itemId);
  }

  @Requires('conference.record', onItem)
  @Mutation(() => ConferenceDecisionResult, {
    description: 'Records a decision; a task is made there and then.',
  })
  recordConferenceDecision(
    @Args('input', { type: () => RecordDecisionInput, description: 'The decision.' })
    input: RecordDecisionInput,
  ): Promise<ConferenceDecision | Refusal> {
    return this.decide.run(input);
  }

  @Requires('conference.record', on('conferenceDecision', (args: { id: string }) => args.id))
  @Mutation(() => ConferenceDecisionResult, { description: 'Takes a decision back; it stays readable.' })
  withdrawConferenceDecision(
    @Args('id', { type: () => ID, description: 'The decision.' }) id: string,
  ): Promise<ConferenceDecision | Refusal> {
    return this.decide.withdraw(id);
  }

  @Requires('conference.sign', onItem)
  @Mutation(() => AgendaItemResult, {
    description: 'Closes the part of one young person and makes the next version of the plan.',
  })
  signAgendaItem(
    @Args('input', { type: () => SignAgendaItemInput, description: 'Which, as it was read.' })
    input: SignAgendaItemInput,
  ): Promise<AgendaItem | Refusal> {
    return this.sign.run(input);
  }

  @Requires(
    'conference.flag',
    on('patient', (args: { input: RaiseConferenceFlagInput }) => args.input.patientId),
  )
  @Mutation(() => ConferenceFlagResult, { description: 'Raises a point for the next conference.' })
  raiseConferenceFlag(
    @Args('input', { type: () => RaiseConferenceFlagInput, description: 'The point.' })
    input: RaiseConferenceFlagInput,
  ): Promise<ConferenceFlag | Refusal> {
    return this.flags.run(input);
  }

  @Requires('conference.flag', on('conferenceFlag', (args: { id: string }) => args.id))
  @Mutation(() => ConferenceFlagResult, { description: 'Takes back one’s own point.' })
  withdrawConferenceFlag(
    @Args('id', { type: () => ID, description: 'The point.' }) id: string,
  ): Promise<ConferenceFlag | Refusal> {
    return this.flags.withdraw(id);
  }
}

@Resolver(() => ConferenceDecision)
export class ConferenceDecisionResolver {
  constructor(private readonly tasks: TaskQueries) {}

  @ResolveField(() => Task, { nullable: true, description: 'The task it became.' })
  async task(@Parent() { taskId }: ConferenceDecision): Promise<Task | null> {
    return (taskId && (await this.tasks.loaded(taskId))) || null;
  }
}

@Resolver(() => Patient)
export class PatientConferenceResolver {
  constructor(private readonly queries: ConferenceQueries) {}

  @Requires('conference.read', onParent('patient', (patient: Patient) => patient.id))
  @ResolveField(() => [ConferenceFlag], { description: 'Points raised for the next conference.' })
  conferenceFlags(@Parent() { id }: Patient): Promise<ConferenceFlag[]> {
    return this.queries.openFlags(id);
  }
}
