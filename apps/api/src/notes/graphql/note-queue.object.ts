import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { NoteSection, NoteTemplate, PrefillKind } from '@consilium/domain';
import { NoteSectionEnum, NoteTemplateEnum, PrefillKindEnum } from './note-enums.ts';
import { SessionNote } from './note.object.ts';

@ObjectType({ description: 'How many notes wait for one person, and how long; no note is in it.' })
export class NotesWaiting {
  @Field(() => ID, { description: 'The person, or the patient’s team where nobody is named.' })
  personId: string;

  @Field(() => String, { description: 'Name.' })
  personName: string;

  @Field(() => Int, { description: 'Drafts that nobody signed.' })
  unsigned: number;

  @Field(() => Int, { description: 'Notes that wait for a cosignature of this person.' })
  uncosigned: number;

  @Field(() => Int, { description: 'Age of the oldest, whole hours since what it tells of.' })
  oldestHours: number;
}

@ObjectType({ description: 'What waits for a signature.' })
export class NoteQueue {
  @Field(() => [SessionNote], { description: 'The viewer’s own drafts, the oldest first.' })
  drafts: SessionNote[];

  @Field(() => [SessionNote], { description: 'Notes that the viewer may cosign, the oldest first.' })
  toCosign: SessionNote[];

  @Field(() => [SessionNote], { description: 'The viewer’s own notes that wait for somebody else.' })
  awaiting: SessionNote[];

  @Field(() => [NotesWaiting], {
    description: 'Counts by person: everybody for administrators, else oneself and whom one supervises.',
  })
  people: NotesWaiting[];
}

@ObjectType({ description: 'A part of a form.' })
export class NoteFormSection {
  @Field(() => NoteSectionEnum, { description: 'Which part.' })
  key: NoteSection;

  @Field(() => Boolean, { description: 'Must hold text before anybody signs.' })
  required: boolean;
}

@ObjectType({ description: 'A form of a note, as the viewer’s discipline uses it.' })
export class NoteForm {
  @Field(() => NoteTemplateEnum, { description: 'The form.' })
  template: NoteTemplate;

  @Field(() => Int, { description: 'Its version.' })
  version: number;

  @Field(() => [NoteFormSection], { description: 'Its parts, in order.' })
  sections: NoteFormSection[];

  @Field(() => NoteSectionEnum, { description: 'Where what was recorded belongs.' })
  factsIn: NoteSection;
}

@ObjectType({ description: 'One line of what was recorded, in codes and numbers; the page words it.' })
export class NotePrefillLine {
  @Field(() => NoteSectionEnum, { description: 'Where it belongs.' })
  section: NoteSection;

  @Field(() => PrefillKindEnum, { description: 'What it tells.' })
  kind: PrefillKind;

  @Field(() => String, { description: 'A code of the vocabulary that the kind says, or a name.' })
  code: string;

  @Field(() => Date, { nullable: true, description: 'From.' })
  startedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Until.' })
  endedAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'Minutes.' })
  minutes: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds.' })
  seconds: number | null;

  @Field(() => Float, { nullable: true, description: 'A measured value.' })
  value: number | null;

  @Field(() => String, { nullable: true, description: 'Its unit.' })
  unit: string | null;

  @Field(() => Boolean, { description: 'One-to-one.' })
  oneToOne: boolean;

  @Field(() => Boolean, { description: 'Better than ever before.' })
  best: boolean;

  @Field(() => String, { nullable: true, description: 'Why a block ended.' })
  stopReason: string | null;
}
