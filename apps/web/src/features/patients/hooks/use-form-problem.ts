import { useTranslation } from 'react-i18next';

const TEXTS: Readonly<Record<string, string>> = {
  TEXT_REQUIRED: 'form.required',
  TEXT_TOO_LONG: 'form.tooLong',
  TEXT_CONTROL_CHARACTER: 'form.controlCharacter',
  TEXT_BROKEN_CHARACTER: 'form.controlCharacter',
  TEXT_LINE_BREAK: 'form.lineBreak',
  EMAIL_INVALID: 'form.emailInvalid',
  LANGUAGE_INVALID: 'form.languageInvalid',
  TOO_MANY: 'form.tooMany',
  PERIOD_INVALID: 'form.periodInvalid',
};

/** A rule's code as a sentence in the reader's language. */
export function useFormProblem(): (code: string) => string {
  const { t } = useTranslation('patients');
  return (code) => t(TEXTS[code] ?? 'form.invalid');
}
