import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'The part of a plan that belongs to one discipline; only it edits this part.' })
export class CarePlanSection {
  /** The plan it is part of. */
  carePlanId: string;

  @Field(() => ID, { description: 'Id of the section.' })
  id: string;

  @Field(() => String, { description: 'The discipline it belongs to.' })
  disciplineCode: string;

  @Field(() => String, { description: 'How the discipline sees the young person and what it intends.' })
  summary: string;

  @Field(() => String, { description: 'What everybody must watch out for.' })
  precautions: string;

  @Field(() => Int, { description: 'Counts every edit; pass it as baseVersion.' })
  version: number;

  @Field(() => Date, { description: 'When it was last edited.' })
  updatedAt: Date;

  @Field(() => String, { nullable: true, description: 'Who last edited it.' })
  updatedByName: string | null;
}
