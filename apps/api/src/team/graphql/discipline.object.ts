import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A discipline of the clinic; seeded data, not code.' })
export class Discipline {
  @Field(() => String, { description: 'Stable code, e.g. PHYSIOTHERAPY. The page translates it.' })
  code: string;

  @Field(() => String, { description: "The clinic's own name for it." })
  name: string;

  @Field(() => String, { description: 'Constant colour, #rrggbb, readable under white text.' })
  colour: string;

  @Field(() => Boolean, { description: 'True when it owns a section of the plan.' })
  clinical: boolean;

  @Field(() => Int, { description: 'Place in lists.' })
  sortOrder: number;
}
