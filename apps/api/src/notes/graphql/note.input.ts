import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { NoteDataClass, NoteRelease, NoteSection, NoteTemplate } from '@consilium/domain';
import { NoteDataClassEnum, NoteReleaseEnum, NoteSectionEnum, NoteTemplateEnum } from './note-enums.ts';

@InputType({ description: 'One part of a note.' })
export class NoteSectionInput {
  @Field(() => NoteSectionEnum, { description: 'Which part.' })
  key: NoteSection;

  @Field(() => String, { description: 'Its text, at most 8,000 characters.' })
  text: string;
}

@InputType({ description: 'A draft, written or written on.' })
export class SaveSessionNoteInput {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => ID, { nullable: true, description: 'The session it tells of.' })
  sessionId?: string | null;

  @Field(() => NoteTemplateEnum, { description: 'A form of the author’s discipline.' })
  template: NoteTemplate;

  @Field(() => [NoteSectionInput], { description: 'Its text.' })
  sections: NoteSectionInput[];

  @Field(() => NoteDataClassEnum, { nullable: true, description: 'GENERAL when left out.' })
  dataClass?: NoteDataClass | null;

  @Field(() => ID, { nullable: true, description: 'Who supervises; left out: as the team list says.' })
  supervisorId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version the writer saw; left out for a new note.' })
  basedOnVersion?: number | null;

  @Field(() => Date, { description: 'When what it tells of happened, by the clock of the device.' })
  occurredAt: Date;

  @Field(() => Date, { description: 'When it was typed, by the clock of the device.' })
  enteredAt: Date;

  @Field(() => Date, { description: "What the device's clock shows on sending." })
  deviceNow: Date;
}

@InputType({ description: 'A signature under a note as it was seen.' })
export class SignNoteInput {
  @Field(() => ID, { description: 'The note.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => String, {
    nullable: true,
    description: 'Needed when the viewer signed in over 15 minutes ago.',
  })
  password?: string | null;

  @Field(() => NoteReleaseEnum, {
    nullable: true,
    description: 'To whom of the family it goes; left out: as the rules say for its class.',
  })
  release?: NoteRelease | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why that departs from the rules, at most 500 characters.',
  })
  releaseReason?: string | null;
}

@InputType({ description: 'Something about a note, with a reason.' })
export class NoteReasonInput {
  @Field(() => ID, { description: 'The note.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  reason: string;
}

@InputType({ description: 'An addendum to a signed note.' })
export class AddNoteAddendumInput {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The note.' })
  noteId: string;

  @Field(() => String, { description: '1 to 4,000 characters.' })
  text: string;

  @Field(() => String, {
    nullable: true,
    description: 'Needed when the viewer signed in over 15 minutes ago.',
  })
  password?: string | null;
}

@InputType({ description: 'A passage of a signed note struck through.' })
export class CorrectNoteInput {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The note.' })
  noteId: string;

  @Field(() => NoteSectionEnum, { description: 'The part that holds it.' })
  sectionKey: NoteSection;

  @Field(() => String, { description: 'The passage, word for word.' })
  struckText: string;

  @Field(() => String, { nullable: true, description: 'What holds instead.' })
  replacement?: string | null;

  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  reason: string;

  @Field(() => String, {
    nullable: true,
    description: 'Needed when the viewer signed in over 15 minutes ago.',
  })
  password?: string | null;
}

@InputType({ description: 'To whom of the family a signed note goes.' })
export class ReleaseNoteInput {
  @Field(() => ID, { description: 'The note.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => NoteReleaseEnum, { nullable: true, description: 'Left out: as the rules say for its class.' })
  release?: NoteRelease | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it departs from the rules, at most 500 characters.',
  })
  reason?: string | null;
}

@InputType({ description: 'The record of a group, written or written on.' })
export class SaveGroupRecordInput {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The session.' })
  sessionId: string;

  @Field(() => String, { description: 'At most 8,000 characters; names nobody.' })
  text: string;

  @Field(() => Int, { nullable: true, description: 'The version the writer saw; left out for a new one.' })
  basedOnVersion?: number | null;
}

@InputType({ description: 'A signature under the record of a group.' })
export class SignGroupRecordInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => String, {
    nullable: true,
    description: 'Needed when the viewer signed in over 15 minutes ago.',
  })
  password?: string | null;
}
