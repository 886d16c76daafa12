import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';

/** Language codes as names in the reader's language; an unknown code stays as it is. */
export function useLanguageNames(): (codes: readonly string[]) => string {
  const { i18n } = useTranslation();
  const { list } = useFormats();
  const names = new Intl.DisplayNames(i18n.language, { type: 'language', fallback: 'code' });
  const nameOf = (code: string) => {
    try {
      return names.of(code) ?? code;
    } catch {
      return code;
    }
  };
  return (codes) => list(codes.map(nameOf));
}
