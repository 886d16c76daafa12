import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

interface CodedError {
  readonly type?: unknown;
}

/** What is wrong with a field, in the reader's language, from the code that the form keeps as the error's type. */
export function useProblemText(): (error: CodedError | undefined) => string | undefined {
  const { t } = useTranslation('refusals');
  return useCallback(
    (error) => error && t(String(error.type) as never, { defaultValue: t('INVALID_INPUT') }),
    [t],
  );
}
