import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Hold, OnHold } from '../../holds/index.ts';
import { Patient } from '../../patients/index.ts';
import { on, onParent, Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { AskSuggestion } from '../ask-suggestion.ts';
import { CreateProtocol } from '../create-protocol.ts';
import { DecideProgression } from '../decide-progression.ts';
import { EndProtocol } from '../end-protocol.ts';
import { LogQueries } from '../log.queries.ts';
import { ProtocolQueries } from '../protocol.queries.ts';
import { RequiredProtocol } from '../required-protocol.ts';
import { ReviseProtocol } from '../revise-protocol.ts';
import { DesensitizationProtocolResult } from './desensitization.result.ts';
import { DesensitizationLog, DesensitizationLogConnection } from './log.object.ts';
import {
  CreateDesensitizationProtocolInput,
  DecideProgressionInput,
  EndDesensitizationProtocolInput,
  ReviseDesensitizationProtocolInput,
} from './protocol.input.ts';
import {
  DesensitizationProtocol,
  LadderMove,
  ProgressionSuggestion,
  ProtocolStep,
  ProtocolVersion,
} from './protocol.object.ts';

const onProtocol = on(
  'desensitizationProtocol',
  (args: { input: { protocolId: string } }) => args.input.protocolId,
);

@Resolver(() => DesensitizationProtocol)
export class ProtocolResolver {
  constructor(
    private readonly queries: ProtocolQueries,
    private readonly required: RequiredProtocol,
    private readonly ask: AskSuggestion,
    private readonly logQueries: LogQueries,
    private readonly create: CreateProtocol,
    private readonly revise: ReviseProtocol,
    private readonly end: EndProtocol,
    private readonly decide: DecideProgression,
  ) {}

  @Requires('desensitization.read', on('desensitizationProtocol', (args: { id: string }) => args.id))
  @Query(() => DesensitizationProtocol, { description: 'One protocol.' })
  async desensitizationProtocol(
    @Args('id', { type: () => ID, description: 'The protocol.' }) id: string,
  ): Promise<DesensitizationProtocol> {
    return (await this.required.read(id)).protocol;
  }

  @ResolveField(() => ProtocolVersion, { description: 'What it says now.' })
  async content(@Parent() protocol: DesensitizationProtocol): Promise<ProtocolVersion> {
    return (await this.required.ladderOf(protocol)).version;
  }

  @ResolveField(() => ProtocolStep, { description: 'The step the patient is on.' })
  async currentStep(@Parent() protocol: DesensitizationProtocol): Promise<ProtocolStep> {
    return (await this.required.ladderOf(protocol)).step;
  }

  @ResolveField(() => [ProtocolVersion], { description: 'Every version, the first one first.' })
  versions(@Parent() protocol: DesensitizationProtocol): Promise<ProtocolVersion[]> {
    return this.queries.versionsOf(protocol.id);
  }

  @ResolveField(() => [LadderMove], { description: 'Every move on the ladder, in the order of time.' })
  moves(@Parent() protocol: DesensitizationProtocol): Promise<LadderMove[]> {
    return this.queries.movesOf(protocol.id);
  }

  @ResolveField(() => [Hold], { description: 'Holds in force that cover the current step.' })
  holds(@Parent() protocol: DesensitizationProtocol): Promise<Hold[]> {
    return this.ask.holdsOn(protocol);
  }

  @ResolveField(() => ProgressionSuggestion, {
    nullable: true,
    description: 'What the rule suggests now; null once the protocol has ended.',
  })
  suggestion(@Parent() protocol: DesensitizationProtocol): Promise<ProgressionSuggestion | null> {
    return this.ask.suggestion(protocol);
  }

  @ResolveField(() => DesensitizationLog, { nullable: true, description: 'The latest block that counts.' })
  lastLog(@Parent() protocol: DesensitizationProtocol): Promise<DesensitizationLog | null> {
    return this.logQueries.latestOf(protocol.id);
  }

  @ResolveField(() => DesensitizationLogConnection, {
    description: 'Blocks, the latest first, those struck through too.',
  })
  logs(
    @Parent() protocol: DesensitizationProtocol,
    @Args('first', { type: () => Int, defaultValue: 20, description: '1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the page before.' })
    after?: string,
  ): Promise<DesensitizationLogConnection> {
    return this.logQueries.page(protocol.id, first, after);
  }

  @Requires(
    'protocol.manage',
    on('patient', (args: { input: CreateDesensitizationProtocolInput }) => args.input.patientId),
  )
  @Mutation(() => DesensitizationProtocolResult, { description: 'Begins a ladder for one body site.' })
  createDesensitizationProtocol(
    @Args('input', { type: () => CreateDesensitizationProtocolInput, description: 'The ladder.' })
    input: CreateDesensitizationProtocolInput,
  ): Promise<DesensitizationProtocol | OnHold | Refusal> {
    return this.create.run(input);
  }

  @Requires('protocol.manage', onProtocol)
  @Mutation(() => DesensitizationProtocolResult, {
    description: 'Makes a new version: re-ranked with the patient, or with other doses.',
  })
  reviseDesensitizationProtocol(
    @Args('input', { type: () => ReviseDesensitizationProtocolInput, description: 'The new ladder.' })
    input: ReviseDesensitizationProtocolInput,
  ): Promise<DesensitizationProtocol | Refusal> {
    return this.revise.run(input);
  }

  @Requires('protocol.manage', onProtocol)
  @Mutation(() => DesensitizationProtocolResult, { description: 'Completes or retires a protocol.' })
  endDesensitizationProtocol(
    @Args('input', { type: () => EndDesensitizationProtocolInput, description: 'How and why.' })
    input: EndDesensitizationProtocolInput,
  ): Promise<DesensitizationProtocol | Refusal> {
    return this.end.run(input);
  }

  @Requires('progression.decide', onProtocol)
  @Mutation(() => DesensitizationProtocolResult, {
    description: 'Goes on, stays or goes back; decided otherwise than suggested with a reason.',
  })
  decideProgression(
    @Args('input', { type: () => DecideProgressionInput, description: 'The decision.' })
    input: DecideProgressionInput,
  ): Promise<DesensitizationProtocol | OnHold | Refusal> {
    return this.decide.run(input);
  }
}

@Resolver(() => Patient)
export class PatientProtocolResolver {
  constructor(private readonly queries: ProtocolQueries) {}

  @Requires('desensitization.read', onParent('patient', (patient: Patient) => patient.id))
  @ResolveField(() => [DesensitizationProtocol], {
    description: 'Desensitization protocols, those worked on first.',
  })
  desensitizationProtocols(@Parent() patient: Patient): Promise<DesensitizationProtocol[]> {
    return this.queries.ofPatient(patient.id);
  }
}
