import { registerEnumType } from '@nestjs/graphql';
import { LETTER_LANGUAGES } from '@consilium/domain';
import { enumOf } from './enum-of.ts';

export const LetterLanguageEnum = enumOf(LETTER_LANGUAGES);
registerEnumType(LetterLanguageEnum, {
  name: 'LetterLanguage',
  description: 'In which language it is written.',
});
