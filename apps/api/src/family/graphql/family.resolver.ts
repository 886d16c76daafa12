import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { OnHold } from '../../holds/index.ts';
import { on, Requires } from '../../platform/access/requires.ts';
import type { Refusal } from '../../platform/graphql/refusal.object.ts';
import { FamilyQueries } from '../family.queries.ts';
import { FamilyReading } from '../family-reading.ts';
import { OpenFamilyAccount } from '../open-family-account.ts';
import { RecordHomePractice } from '../record-home-practice.ts';
import { ReleaseRuleQueries } from '../release-rule.queries.ts';
import { SetReleaseRules } from '../set-release-rules.ts';
import {
  FamilyAccount,
  FamilyAccountResult,
  HomePractice,
  HomePracticeResult,
  OpenFamilyAccountInput,
  RecordHomePracticeInput,
  ReleaseRuleInput,
  ReleaseRules,
  ReleaseRulesResult,
} from './family.object.ts';

const ofPatient = { type: () => ID, description: 'The patient.' };

@Resolver(() => HomePractice)
export class FamilyResolver {
  constructor(
    private readonly queries: FamilyQueries,
    private readonly ruleQueries: ReleaseRuleQueries,
    private readonly reading: FamilyReading,
    private readonly open: OpenFamilyAccount,
    private readonly record: RecordHomePractice,
    private readonly rules: SetReleaseRules,
  ) {}

  @Requires('homeLog.read', on('patient', (args: { patientId: string }) => args.patientId))
  @Query(() => [HomePractice], { description: 'Practice at home, the newest first.' })
  homePractice(@Args('patientId', ofPatient) patientId: string): Promise<HomePractice[]> {
    return this.queries.practiceOf(patientId);
  }

  @ResolveField(() => String, { description: 'A word about it; empty where the reader may not see it.' })
  async note(@Parent() practice: HomePractice): Promise<string> {
    const dataClass = practice.noteKeptPrivate ? 'ADOLESCENT_CONFIDENTIAL' : 'GENERAL';
    return (await this.reading.sees(practice.patientId, dataClass)) ? practice.storedNote : '';
  }

  @Requires('releaseRule.read')
  @Query(() => ReleaseRules, { description: 'What families of the clinic may see, by age.' })
  releaseRules(): Promise<ReleaseRules> {
    return this.ruleQueries.ofClinic();
  }

  @Requires('familyAccount.manage', on('patient', (args: { patientId: string }) => args.patientId))
  @Query(() => [FamilyAccount], { description: 'Accounts of the young person and of guardians.' })
  familyAccounts(@Args('patientId', ofPatient) patientId: string): Promise<FamilyAccount[]> {
    return this.queries.accountsOf(patientId);
  }

  @Requires(
    'desensitization.recordHome',
    on('patient', (args: { input: RecordHomePracticeInput }) => args.input.patientId),
  )
  @Mutation(() => HomePracticeResult, { description: 'Records practice at home.' })
  recordHomePractice(
    @Args('input', { type: () => RecordHomePracticeInput, description: 'What was practised.' })
    input: RecordHomePracticeInput,
  ): Promise<HomePractice | OnHold | Refusal> {
    return this.record.run(input);
  }

  @Requires('releaseRule.manage')
  @Mutation(() => ReleaseRulesResult, { description: 'Replaces what families of the clinic may see.' })
  setReleaseRules(
    @Args('rules', { type: () => [ReleaseRuleInput], description: 'All of the rules.' })
    rules: ReleaseRuleInput[],
  ): Promise<ReleaseRules | Refusal> {
    return this.rules.run(rules);
  }

  @Requires(
    'familyAccount.manage',
    on('patient', (args: { input: OpenFamilyAccountInput }) => args.input.patientId),
  )
  @Mutation(() => FamilyAccountResult, { description: 'Opens an account for a young person or a guardian.' })
  openFamilyAccount(
    @Args('input', { type: () => OpenFamilyAccountInput, description: 'For whom.' })
    input: OpenFamilyAccountInput,
  ): Promise<FamilyAccount | Refusal> {
    return this.open.run(input);
  }
}
