import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { DifferenceKind, ImportOutcome, ReferralStatus } from '@consilium/domain';
import { DifferenceKindEnum } from '../../care-plan/index.ts';
import { PageInfo } from '../../platform/graphql/page-info.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { ImportOutcomeEnum, ReferralStatusEnum } from './interop-enums.ts';

@ObjectType({ description: 'One file as it arrived, what was read from it, and what was decided about it.' })
export class Referral {
  @Field(() => ID, { description: 'Id of the referral.' })
  id: string;

  @Field(() => ReferralStatusEnum, { description: 'Where it stands.' })
  status: ReferralStatus;

  @Field(() => Date, { description: 'When the file arrived.' })
  receivedAt: Date;

  @Field(() => String, { description: 'Name of the file.' })
  fileName: string;

  @Field(() => String, { description: 'SHA-256 of the bytes as received, in hexadecimal.' })
  bundleSha256: string;

  @Field(() => Int, { description: 'Size of the file in bytes.' })
  bundleBytes: number;

  @Field(() => ID, { nullable: true, description: 'The patient it is about.' })
  patientId: string | null;

  @Field(() => String, { description: 'Name of the patient, as the file has it.' })
  displayName: string;

  @Field(() => LocalDate, { description: 'Birth date of the patient.' })
  birthDate: string;

  @Field(() => Int, { description: "Age of the patient today, in the clinic's calendar. Completed years." })
  age: number;

  /** Shown through a field of its own: who may not open the referral gets null. */
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'Who sends the patient.' })
  referrerName: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was decided about, or merged.' })
  triagedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who decided.' })
  triagedByName: string | null;

  @Field(() => String, { nullable: true, description: 'Why, as the referrer is told.' })
  triageReason: string | null;

  @Field(() => Boolean, { description: 'True when the patient is invented.' })
  synthetic: boolean;

  @Field(() => Int, { description: 'Send it with a decision; a stale one is refused.' })
  version: number;
}

@ObjectType({ description: 'How many resources of one type the file holds.' })
export class ResourceCount {
  @Field(() => String, { description: 'FHIR R4 resource type.' })
  resourceType: string;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'One difference between the record taken over before and this newer file.' })
export class ReferralDifference {
  @Field(() => String, { description: 'The part of the record, a key that the page translates.' })
  section: string;

  @Field(() => DifferenceKindEnum, { description: 'Added, changed or removed.' })
  kind: DifferenceKind;

  @Field(() => String, { description: 'The words of the item and, when one field of it differs, its key.' })
  label: string;

  @Field(() => String, { nullable: true, description: 'What the record says so far.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'What the newer file says.' })
  after: string | null;
}

@ObjectType({ description: 'A referral in a list.' })
export class ReferralEdge {
  @Field(() => String, { description: 'Where this row stands in the list.' })
  cursor: string;

  @Field(() => Referral, { description: 'The referral.' })
  node: Referral;
}

@ObjectType({ description: 'A page of referrals, the latest first.' })
export class ReferralConnection {
  @Field(() => [ReferralEdge], { description: 'The rows.' })
  edges: ReferralEdge[];

  @Field(() => PageInfo, { description: 'Whether there are more.' })
  pageInfo: PageInfo;
}

@ObjectType({ description: 'The file was read.' })
export class ReferralImported {
  @Field(() => Referral, { description: 'The referral it became, or was already.' })
  referral: Referral;

  @Field(() => ImportOutcomeEnum, {
    description: 'Whether it is new, known already, or a newer file of a known patient.',
  })
  outcome: ImportOutcome;
}
