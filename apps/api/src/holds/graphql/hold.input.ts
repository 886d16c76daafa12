import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  HOLD_REASON_MAX_LENGTH,
  HOLD_REVIEW_MAX_DAYS,
  type BodySite,
  type HoldModality,
  type InterventionKind,
  type Laterality,
} from '@consilium/domain';
import { InterventionKindEnum } from '../../care-plan/index.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { BodySiteEnum, HoldModalityEnum, LateralityEnum } from './hold-enums.ts';

const REASON = `At most ${HOLD_REASON_MAX_LENGTH} characters.`;
const REVIEW = `Today at the earliest, at most ${HOLD_REVIEW_MAX_DAYS} days ahead.`;

@InputType({ description: 'A hold: the whole programme, or what is named.' })
export class SetHoldInput {
  @Field(() => ID, { description: 'A UUID made by the device: sending it twice sets one hold.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Covers everything.' })
  wholeProgramme: boolean;

  @Field(() => BodySiteEnum, { nullable: true, description: 'Only at this site.' })
  site?: BodySite | null;

  @Field(() => LateralityEnum, { nullable: true, description: 'Its side; required with a site.' })
  laterality?: Laterality | null;

  @Field(() => HoldModalityEnum, { nullable: true, description: 'Only this modality.' })
  modality?: HoldModality | null;

  @Field(() => InterventionKindEnum, { nullable: true, description: 'Only this kind of intervention.' })
  activity?: InterventionKind | null;

  @Field(() => ID, { nullable: true, description: 'Only this desensitization protocol.' })
  protocolId?: string | null;

  @Field(() => String, { description: `Why. ${REASON}` })
  reason: string;

  @Field(() => LocalDate, { description: `When it is looked at again. ${REVIEW}` })
  reviewOn: string;
}

@InputType({ description: 'Lifts a hold, by name and with a reason.' })
export class LiftHoldInput {
  @Field(() => ID, { description: 'The hold.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => String, { description: `Why it is over. ${REASON}` })
  reason: string;
}

@InputType({ description: 'Looks at a hold and leaves it in force.' })
export class ReviewHoldInput {
  @Field(() => ID, { description: 'The hold.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => LocalDate, { description: `When it is looked at next. ${REVIEW}` })
  reviewOn: string;

  @Field(() => String, { description: `Why it stays. ${REASON}` })
  note: string;
}
