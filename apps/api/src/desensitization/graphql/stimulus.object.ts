import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { StimulusModality } from '@consilium/domain';
import { HoldModalityEnum } from '../../holds/index.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

@ObjectType({ description: 'A row of the catalogue of stimuli.' })
export class DesensitizationStimulus {
  @Field(() => String, { description: 'Stable code.' })
  code: string;

  @Field(() => String, { description: 'English name, or the clinic’s own.' })
  name: string;

  @Field(() => HoldModalityEnum, { description: 'How it acts; holds may name it.' })
  modality: StimulusModality;

  @Field(() => Int, { description: 'Place in the list, mildest first within a modality.' })
  sortOrder: number;

  @Field(() => Boolean, { description: 'Made or changed by the clinic.' })
  own: boolean;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'From this day on it is not offered for new steps.',
  })
  retiredOn: string | null;

  @Field(() => Int, { description: '0 for a row that ships and was never changed.' })
  version: number;
}
