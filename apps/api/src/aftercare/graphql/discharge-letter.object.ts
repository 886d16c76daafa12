import { createUnionType, Field, HideField, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LETTER_TEXT_MAX, type LetterLanguage } from '@consilium/domain';
import { LetterLanguageEnum } from '../../platform/graphql/letter-language.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';

@ObjectType({ description: 'A letter about a stay: a draft until a physician signs it, then for good.' })
export class DischargeLetter {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @HideField()
  patientId: string;

  @HideField()
  episodeId: string;

  @Field(() => Int, { description: 'From 1; a letter that corrects a signed one has the next number.' })
  number: number;

  @Field(() => LetterLanguageEnum, { description: 'In which language.' })
  language: LetterLanguage;

  @Field(() => String, { description: 'How the stay went.' })
  course: string;

  @Field(() => String, { description: 'What whoever treats next is asked to do; may be empty.' })
  recommendations: string;

  @Field(() => String, { description: 'Appointments that are made.' })
  followUp: string;

  @Field(() => Date, { description: 'When it was saved last.' })
  savedAt: Date;

  @Field(() => String, { description: 'By whom.' })
  savedByName: string;

  @Field(() => Date, { nullable: true, description: 'When it was signed; null: a draft.' })
  signedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'By whom, with their credential.' })
  signedByName: string | null;

  @Field(() => Int, { description: 'Pass it along with the next change.' })
  version: number;
}

@InputType({ description: 'A draft of a letter, whole.' })
export class SaveDischargeLetterInput {
  @Field(() => ID, { description: 'A UUID made by the device: sending it twice begins one.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => Int, { description: 'The version that was read; 0: it is new.' })
  version: number;

  @Field(() => LetterLanguageEnum, { description: 'In which language.' })
  language: LetterLanguage;

  @Field(() => String, { description: `How the stay went, at most ${LETTER_TEXT_MAX} characters.` })
  course: string;

  @Field(() => String, { description: `What is asked of others, at most ${LETTER_TEXT_MAX} characters.` })
  recommendations: string;

  @Field(() => String, { description: `What is arranged, at most ${LETTER_TEXT_MAX} characters.` })
  followUp: string;
}

@InputType({ description: 'Signs a draft as it is saved.' })
export class SignDischargeLetterInput {
  @Field(() => ID, { description: 'The letter.' })
  letterId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;
}

@ObjectType({ description: 'A letter as a file; a draft says that it is one.' })
export class DischargeLetterFile {
  @Field(() => String, { description: 'Name of the file; it names nobody.' })
  fileName: string;

  @Field(() => String, { description: 'Media type.' })
  mediaType: string;

  @Field(() => String, { description: 'Content, base64.' })
  content: string;
}

export const DischargeLetterResult = createUnionType({
  name: 'DischargeLetterResult',
  description:
    'The letter, or why not: LETTER_SIGNED, LETTER_DRAFT_EXISTS, NO_EPISODE, VERSION_CONFLICT, a field.',
  types: () => [DischargeLetter, Refusal] as const,
  resolveType: (value: object) => (value instanceof Refusal ? Refusal : DischargeLetter),
});
