import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Respondent, TimePoint } from '@consilium/domain';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import {
  MeasureRequestStatusEnum,
  RespondentEnum,
  TimePointEnum,
  type MeasureRequestStatus,
} from './measure-enums.ts';

@ObjectType({ description: 'One person is asked some instruments at one time point.' })
export class MeasureRequest {
  @Field(() => ID, { description: 'Id of the request.' })
  id: string;

  @Field(() => ID, { description: 'The patient it is about.' })
  patientId: string;

  @Field(() => TimePointEnum, { description: 'When in the episode.' })
  timePoint: TimePoint;

  @Field(() => RespondentEnum, { description: 'Who answers.' })
  respondent: Respondent;

  @Field(() => String, { nullable: true, description: 'Name of the guardian who is asked.' })
  guardianName: string | null;

  @Field(() => [String], { description: 'Titles of the instruments, in the order asked.' })
  titles: string[];

  @Field(() => LocalDate, { description: 'The day it is due.' })
  dueOn: string;

  @Field(() => LocalDate, { description: 'The first day on which it can be answered.' })
  opensOn: string;

  @Field(() => LocalDate, { description: 'The last day on which it can be answered.' })
  closesOn: string;

  @Field(() => MeasureRequestStatusEnum, { description: 'How far it has come.' })
  status: MeasureRequestStatus;

  @Field(() => Date, { nullable: true, description: 'When a link was made.' })
  sentAt: Date | null;

  @Field(() => Int, { description: 'Reminders so far.' })
  reminders: number;

  @Field(() => Date, { nullable: true, description: 'When it was answered.' })
  completedAt: Date | null;

  @Field(() => Boolean, {
    description: 'Whether somebody can read all its questions: else answer it on paper, with staff.',
  })
  readable: boolean;
}

@ObjectType({
  description: 'A request and where it is answered. The address is shown once; an earlier one ends.',
})
export class MeasureLink {
  @Field(() => MeasureRequest, { description: 'The request.' })
  request: MeasureRequest;

  @Field(() => String, { description: 'Path of the page, with its secret.' })
  path: string;
}

@InputType({ description: 'Asks one person now, outside the calendar.' })
export class RequestMeasuresInput {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => RespondentEnum, { description: 'Who answers.' })
  respondent: Respondent;

  @Field(() => ID, { nullable: true, description: 'Which guardian, when a guardian answers.' })
  guardianId?: string | null;

  @Field(() => [String], { description: 'Codes of instruments, 1 to 12.' })
  instrumentCodes: string[];

  @Field(() => Int, { description: 'Days to answer, 1 to 60.' })
  openDays: number;
}

export const MeasureRequestResult = createUnionType({
  name: 'MeasureRequestResult',
  description: 'REQUEST_CLOSED or a problem of a field when refused.',
  types: () => [MeasureRequest, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : MeasureRequest),
});

export const MeasureLinkResult = createUnionType({
  name: 'MeasureLinkResult',
  description: 'REQUEST_CLOSED or TEXTS_MISSING when refused.',
  types: () => [MeasureLink, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : MeasureLink),
});
