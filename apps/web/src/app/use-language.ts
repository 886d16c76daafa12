import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../gql/index.ts';

const SET_LOCALE = graphql(`
  mutation SetLocale($locale: String!) {
    setLocale(locale: $locale) {
      userId
      locale
    }
  }
`);

/** The language of the page; choosing one changes it at once and keeps it for the account. */
export function useLanguage(): readonly [language: string, choose: (language: string) => void] {
  const { i18n } = useTranslation();
  const [setLocale] = useMutation(SET_LOCALE);
  const choose = useCallback(
    (language: string) => {
      void i18n.changeLanguage(language);
      // Not keeping it is no reason to disturb: this browser remembers it anyway.
      setLocale({ variables: { locale: language } }).catch(() => undefined);
    },
    [i18n, setLocale],
  );
  return [i18n.language, choose];
}
