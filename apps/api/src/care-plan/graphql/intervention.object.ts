import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { DeliveryMode, InterventionKind, InterventionStatus } from '@consilium/domain';
import { DeliveryModeEnum, InterventionKindEnum, InterventionStatusEnum } from './plan-enums.ts';

@ObjectType({ description: 'Something a discipline prescribes: what, how long, how often, for which goals.' })
export class Intervention {
  @Field(() => ID, { description: 'Id of the intervention.' })
  id: string;

  @Field(() => ID, { description: 'The plan it is part of.' })
  carePlanId: string;

  @Field(() => InterventionKindEnum, { description: 'What is prescribed.' })
  kind: InterventionKind;

  @Field(() => String, { description: 'Its name in this plan.' })
  title: string;

  @Field(() => Int, { description: 'Minutes of one time.' })
  minutes: number;

  @Field(() => Int, { description: 'Times on a day on which it takes place.' })
  timesPerDay: number;

  @Field(() => Int, { description: 'Days of a week on which it takes place.' })
  daysPerWeek: number;

  @Field(() => DeliveryModeEnum, { description: 'Alone, in a group, or by two disciplines together.' })
  mode: DeliveryMode;

  @Field(() => String, { description: 'What to watch out for.' })
  precautions: string;

  @Field(() => String, { description: 'The discipline that prescribes and edits it.' })
  disciplineCode: string;

  @Field(() => [String], { description: 'Disciplines that take part in a co-treatment.' })
  coTreatingDisciplineCodes: string[];

  @Field(() => [ID], { description: 'Goals of this plan that it serves.' })
  goalIds: string[];

  @Field(() => InterventionStatusEnum, { description: 'Where it stands.' })
  status: InterventionStatus;

  @Field(() => Int, { description: 'Counts every edit; pass it as baseVersion.' })
  version: number;

  @Field(() => Date, { description: 'When it was last edited.' })
  updatedAt: Date;

  @Field(() => String, { nullable: true, description: 'Who last edited it.' })
  updatedByName: string | null;
}
