import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { DisciplinesDocument } from '../operations.ts';

export interface DisciplineChoice {
  readonly value: string;
  readonly label: string;
  readonly clinical: boolean;
}

/** The clinic's disciplines in display order, named in the reader's language. */
export function useDisciplines(): readonly DisciplineChoice[] {
  const { t } = useTranslation('codes');
  const { data } = useQuery(DisciplinesDocument);
  return [...(data?.disciplines ?? [])]
    .sort((a, b) => a.sortOrder - b.sortOrder)
    .map(({ code, name, clinical }) => ({
      value: code,
      label: t(`discipline.${code}` as never, { defaultValue: name }),
      clinical,
    }));
}
