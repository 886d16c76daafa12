import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AnswerPart } from '../answer-operations.ts';

/** The past days that a part asks about. */
export function PartHead({ part }: { readonly part: AnswerPart }) {
  const { t } = useTranslation('answer');
  if (part.recallDays === null) return null;
  return (
    <Text c="dimmed">
      {part.recallDays === 0 ? t('recall.now') : t('recall.days', { count: part.recallDays })}
    </Text>
  );
}
