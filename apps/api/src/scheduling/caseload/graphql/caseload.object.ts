import { Field, HideField, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NO_COVER_REASONS, type NoCoverReason } from '@consilium/domain';
import { enumOf } from '../../../platform/graphql/enum-of.ts';

export const NoCoverReasonEnum = enumOf(NO_COVER_REASONS);
registerEnumType(NoCoverReasonEnum, {
  name: 'NoCoverReason',
  description: 'Why a member cannot take a session over.',
});

@ObjectType({ description: 'A member who cannot take a session over, and why.' })
export class CoverRefused {
  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => NoCoverReasonEnum, { description: 'Why not.' })
  why: NoCoverReason;
}

@ObjectType({ description: 'A session that needs somebody else, and who could take it.' })
export class CoveredSession {
  @Field(() => ID, { description: 'The session.' })
  sessionId: string;

  @Field(() => String, { description: 'What the session is called.' })
  title: string;

  @Field(() => Date, { description: 'Start.' })
  startsAt: Date;

  @Field(() => Date, { description: 'End.' })
  endsAt: Date;

  @Field(() => ID, { nullable: true, description: 'Who is proposed; null when nobody is free.' })
  proposedMemberId: string | null;

  @Field(() => [CoverRefused], { description: 'When nobody is free: why each of the discipline cannot.' })
  refused: CoverRefused[];

  @HideField()
  patientIds: string[];
}

@ObjectType({ description: 'Everything a member does from a day on, and who could take it over.' })
export class CaseloadHandover {
  @Field(() => ID, { description: 'Who hands over.' })
  fromMemberId: string;

  @Field(() => [CoveredSession], { description: 'The sessions to come, by time; at most 500.' })
  sessions: CoveredSession[];

  @Field(() => [ID], { description: 'Members of the same discipline who work on that day or later.' })
  candidateIds: string[];
}

@ObjectType({ description: 'A caseload has been handed over.' })
export class CaseloadHandedOver {
  @Field(() => [ID], { description: 'The sessions that have somebody else now.' })
  sessionIds: string[];

  @Field(() => [ID], { description: 'The patients whose care team somebody joined.' })
  joinedPatientIds: string[];
}
