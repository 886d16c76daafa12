import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { BodySite, DayProgress, Laterality, LogSetting } from '@consilium/domain';
import { BodySiteEnum, LateralityEnum } from '../../holds/index.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { AllodyniaMap } from './allodynia-map.object.ts';
import { LogSettingEnum } from './desensitization-enums.ts';
import { LadderMove } from './protocol.object.ts';

@ObjectType({ description: 'One day in one setting. Ratings are means on 0 to 10.' })
export class DesensitizationDay implements DayProgress {
  @Field(() => LocalDate, { description: 'The day.' })
  on: string;

  @Field(() => LogSettingEnum, { description: 'Clinic or home.' })
  setting: LogSetting;

  @Field(() => Int, { description: 'Blocks done.' })
  blocks: number;

  @Field(() => Float, { description: 'Minutes borne.' })
  minutes: number;

  @Field(() => Float, { nullable: true, description: 'The most pressure borne, kPa.' })
  pressureKpa: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean rating.' })
  painBefore: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean rating.' })
  painPeak: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean rating.' })
  painAfter: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean rating.' })
  distressBefore: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean rating.' })
  distressPeak: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean rating.' })
  distressAfter: number | null;

  @Field(() => Int, { nullable: true, description: 'Median of the recoveries reached.' })
  recoverySeconds: number | null;

  @Field(() => Int, { description: 'Recoveries not reached within 30 minutes.' })
  recoveriesNotReached: number;

  @Field(() => Int, { description: 'Blocks that ended before their time.' })
  stops: number;
}

@ObjectType({ description: 'What a protocol brought between two days.' })
export class DesensitizationProgress {
  @Field(() => ID, { description: 'The protocol.' })
  protocolId: string;

  @Field(() => BodySiteEnum, { description: 'The part of the body.' })
  site: BodySite;

  @Field(() => LateralityEnum, { description: 'Which side.' })
  laterality: Laterality;

  @Field(() => LocalDate, { description: 'First day.' })
  from: string;

  @Field(() => LocalDate, { description: 'Last day.' })
  until: string;

  @Field(() => [DesensitizationDay], { description: 'Days in order, clinic before home.' })
  days: DesensitizationDay[];

  @Field(() => [LadderMove], {
    description: 'Moves in order, beginning with the one that held on the first day.',
  })
  ladder: LadderMove[];

  @Field(() => [AllodyniaMap], { description: 'Borders of the site in order.' })
  maps: AllodyniaMap[];
}
