import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { SafetyFlagKind, SafetyFlagStatus } from '@consilium/domain';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { SafetyFlagKindEnum, SafetyFlagStatusEnum } from './safety-enums.ts';

@ObjectType({ description: 'A safety page to the viewer.' })
export class SafetyPage {
  @Field(() => ID, { description: 'Id of the page.' })
  id: string;

  @Field(() => ID, { description: 'The flag it is about.' })
  flagId: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => String, { description: 'Name of the patient.' })
  patientName: string;

  @Field(() => SafetyFlagKindEnum, { description: 'Why.' })
  kind: SafetyFlagKind;

  @Field(() => [String], { description: 'Codes of what was found.' })
  findings: string[];

  @Field(() => SafetyFlagStatusEnum, { description: 'Where the flag stands.' })
  status: SafetyFlagStatus;

  @Field(() => String, { nullable: true, description: 'Who took it.' })
  takenByName: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer took it.' })
  takenByViewer: boolean;

  @Field(() => Date, { description: 'When the flag was raised.' })
  raisedAt: Date;

  @Field(() => Date, { description: 'When the viewer was paged.' })
  pagedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the viewer answered.' })
  answeredAt: Date | null;
}

@ObjectType({ description: 'The pages to the viewer have changed; ask for them again.' })
export class SafetyPagesChanged {
  @Field(() => Date, { description: 'When.' })
  at: Date;
}

@ObjectType({ description: 'Who reads what a family writes, and when.' })
export class FamilyReader {
  @Field(() => [String], { description: 'Names.' })
  names: string[];

  @Field(() => [Int], { description: 'ISO weekdays on which it is read; 1 is Monday.' })
  weekdays: number[];

  @Field(() => Int, { description: 'From this minute after midnight of the clinic.' })
  fromMinute: number;

  @Field(() => Int, { description: 'Until this minute after midnight of the clinic.' })
  untilMinute: number;

  @Field(() => Boolean, { description: 'Whether it is read now.' })
  readNow: boolean;

  @Field(() => LocalDate, { nullable: true, description: 'The next day on which it is read, if not now.' })
  nextReadOn: string | null;
}
