import { createUnionType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Refusal } from '../../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../../platform/graphql/scalars.ts';
import { SeriesGap } from './session-series.object.ts';

@InputType({ description: 'A gap of a series that stays empty.' })
export class AcceptSeriesGapInput {
  @Field(() => ID, { description: 'The series.' })
  seriesId: string;

  @Field(() => LocalDate, { description: 'The date of the gap.' })
  occurrenceOn: string;
}

@InputType({ description: 'Fills a gap of a series; what is left out is as in the series.' })
export class BookSeriesGapInput {
  @Field(() => ID, { description: 'The series.' })
  seriesId: string;

  @Field(() => LocalDate, { description: 'The date of the gap.' })
  occurrenceOn: string;

  @Field(() => LocalDate, { nullable: true, description: 'Another date.' })
  startsOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'Another start, minutes after local midnight.' })
  startMinute?: number | null;

  @Field(() => ID, { nullable: true, description: 'Another room; null: none.' })
  roomId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Other members.' })
  memberIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Why it is booked in spite of warnings.' })
  overrideReason?: string | null;
}

export const AcceptSeriesGapResult = createUnionType({
  name: 'AcceptSeriesGapResult',
  description: 'The gap, decided; GAP_DECIDED when somebody was quicker.',
  types: () => [SeriesGap, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : SeriesGap),
});
