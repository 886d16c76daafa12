import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { ReferralStatus, TriageDecision } from '@consilium/domain';
import { ReferralStatusEnum, TriageDecisionEnum } from './interop-enums.ts';

@InputType({ description: 'Which referrals to list.' })
export class ReferralFilter {
  @Field(() => [ReferralStatusEnum], { nullable: true, description: 'Only these; all when left out.' })
  statuses?: ReferralStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Part of the patient's or the referrer's name, accents and case apart.",
  })
  search?: string | null;
}

@InputType({ description: 'A file to import.' })
export class ImportReferralInput {
  @Field(() => String, { description: 'Name of the file, for people to recognise it.' })
  fileName: string;

  @Field(() => String, { description: 'The text of the file: a FHIR R4 Bundle as JSON, at most 25 MB.' })
  bundle: string;
}

@InputType({ description: 'A decision about a referral.' })
export class TriageReferralInput {
  @Field(() => ID, { description: 'The referral.' })
  referralId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => TriageDecisionEnum, { description: 'The decision.' })
  decision: TriageDecision;

  @Field(() => String, { description: 'Why; may be empty only when it is accepted.' })
  reason: string;
}

@InputType({ description: 'A newer file to take over into the record.' })
export class MergeReferralInput {
  @Field(() => ID, { description: 'A referral that differs.' })
  referralId: string;

  @Field(() => Int, { description: 'The version whose differences were read.' })
  version: number;
}
