import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { on, Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { AnswerSafetyPage } from '../answer-safety-page.ts';
import { CloseSafetyFlag } from '../close-safety-flag.ts';
import { FamilyReaders } from '../family-readers.ts';
import { RaiseSafetyFlag } from '../raise-safety-flag.ts';
import { SafetyFlagQueries } from '../safety-flag.queries.ts';
import { SafetyPageStream, type DeliveredPages } from '../safety-page-stream.ts';
import { CloseSafetyFlagInput, RaiseSafetyFlagInput } from './safety-flag.input.ts';
import {
  RaiseSafetyFlagResult,
  SafetyFlag,
  SafetyFlagResult,
  type SafetyFlagRaised,
} from './safety-flag.object.ts';
import { FamilyReader, SafetyPage, SafetyPagesChanged } from './safety-page.object.ts';

const ofPatient = { type: () => ID, description: 'The patient.' };
const ofFlag = { type: () => ID, description: 'The flag.' };

@Resolver(() => SafetyFlag)
export class SafetyFlagResolver {
  constructor(
    private readonly queries: SafetyFlagQueries,
    private readonly stream: SafetyPageStream,
    private readonly readers: FamilyReaders,
    private readonly raise: RaiseSafetyFlag,
    private readonly take: AnswerSafetyPage,
    private readonly close: CloseSafetyFlag,
  ) {}

  @Requires('safetyFlag.read', on('patient', (args: { patientId: string }) => args.patientId))
  @Query(() => [SafetyFlag], { description: 'Safety flags of a patient, the newest first.' })
  safetyFlags(@Args('patientId', ofPatient) patientId: string): Promise<SafetyFlag[]> {
    return this.queries.ofPatient(patientId);
  }

  @Requires('safetyPage.answerOwn')
  @Query(() => [SafetyPage], { description: 'Pages to the viewer whose flag is not closed.' })
  mySafetyPages(): Promise<SafetyPage[]> {
    return this.queries.mine();
  }

  @Requires('safetyFlag.raise', on('patient', (args: { patientId: string }) => args.patientId))
  @Query(() => FamilyReader, { description: 'Who reads what is said here, and when nobody does.' })
  safetyReaders(@Args('patientId', ofPatient) patientId: string): Promise<FamilyReader> {
    return this.readers.of(patientId);
  }

  @Requires(
    'safetyFlag.raise',
    on('patient', (args: { input: RaiseSafetyFlagInput }) => args.input.patientId),
  )
  @Mutation(() => RaiseSafetyFlagResult, { description: 'Raises a flag; whoever must know is paged.' })
  raiseSafetyFlag(
    @Args('input', { type: () => RaiseSafetyFlagInput, description: 'About whom, and why.' })
    input: RaiseSafetyFlagInput,
  ): Promise<SafetyFlagRaised | Refusal> {
    return this.raise.run(input);
  }

  @Requires('safetyPage.answerOwn')
  @Mutation(() => SafetyFlagResult, {
    description: 'Answers a page to the viewer: takes the flag by name, and opens the record for an hour.',
  })
  answerSafetyPage(
    @Args('pageId', { type: () => ID, description: 'The page.' }) pageId: string,
  ): Promise<SafetyFlag | Refusal> {
    return this.take.answer(pageId);
  }

  @Requires('safetyFlag.acknowledge', on('safetyFlag', (args: { flagId: string }) => args.flagId))
  @Mutation(() => SafetyFlagResult, { description: 'Takes a flag by name, as somebody of the team.' })
  acknowledgeSafetyFlag(@Args('flagId', ofFlag) flagId: string): Promise<SafetyFlag | Refusal> {
    return this.take.acknowledge(flagId);
  }

  @Requires('safetyFlag.close', on('safetyFlag', (args: { input: CloseSafetyFlagInput }) => args.input.id))
  @Mutation(() => SafetyFlagResult, { description: 'Closes a flag with a brief assessment.' })
  closeSafetyFlag(
    @Args('input', { type: () => CloseSafetyFlagInput, description: 'Which, and what was found.' })
    input: CloseSafetyFlagInput,
  ): Promise<SafetyFlag | Refusal> {
    return this.close.run(input);
  }

  @Requires('safetyPage.answerOwn')
  @Subscription(() => SafetyPagesChanged, { description: 'Pages to the viewer, from now on.' })
  safetyPagesChanged(): AsyncIterableIterator<DeliveredPages> {
    return this.stream.toViewer();
  }
}
