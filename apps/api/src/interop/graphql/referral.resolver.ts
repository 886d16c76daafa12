import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/access.ts';
import { on, onParent, Requires } from '../../platform/access/requires.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { ImportReferral } from '../import-referral.ts';
import { MergeReferral } from '../merge-referral.ts';
import { ReferralQueries } from '../referral.queries.ts';
import { TriageReferral } from '../triage-referral.ts';
import {
  ImportReferralInput,
  MergeReferralInput,
  ReferralFilter,
  TriageReferralInput,
} from './referral.input.ts';
import {
  Referral,
  ReferralConnection,
  ReferralDifference,
  ReferralImported,
  ResourceCount,
} from './referral.object.ts';
import { ImportReferralResult, MergeReferralResult, TriageReferralResult } from './referral.result.ts';

@Resolver(() => Referral)
export class ReferralResolver {
  constructor(
    private readonly queries: ReferralQueries,
    private readonly access: Access,
    private readonly imports: ImportReferral,
    private readonly triage: TriageReferral,
    private readonly merge: MergeReferral,
  ) {}

  @Requires('referral.list')
  @Query(() => ReferralConnection, { description: 'The referral inbox, the latest first.' })
  referrals(
    @Args('first', { type: () => Int, defaultValue: 50, description: 'Rows on a page, at most 100.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before.' })
    after?: string | null,
    @Args('filter', { type: () => ReferralFilter, nullable: true, description: 'Which ones.' })
    filter?: ReferralFilter | null,
  ): Promise<ReferralConnection> {
    return this.queries.list(first, after, filter ?? {});
  }

  @Requires('referral.read', on('referral', ({ id }: { id: string }) => id))
  @Query(() => Referral, { description: 'One referral.' })
  referral(@Args('id', { type: () => ID, description: 'The referral.' }) id: string): Promise<Referral> {
    return this.queries.one(id);
  }

  @Requires('referral.import')
  @Mutation(() => ImportReferralResult, {
    description: 'Takes one file in, or says why not; then nothing is written.',
  })
  importReferral(
    @Args('input', { type: () => ImportReferralInput, description: 'The file.' })
    { fileName, bundle }: ImportReferralInput,
  ): Promise<ReferralImported | Refusal> {
    return this.imports.run({ fileName, bytes: new Uint8Array(Buffer.from(bundle, 'utf8')) });
  }

  @Requires(
    'referral.triage',
    on('referral', ({ input }: { input: TriageReferralInput }) => input.referralId),
  )
  @Mutation(() => TriageReferralResult, {
    description: 'Accepts or declines a referral, or asks the referrer for more.',
  })
  triageReferral(
    @Args('input', { type: () => TriageReferralInput, description: 'The decision.' })
    input: TriageReferralInput,
  ): Promise<Referral | Refusal> {
    return this.triage.run(input);
  }

  @Requires('referral.merge', on('referral', ({ input }: { input: MergeReferralInput }) => input.referralId))
  @Mutation(() => MergeReferralResult, {
    description: 'Takes a newer file of a known patient over into the record.',
  })
  mergeReferral(
    @Args('input', { type: () => MergeReferralInput, description: 'Which, in the version that was read.' })
    input: MergeReferralInput,
  ): Promise<Referral | Refusal> {
    return this.merge.run(input);
  }

  @ResolveField('reason', () => String, {
    nullable: true,
    description:
      "Why the patient is sent, in the referrer's words; null for those who may not open the referral.",
  })
  async reason(@Parent() { patientId, reason }: Referral): Promise<string | null> {
    return patientId && (await this.access.may('referral.read', patientId)) ? reason : null;
  }

  @ResolveField('resourceCounts', () => [ResourceCount], {
    description: 'What the file holds, by resource type.',
  })
  async resourceCounts(@Parent() { id }: Referral): Promise<ResourceCount[]> {
    return (await this.queries.resourceCounts(id)) ?? [];
  }

  @Requires('referral.read', onParent('patient', ({ patientId }: Referral) => patientId))
  @ResolveField('differences', () => [ReferralDifference], {
    description:
      'What differs from the record in force; empty unless a newer file waits to be merged, or was.',
  })
  async differences(@Parent() { id }: Referral): Promise<ReferralDifference[]> {
    return (await this.queries.differences(id)) ?? [];
  }
}
