import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Refusal } from '../../platform/graphql/refusal.object.ts';

@ObjectType({
  description:
    'A psychotherapy note (45 CFR 164.501): its originator’s alone. No other type leads to it or from it.',
})
export class PsychotherapyNote {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => String, { description: 'The text.' })
  text: string;

  @Field(() => Date, { description: 'When what it tells of happened.' })
  occurredAt: Date;

  @Field(() => Date, { description: 'When it was saved last.' })
  savedAt: Date;

  @Field(() => Int, { description: 'Rises with every change.' })
  version: number;
}

@InputType({ description: 'One’s own psychotherapy note, new or rewritten.' })
export class SavePsychotherapyNoteInput {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => String, { description: '1 to 20,000 characters.' })
  text: string;

  @Field(() => Int, { nullable: true, description: 'The version the writer saw; left out for a new note.' })
  basedOnVersion?: number | null;

  @Field(() => Date, { description: 'When what it tells of happened, by the clock of the device.' })
  occurredAt: Date;

  @Field(() => Date, { description: 'When it was typed, by the clock of the device.' })
  enteredAt: Date;

  @Field(() => Date, { description: "What the device's clock shows on sending." })
  deviceNow: Date;
}

export const PsychotherapyNoteResult = createUnionType({
  name: 'PsychotherapyNoteResult',
  description: 'The note; VERSION_CONFLICT, ID_TAKEN, IN_THE_FUTURE or a problem of the text when refused.',
  types: () => [PsychotherapyNote, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : PsychotherapyNote),
});
