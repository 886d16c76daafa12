import { useTranslation } from 'react-i18next';

/** The programme's own words of a criterion, or those of its code. */
export function useCriterionWords(): (criterion: { readonly code: string; readonly text: string }) => string {
  const { t } = useTranslation('discharge');
  return ({ code, text }) => text || t(`criterion.${code}` as never, { defaultValue: code });
}
