import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { AGENDA_MAX, CONFERENCE_TEXT_LIMITS, type DecisionKind } from '@consilium/domain';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { DecisionKindEnum } from './conference-enums.ts';

const { title, flag, summary, decision } = CONFERENCE_TEXT_LIMITS;

@InputType({ description: 'A conference to plan.' })
export class PlanConferenceInput {
  @Field(() => ID, { description: 'A UUID made by the device: sending it twice plans one.' })
  id: string;

  @Field(() => String, { description: `At most ${title} characters; may be empty.` })
  title: string;

  @Field(() => Date, { description: 'When it begins.' })
  startsAt: Date;

  @Field(() => Int, { description: 'Planned length, 5 to 480 minutes.' })
  minutes: number;

  @Field(() => [ID], { description: `The agenda, in its order; at most ${AGENDA_MAX}.` })
  patientIds: string[];
}

@InputType({ description: 'Another order of the agenda, with whoever joins it.' })
export class ChangeAgendaInput {
  @Field(() => ID, { description: 'The conference.' })
  conferenceId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  baseVersion: number;

  @Field(() => [ID], { description: 'Everybody who is on it, in the new order, and those who join.' })
  patientIds: string[];
}

@InputType({ description: 'Somebody comes or leaves.' })
export class ConferenceAttendanceInput {
  @Field(() => ID, { description: 'The conference.' })
  conferenceId: string;

  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => Boolean, { description: 'There, or gone.' })
  present: boolean;
}

@InputType({ description: 'Whom the conference talks about now.' })
export class DiscussInput {
  @Field(() => ID, { description: 'The conference.' })
  conferenceId: string;

  @Field(() => ID, { nullable: true, description: 'The part; null for a break.' })
  itemId: string | null;
}

@InputType({ description: 'What is written down about one young person.' })
export class WriteAgendaItemInput {
  @Field(() => ID, { description: 'The part.' })
  itemId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  baseVersion: number;

  @Field(() => String, { description: `At most ${summary} characters.` })
  summary: string;

  @Field(() => LocalDate, { nullable: true, description: 'When the plan is looked at again.' })
  nextReviewOn: string | null;
}

@InputType({ description: 'A point for the next conference.' })
export class RaiseConferenceFlagInput {
  @Field(() => ID, { description: 'A UUID made by the device: sending it twice raises one.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => String, { description: `At most ${flag} characters.` })
  text: string;
}

@InputType({ description: 'Who does what a decision asks for, and by when.' })
export class DecisionTaskInput {
  @Field(() => ID, { nullable: true, description: 'A member of the care team; either this or a discipline.' })
  ownerMemberId: string | null;

  @Field(() => String, { nullable: true, description: 'A discipline; either this or a member.' })
  ownerDisciplineCode: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'By when.' })
  dueOn: string | null;
}

@InputType({ description: 'A decision.' })
export class RecordDecisionInput {
  @Field(() => ID, { description: 'A UUID made by the device: sending it twice records one.' })
  id: string;

  @Field(() => ID, { description: 'The part of the conference.' })
  itemId: string;

  @Field(() => DecisionKindEnum, { description: 'What it becomes.' })
  kind: DecisionKind;

  @Field(() => String, { description: `At most ${decision} characters.` })
  text: string;

  @Field(() => DecisionTaskInput, { nullable: true, description: 'For a task: whose and by when.' })
  task: DecisionTaskInput | null;
}

@InputType({ description: 'Closes the part of one young person.' })
export class SignAgendaItemInput {
  @Field(() => ID, { description: 'The part.' })
  itemId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  baseVersion: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the newest version of the plan that the signer saw; null: there is no plan.',
  })
  basePlanVersionNumber: number | null;
}
