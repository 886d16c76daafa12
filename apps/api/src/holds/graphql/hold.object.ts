import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  BodySite,
  HoldModality,
  HoldSource,
  InterventionKind,
  Laterality,
  LocalDate as DateText,
} from '@consilium/domain';
import { InterventionKindEnum } from '../../care-plan/index.ts';
import { UserErrorResult } from '../../platform/errors/refusal.ts';
import { Refusal, UserError } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { BodySiteEnum, HoldModalityEnum, HoldSourceEnum, LateralityEnum } from './hold-enums.ts';

@ObjectType({ description: 'A precaution that everybody who treats the patient feels (FHIR R4 Flag).' })
export class Hold {
  @Field(() => ID, { description: 'Id of the hold.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => Boolean, { description: 'Covers everything; then nothing else is named.' })
  wholeProgramme: boolean;

  @Field(() => BodySiteEnum, { nullable: true, description: 'Only at this site.' })
  site: BodySite | null;

  @Field(() => LateralityEnum, { nullable: true, description: 'Side of the site.' })
  laterality: Laterality | null;

  @Field(() => HoldModalityEnum, { nullable: true, description: 'Only this modality.' })
  modality: HoldModality | null;

  @Field(() => InterventionKindEnum, { nullable: true, description: 'Only this kind of intervention.' })
  activity: InterventionKind | null;

  @Field(() => ID, { nullable: true, description: 'Only this desensitization protocol.' })
  protocolId: string | null;

  @Field(() => HoldSourceEnum, { description: 'What it came from.' })
  source: HoldSource;

  @Field(() => ID, { nullable: true, description: 'The safety flag that was raised with it.' })
  safetyFlagId: string | null;

  @Field(() => String, { description: 'Whose it is.' })
  setByName: string;

  @Field(() => ID, { nullable: true, description: 'The member whose it is.' })
  setByMemberId: string | null;

  @Field(() => Date, { description: 'Since when.' })
  setAt: Date;

  @Field(() => LocalDate, { description: 'When it is to be looked at again.' })
  reviewOn: DateText;

  @Field(() => Date, { nullable: true, description: 'When it was lifted; null while it is in force.' })
  liftedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who lifted it.' })
  liftedByName: string | null;

  @Field(() => Int, { description: 'For changes.' })
  version: number;

  /** Clinical, so resolved for those who may read it. */
  storedReason: string;
  storedLiftReason: string | null;
}

@ObjectType({ description: 'A look at a hold that left it in force.' })
export class HoldReview {
  @Field(() => Date, { description: 'When.' })
  reviewedAt: Date;

  @Field(() => String, { description: 'By whom.' })
  byName: string;

  @Field(() => String, { description: 'Why it stays.' })
  note: string;

  @Field(() => LocalDate, { description: 'When it was to be looked at next.' })
  nextReviewOn: DateText;
}

@ObjectType({
  implements: () => [UserError],
  description: 'Refused because it is on hold; the message names the hold and its owner.',
})
export class OnHold extends UserErrorResult implements UserError {
  readonly code: string = 'ON_HOLD';
  readonly message: string;
  readonly field: string | null = null;

  @Field(() => [Hold], { description: 'The holds that stand in the way, at least one.' })
  readonly holds: Hold[];

  constructor(message: string, holds: Hold[]) {
    super();
    this.message = message;
    this.holds = holds;
  }
}

export const HoldResult = createUnionType({
  name: 'HoldResult',
  description: 'The hold as it is now, or why not.',
  types: () => [Hold, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : Hold),
});
