import { Text } from '@mantine/core';
import { currentInstrument } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import type { AnswerPart } from '../answer-operations.ts';

/** The sentence that all questions of a part begin with, or else the past days that they ask about. */
export function PartHead({ part }: { readonly part: AnswerPart }) {
  const { t, i18n } = useTranslation('answer');
  const stem = currentInstrument(part.instrumentCode)?.stem;
  if (stem) return <Text>{(i18n.language === 'es' ? stem.es : undefined) ?? stem.en}</Text>;
  if (part.recallDays === null) return null;
  return (
    <Text c="dimmed">
      {part.recallDays === 0 ? t('recall.now') : t('recall.days', { count: part.recallDays })}
    </Text>
  );
}
