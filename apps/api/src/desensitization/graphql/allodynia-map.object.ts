import { Field, Float, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AllodyniaMethod, BodySite, BorderMismatch, Laterality } from '@consilium/domain';
import { BodySiteEnum, LateralityEnum } from '../../holds/index.ts';
import { ChartBorder } from './border.object.ts';
import { AllodyniaMethodEnum, BorderMismatchEnum } from './desensitization-enums.ts';

@ObjectType({ description: 'The border of painful touch at one time, by one method.' })
export class AllodyniaMap {
  @HideField()
  contentHash: string;

  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => BodySiteEnum, { description: 'The part of the body.' })
  site: BodySite;

  @Field(() => LateralityEnum, { description: 'Which side.' })
  laterality: Laterality;

  @Field(() => AllodyniaMethodEnum, { description: 'How the border was found.' })
  method: AllodyniaMethod;

  @Field(() => Float, { nullable: true, description: 'Force, grams; needed for a monofilament.' })
  stimulusForceG: number | null;

  @Field(() => Int, { description: 'The border is where pain reaches this rating, 1 to 10.' })
  thresholdRating: number;

  @Field(() => ChartBorder, { description: 'What was drawn.' })
  border: ChartBorder;

  @Field(() => Float, { description: 'The area inside, counted once where borders overlap, cm2.' })
  areaCm2: number;

  @Field(() => String, { description: 'Distances from landmarks.' })
  landmarks: string;

  @Field(() => String, { description: 'Who found it.' })
  raterName: string;

  @Field(() => ID, { nullable: true, description: 'The map that this one repeats after 5 to 10 minutes.' })
  retestOfId: string | null;

  @Field(() => Date, { description: 'When it happened.' })
  occurredAt: Date;

  @Field(() => Date, { description: 'When it was typed.' })
  enteredAt: Date;

  @Field(() => Date, { description: 'When the server received it.' })
  recordedAt: Date;

  @Field(() => Int, { description: 'By how much the times of the device were corrected.' })
  clockSkewSeconds: number;

  @Field(() => Boolean, { description: 'Typed more than 24 hours after it happened.' })
  lateEntry: boolean;

  @Field(() => String, { description: 'Who recorded it.' })
  byName: string;

  @Field(() => ID, { nullable: true, description: 'The member who recorded it; null for families.' })
  byMemberId: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was struck through; then it counts no more.' })
  enteredInErrorAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who struck it through.' })
  enteredInErrorBy: string | null;

  @Field(() => String, { nullable: true, description: 'Why; CORRECTED when another one takes its place.' })
  enteredInErrorWhy: string | null;
}

@ObjectType({ description: 'Two maps of one method over each other; never across methods.' })
export class BorderComparison {
  @Field(() => AllodyniaMap, { description: 'The earlier map.' })
  earlier: AllodyniaMap;

  @Field(() => AllodyniaMap, { description: 'The later map.' })
  later: AllodyniaMap;

  @Field(() => BorderMismatchEnum, {
    nullable: true,
    description: 'Why they cannot be compared; null when they can.',
  })
  mismatch: BorderMismatch | null;

  @Field(() => Float, { nullable: true, description: 'Later minus earlier, cm2; negative: it shrank.' })
  changeCm2: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'A change up to this may be error of the method, cm2. A design default.',
  })
  errorBandCm2: number | null;

  @Field(() => Boolean, { nullable: true, description: 'The change may be error of the method.' })
  withinError: boolean | null;
}
