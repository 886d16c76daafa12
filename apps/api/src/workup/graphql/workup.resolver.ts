import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { on, Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { CancelWorkupTest } from '../cancel-workup-test.ts';
import { OrderWorkupTest } from '../order-workup-test.ts';
import { RecordWorkupTestResult } from '../record-workup-test-result.ts';
import { SaveWorkupHistory } from '../save-workup-history.ts';
import { SignDiagnosis } from '../sign-diagnosis.ts';
import { WorkupFacts } from '../workup-facts.ts';
import { WorkupQueries } from '../workup.queries.ts';
import { Diagnosis, DiagnosisResult, DiagnosticCriteria, SignDiagnosisInput } from './diagnosis.object.ts';
import { SaveWorkupHistoryInput } from './workup-history.input.ts';
import { WorkupHistory, WorkupHistoryResult } from './workup-history.object.ts';
import { Workup } from './workup.object.ts';
import {
  CancelWorkupTestInput,
  OrderWorkupTestInput,
  RecordWorkupTestResultInput,
  WorkupTest,
  WorkupTestUnion,
} from './workup-test.object.ts';

const ofPatient = { type: () => ID, description: 'The patient.' };
const onPatient = on('patient', (args: { patientId: string }) => args.patientId);
const onEpisode = on('episode', (args: { input: { episodeId: string } }) => args.input.episodeId);
const onTest = on('workupTest', (args: { input: { testId: string } }) => args.input.testId);

@Resolver(() => Workup)
export class WorkupResolver {
  constructor(
    private readonly facts: WorkupFacts,
    private readonly queries: WorkupQueries,
    private readonly save: SaveWorkupHistory,
    private readonly order: OrderWorkupTest,
    private readonly record: RecordWorkupTestResult,
    private readonly cancel: CancelWorkupTest,
    private readonly sign: SignDiagnosis,
  ) {}

  @Requires('workup.read', onPatient)
  @Query(() => Workup, {
    nullable: true,
    description: 'The work-up of the open episode, else of the last one; null: there is no episode.',
  })
  workup(@Args('patientId', ofPatient) patientId: string): Promise<Workup | null> {
    return this.facts.ofPatient(patientId);
  }

  @Requires('workup.read', onPatient)
  @Query(() => DiagnosticCriteria, {
    description: 'The published criteria, computed from what was recorded.',
  })
  diagnosticCriteria(@Args('patientId', ofPatient) patientId: string): Promise<DiagnosticCriteria> {
    return this.facts.criteriaOf(patientId);
  }

  @Requires('workup.read', on('episode', (args: { episodeId: string }) => args.episodeId))
  @Query(() => [WorkupHistory], { description: 'Versions of the history, the newest first, at most 50.' })
  workupHistories(
    @Args('episodeId', { type: () => ID, description: 'The episode.' }) episodeId: string,
  ): Promise<WorkupHistory[]> {
    return this.queries.versions(episodeId);
  }

  @Requires('workup.write', onEpisode)
  @Mutation(() => WorkupHistoryResult, { description: 'Writes the next version of the structured history.' })
  saveWorkupHistory(
    @Args('input', { type: () => SaveWorkupHistoryInput, description: 'The whole history.' })
    input: SaveWorkupHistoryInput,
  ): Promise<WorkupHistory | Refusal> {
    return this.save.run(input);
  }

  @Requires('workup.order', onEpisode)
  @Mutation(() => WorkupTestUnion, { description: 'Orders a test, for a question.' })
  orderWorkupTest(
    @Args('input', { type: () => OrderWorkupTestInput, description: 'Which, and what for.' })
    input: OrderWorkupTestInput,
  ): Promise<WorkupTest | Refusal> {
    return this.order.run(input);
  }

  @Requires('workup.order', onTest)
  @Mutation(() => WorkupTestUnion, { description: 'Records what a test showed; earlier results stay.' })
  recordWorkupTestResult(
    @Args('input', { type: () => RecordWorkupTestResultInput, description: 'The result.' })
    input: RecordWorkupTestResultInput,
  ): Promise<WorkupTest | Refusal> {
    return this.record.run(input);
  }

  @Requires('workup.order', onTest)
  @Mutation(() => WorkupTestUnion, { description: 'Cancels a pending test, with a reason.' })
  cancelWorkupTest(
    @Args('input', { type: () => CancelWorkupTestInput, description: 'Which, and why.' })
    input: CancelWorkupTestInput,
  ): Promise<WorkupTest | Refusal> {
    return this.cancel.run(input);
  }

  @Requires('diagnosis.sign', onEpisode)
  @Mutation(() => DiagnosisResult, { description: 'Signs a diagnosis with the criteria as they stand.' })
  signDiagnosis(
    @Args('input', { type: () => SignDiagnosisInput, description: 'The diagnosis.' })
    input: SignDiagnosisInput,
  ): Promise<Diagnosis | Refusal> {
    return this.sign.run(input);
  }
}
