import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Refusal } from '../../platform/graphql/refusal.object.ts';

@ObjectType({
  description: 'Where somebody in danger gets help at once, as the clinic says for its country.',
})
export class CrisisLine {
  @Field(() => String, { description: 'ISO 3166-1, two letters.' })
  country: string;

  @Field(() => String, { description: 'For danger to life.' })
  emergencyNumber: string;

  @Field(() => String, { description: 'Name of the line; empty: only the emergency number.' })
  lineName: string;

  @Field(() => String, { description: 'Number to call; empty without a line.' })
  callNumber: string;

  @Field(() => String, { description: 'Number to write to; empty where there is none.' })
  textNumber: string;

  @Field(() => Int, { description: 'Rises with every change.' })
  version: number;
}

@InputType({ description: 'Where somebody in danger gets help at once.' })
export class SaveCrisisLineInput {
  @Field(() => Int, { description: 'The version that was read; 0 before the first.' })
  version: number;

  @Field(() => String, { description: 'ISO 3166-1, two letters.' })
  country: string;

  @Field(() => String, { description: 'For danger to life.' })
  emergencyNumber: string;

  @Field(() => String, { description: 'Name of the line; empty: only the emergency number.' })
  lineName: string;

  @Field(() => String, { description: 'Number to call.' })
  callNumber: string;

  @Field(() => String, { description: 'Number to write to; empty where there is none.' })
  textNumber: string;
}

export const CrisisLineResult = createUnionType({
  name: 'CrisisLineResult',
  description: 'The line; VERSION_CONFLICT or a problem of a field when refused.',
  types: () => [CrisisLine, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : CrisisLine),
});
