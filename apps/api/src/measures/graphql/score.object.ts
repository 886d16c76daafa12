import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Respondent, TimePoint } from '@consilium/domain';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { RespondentEnum, TimePointEnum } from './measure-enums.ts';

@ObjectType({ description: 'One scale on one day, by the newest version of its scorer.' })
export class Score {
  @Field(() => ID, { description: 'Id of the row.' })
  id: string;

  @Field(() => ID, { description: 'The administration it was computed from.' })
  administrationId: string;

  @Field(() => String, { description: 'The instrument.' })
  instrumentCode: string;

  @Field(() => String, { description: 'Its version.' })
  instrumentVersion: string;

  @Field(() => String, { description: 'The scale.' })
  scaleCode: string;

  @Field(() => RespondentEnum, { description: 'Who answered.' })
  respondent: Respondent;

  @Field(() => ID, { nullable: true, description: 'Which guardian.' })
  guardianId: string | null;

  @Field(() => TimePointEnum, { description: 'When in the episode.' })
  timePoint: TimePoint;

  @Field(() => LocalDate, { description: 'The day.' })
  assessedOn: string;

  @Field(() => Float, { nullable: true, description: 'The value; null: too much is missing.' })
  value: number | null;

  @Field(() => String, { nullable: true, description: 'Its band.' })
  band: string | null;

  @Field(() => Int, { description: 'Answers that are missing.' })
  missing: number;

  @Field(() => Boolean, { description: 'Whether missing answers were made up by the mean of the others.' })
  prorated: boolean;

  @Field(() => Int, { description: 'Version of the scorer; 0: taken over from the publisher’s form.' })
  scorerVersion: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Since the first of the same person and scale: BETTER, WORSE or WITHIN_ERROR; null: unknown.',
  })
  changeSinceFirst: string | null;
}

@InputType({ description: 'One scale taken over from the publisher’s form.' })
export class EnteredScoreInput {
  @Field(() => String, { description: 'The scale.' })
  scaleCode: string;

  @Field(() => Float, { description: 'Within the range of the scale.' })
  value: number;
}

@InputType({ description: 'Scores taken over from the publisher’s form, or measured by a clinician.' })
export class EnterScoresInput {
  @Field(() => ID, { description: 'Made by the device; the same again changes nothing.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => String, { description: 'The instrument.' })
  instrumentCode: string;

  @Field(() => RespondentEnum, { description: 'Who answered or measured.' })
  respondent: Respondent;

  @Field(() => TimePointEnum, { description: 'When in the episode.' })
  timePoint: TimePoint;

  @Field(() => LocalDate, { description: 'The day; not in the future.' })
  assessedOn: string;

  @Field(() => [EnteredScoreInput], { description: '1 to 20 scales.' })
  scores: EnteredScoreInput[];
}

@ObjectType({ description: 'What an administration came to.' })
export class ScoredAdministration {
  @Field(() => ID, { description: 'Id of the administration.' })
  id: string;

  @Field(() => [Score], { description: 'Its scores.' })
  scores: Score[];
}

export const ScoredAdministrationResult = createUnionType({
  name: 'ScoredAdministrationResult',
  description: 'ID_TAKEN, IN_THE_FUTURE, EPISODE_CLOSED or a problem of a field when refused.',
  types: () => [ScoredAdministration, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : ScoredAdministration),
});
