import { Field, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  AuthorLevel,
  NoteDataClass,
  NoteRelease,
  NoteSection,
  NoteStatus,
  NoteTemplate,
} from '@consilium/domain';
import {
  AuthorLevelEnum,
  NoteDataClassEnum,
  NoteReleaseEnum,
  NoteSectionEnum,
  NoteStatusEnum,
  NoteTemplateEnum,
} from './note-enums.ts';

@ObjectType({ description: 'One part of a note as written.' })
export class NoteSectionText {
  @Field(() => NoteSectionEnum, { description: 'Which part.' })
  key: NoteSection;

  @Field(() => String, { description: 'Its text.' })
  text: string;
}

@ObjectType({ description: 'Added to a signed note and signed by its own author; stays as it is.' })
export class NoteAddendum {
  @HideField()
  noteId: string;

  @HideField()
  byUserId: string;

  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => String, { description: 'What was added.' })
  text: string;

  @Field(() => String, { description: 'Who signed it.' })
  byName: string;

  @Field(() => String, { description: 'Their credential then.' })
  credential: string;

  @Field(() => Date, { description: 'When.' })
  signedAt: Date;

  @Field(() => String, { description: 'SHA-256 of what was signed.' })
  contentHash: string;
}

@ObjectType({ description: 'A passage of a signed note struck through; the note itself stays readable.' })
export class NoteCorrection {
  @HideField()
  noteId: string;

  @HideField()
  byUserId: string;

  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => NoteSectionEnum, { description: 'The part that holds it.' })
  sectionKey: NoteSection;

  @Field(() => String, { description: 'The passage, word for word.' })
  struckText: string;

  @Field(() => String, { description: 'What holds instead; empty when nothing does.' })
  replacement: string;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => String, { description: 'Who corrected.' })
  byName: string;

  @Field(() => String, { description: 'Their credential then.' })
  credential: string;

  @Field(() => Date, { description: 'When.' })
  correctedAt: Date;
}

@ObjectType({ description: 'A note of one patient by one author (DocumentReference).' })
export class SessionNote {
  @HideField()
  authorUserId: string;

  @HideField()
  authorMemberId: string | null;

  @HideField()
  enteredAt: Date;

  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => ID, { nullable: true, description: 'The session it tells of.' })
  sessionId: string | null;

  @Field(() => String, { description: 'Discipline for which the author writes.' })
  disciplineCode: string;

  @Field(() => NoteTemplateEnum, { description: 'Its form.' })
  template: NoteTemplate;

  @Field(() => Int, { description: 'Version of the form it was written by.' })
  templateVersion: number;

  @Field(() => [NoteSectionText], {
    description: 'Its text, in the order of the form; empty once it was entered in error.',
  })
  sections: NoteSectionText[];

  @Field(() => NoteDataClassEnum, { description: 'How confidential it is.' })
  dataClass: NoteDataClass;

  @Field(() => NoteStatusEnum, { description: 'Where it stands.' })
  status: NoteStatus;

  @Field(() => String, { description: 'Who wrote it.' })
  authorName: string;

  @Field(() => String, { description: 'Credential of the author then.' })
  authorCredential: string;

  @Field(() => AuthorLevelEnum, { description: 'Whether the author writes under supervision.' })
  authorLevel: AuthorLevel;

  @Field(() => ID, { nullable: true, description: 'The member who supervises the author.' })
  supervisorMemberId: string | null;

  @Field(() => String, { nullable: true, description: 'Their name, as the note gives it.' })
  supervisorName: string | null;

  @Field(() => Date, { description: 'When what it tells of happened.' })
  occurredAt: Date;

  @Field(() => Date, { description: 'When the server first got it.' })
  recordedAt: Date;

  @Field(() => Boolean, { description: 'Begun more than a day after it happened.' })
  lateEntry: boolean;

  @Field(() => Date, { description: 'When the draft was saved last.' })
  savedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When a student handed it in.' })
  handedInAt: Date | null;

  @Field(() => String, { description: 'Why the supervisor sent it back; empty when it was not.' })
  sentBackRemark: string;

  @Field(() => Date, { nullable: true, description: 'When its author signed.' })
  signedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Name in the signature.' })
  signedByName: string | null;

  @Field(() => String, { nullable: true, description: 'Credential in the signature.' })
  signedCredential: string | null;

  @Field(() => Boolean, { description: 'Signed more than a day after it happened.' })
  signedLate: boolean;

  @Field(() => Date, { nullable: true, description: 'When it was cosigned.' })
  cosignedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who cosigned.' })
  cosignedByName: string | null;

  @Field(() => String, { nullable: true, description: 'Credential of the cosignature.' })
  cosignedCredential: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of what was signed.' })
  contentHash: string | null;

  @Field(() => NoteReleaseEnum, {
    nullable: true,
    description: 'To whom it goes; null: as the rules of the clinic say for its class.',
  })
  release: NoteRelease | null;

  @Field(() => String, { description: 'Why it departs from the rules.' })
  releaseReason: string;

  @Field(() => String, { nullable: true, description: 'Who decided that.' })
  releaseByName: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was marked as entered in error.' })
  enteredInErrorAt: Date | null;

  @Field(() => String, { nullable: true, description: 'By whom.' })
  enteredInErrorBy: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  enteredInErrorWhy: string | null;

  @Field(() => Int, { description: 'Rises with every change.' })
  version: number;
}
