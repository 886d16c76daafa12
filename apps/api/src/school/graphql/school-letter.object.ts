import { Field, HideField, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CONSENT_BY_MAX, type LetterLanguage } from '@consilium/domain';
import { LetterLanguageEnum } from '../../platform/graphql/letter-language.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';

@ObjectType({ description: 'A letter to a school: signed, and kept as it was.' })
export class SchoolLetter {
  @Field(() => ID, { description: 'Made by the device.' })
  id: string;

  @HideField()
  patientId: string;

  @Field(() => Int, { description: 'Counts up.' })
  number: number;

  @Field(() => Int, { description: 'Number of the plan that it tells.' })
  planNumber: number;

  @Field(() => LetterLanguageEnum, { description: 'In which language.' })
  language: LetterLanguage;

  @Field(() => String, { description: 'Who of the family allowed it.' })
  consentBy: string;

  @Field(() => LocalDate, { description: 'On which day.' })
  consentOn: string;

  @Field(() => Date, { description: 'When it was signed.' })
  signedAt: Date;

  @Field(() => String, { description: 'By whom, with their credential.' })
  signedByName: string;
}

@InputType({ description: 'A letter to the school about the plan that was read.' })
export class SignSchoolLetterInput {
  @Field(() => ID, { description: 'A UUID made by the device: sending it twice signs one.' })
  id: string;

  @Field(() => ID, { description: 'The patient.' })
  patientId: string;

  @Field(() => Int, { description: 'Number of the plan that was read.' })
  planNumber: number;

  @Field(() => LetterLanguageEnum, { description: 'In which language.' })
  language: LetterLanguage;

  @Field(() => String, { description: `Who of the family allowed it, at most ${CONSENT_BY_MAX} characters.` })
  consentBy: string;

  @Field(() => LocalDate, { description: 'On which day; today or before.' })
  consentOn: string;
}

@ObjectType({ description: 'A letter to a school as a file.' })
export class SchoolLetterFile {
  @Field(() => String, { description: 'Name of the file; it names nobody.' })
  fileName: string;

  @Field(() => String, { description: 'Media type.' })
  mediaType: string;

  @Field(() => String, { description: 'Content, base64.' })
  content: string;
}
