import { Field, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AgendaStatus, ConferenceStatus, DecisionKind, DocumentationGapCode } from '@consilium/domain';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import {
  AgendaStatusEnum,
  ConferenceStatusEnum,
  DecisionKindEnum,
  DocumentationGapEnum,
} from './conference-enums.ts';

@ObjectType({ description: 'A meeting in which everyone who treats decides together.' })
export class Conference {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => String, { description: 'May be empty.' })
  title: string;

  @Field(() => Date, { description: 'When it is planned to begin.' })
  startsAt: Date;

  @Field(() => Int, { description: 'Planned length in minutes.' })
  minutes: number;

  @Field(() => ConferenceStatusEnum, { description: 'Where it is.' })
  status: ConferenceStatus;

  @Field(() => Date, { nullable: true, description: 'When it began.' })
  startedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ended.' })
  stoppedAt: Date | null;

  @Field(() => String, { description: 'Who planned it.' })
  createdByName: string;

  @Field(() => Int, { description: 'Pass it as baseVersion.' })
  version: number;
}

@ObjectType({ description: 'Somebody who was there, as they were that day, and their signature.' })
export class ConferenceAttendance {
  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Credential.' })
  credential: string | null;

  @Field(() => String, { nullable: true, description: 'Discipline.' })
  disciplineCode: string | null;

  @Field(() => Date, { description: 'Since when.' })
  joinedAt: Date;

  @Field(() => Date, { nullable: true, description: 'Until when; null: to the end, or still there.' })
  leftAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When they signed the minutes.' })
  signedAt: Date | null;
}

@ObjectType({ description: 'One young person on the agenda, and what the conference says about them.' })
export class AgendaItem {
  @Field(() => ID, { description: 'Id of the item.' })
  id: string;

  @Field(() => ID, { description: 'The conference.' })
  conferenceId: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => String, { description: 'Name to show.' })
  patientName: string;

  @Field(() => Int, { description: 'Place on the agenda, from 1.' })
  position: number;

  @Field(() => AgendaStatusEnum, { description: 'Where they are on it.' })
  status: AgendaStatus;

  @Field(() => Int, { description: 'Seconds of discussion before the stretch under way.' })
  discussedSeconds: number;

  @Field(() => Date, { nullable: true, description: 'Since when they are talked about.' })
  discussingSince: Date | null;

  @Field(() => String, { description: 'What was said, in short.' })
  summary: string;

  @Field(() => LocalDate, { nullable: true, description: 'When the plan is looked at again.' })
  nextReviewOn: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was signed.' })
  signedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'By whom.' })
  signedByName: string | null;

  @Field(() => String, { nullable: true, description: 'Their credential.' })
  signedCredential: string | null;

  @Field(() => Int, { description: 'Pass it as baseVersion.' })
  version: number;

  @HideField()
  planVersionId: string | null;
}

@ObjectType({ description: 'What a discipline wants talked about.' })
export class ConferenceFlag {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => String, { nullable: true, description: 'Whose point it is.' })
  disciplineCode: string | null;

  @Field(() => String, { description: 'The point.' })
  text: string;

  @Field(() => Date, { description: 'When it was raised.' })
  raisedAt: Date;

  @Field(() => String, { description: 'By whom.' })
  raisedByName: string;

  @HideField()
  agendaItemId: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer raised it, and may withdraw it.' })
  mine: boolean;
}

@ObjectType({ description: 'What was decided, and what it became.' })
export class ConferenceDecision {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @HideField()
  itemId: string;

  @Field(() => DecisionKindEnum, { description: 'What it became.' })
  kind: DecisionKind;

  @Field(() => String, { description: 'The decision.' })
  text: string;

  @Field(() => ID, { nullable: true, description: 'The task it became.' })
  taskId: string | null;

  @Field(() => Date, { description: 'When.' })
  decidedAt: Date;

  @Field(() => String, { description: 'Who wrote it down.' })
  recordedByName: string;

  @Field(() => Date, { nullable: true, description: 'When it was taken back.' })
  withdrawnAt: Date | null;

  @Field(() => String, { nullable: true, description: 'By whom.' })
  withdrawnByName: string | null;
}

@ObjectType({ description: 'Something that the record of a conference still lacks.' })
export class DocumentationGap {
  @Field(() => DocumentationGapEnum, { description: 'What.' })
  code: DocumentationGapCode;

  @Field(() => Int, { nullable: true, description: 'What there is.' })
  found: number | null;

  @Field(() => Int, { nullable: true, description: 'What is asked for.' })
  needed: number | null;

  @Field(() => [String], { description: 'Whom it is about.' })
  names: readonly string[];
}

@ObjectType({ description: 'Somebody who could be on the agenda, in the proposed order.' })
export class AgendaCandidate {
  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => String, { description: 'Name to show.' })
  name: string;

  @Field(() => Int, { description: 'Points raised for them.' })
  openFlags: number;

  @Field(() => LocalDate, { nullable: true, description: 'When they are expected to leave.' })
  expectedDischargeOn: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'When they were last talked about.' })
  lastConferenceOn: string | null;
}
