import { Field, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
import type { NoteStatus } from '@consilium/domain';
import { NoteStatusEnum } from './note-enums.ts';

@ObjectType({ description: 'What a group did, in one text that names none of its patients.' })
export class GroupRecord {
  @HideField()
  authorUserId: string;

  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The session of the group.' })
  sessionId: string;

  @Field(() => String, { description: 'Discipline for which it was written.' })
  disciplineCode: string;

  @Field(() => String, { description: 'The text.' })
  text: string;

  @Field(() => NoteStatusEnum, { description: 'DRAFT or SIGNED.' })
  status: NoteStatus;

  @Field(() => String, { description: 'Who wrote it.' })
  authorName: string;

  @Field(() => Date, { description: 'When it was saved last.' })
  savedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was signed.' })
  signedAt: Date | null;

  @Field(() => Int, { description: 'Rises with every change.' })
  version: number;
}
