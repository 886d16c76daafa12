import { Field, ID, ObjectType } from '@nestjs/graphql';
import { NoteSectionText } from '../../notes/index.ts';

@ObjectType({
  description:
    'A signed note as a family reads it. It does not say what else is written, nor who else reads it.',
})
export class ReleasedNote {
  @Field(() => ID, { description: 'The note.' })
  id: string;

  @Field(() => String, { description: 'Discipline for which it was written.' })
  disciplineCode: string;

  @Field(() => [NoteSectionText], { description: 'Its text, in the order of the form.' })
  sections: NoteSectionText[];

  @Field(() => String, { description: 'Who wrote it.' })
  authorName: string;

  @Field(() => String, { description: 'Their credential then.' })
  authorCredential: string;

  @Field(() => Date, { description: 'When what it tells of happened.' })
  occurredAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was signed, or cosigned where it had to be.' })
  signedAt: Date | null;
}
