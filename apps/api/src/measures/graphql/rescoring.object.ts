import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An instrument of which an older scorer scored something.' })
export class Rescoring {
  @Field(() => String, { description: 'Code of the instrument.' })
  instrumentCode: string;

  @Field(() => String, { description: 'Version of the instrument.' })
  instrumentVersion: string;

  @Field(() => Int, { description: 'The present scorer.' })
  scorerVersion: number;

  @Field(() => Int, { description: 'Administrations that it has not scored yet.' })
  administrations: number;
}

@ObjectType({ description: 'How one scale would change.' })
export class RescoredScale {
  @Field(() => String, { description: 'Code of the scale.' })
  scaleCode: string;

  @Field(() => Int, { description: 'New rows; the old ones stay beside them.' })
  rows: number;

  @Field(() => Int, { description: 'Of these, with another value.' })
  valuesChanged: number;

  @Field(() => Int, { description: 'Of these, in another band.' })
  bandsChanged: number;

  @Field(() => Float, { nullable: true, description: 'The largest drop; null: none.' })
  largestDrop: number | null;

  @Field(() => Float, { nullable: true, description: 'The largest rise; null: none.' })
  largestRise: number | null;
}

@ObjectType({ description: 'What scoring again would do; nothing is written.' })
export class RescoringPreview extends Rescoring {
  @Field(() => Int, { description: 'Looked at here: at most 1,000, as many as one run scores.' })
  lookedAt: number;

  @Field(() => [RescoredScale], { description: 'By scale.' })
  scales: RescoredScale[];
}
