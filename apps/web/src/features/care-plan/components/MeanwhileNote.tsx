import { Alert, List, Text } from '@mantine/core';
import type { FlatValue } from '@consilium/domain';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import { fieldsChangedMeanwhile } from '../changed-fields.ts';
import { usePlanWords } from '../hooks/use-plan-words.ts';

interface MeanwhileNoteProps<V> {
  /** What the form was opened on. */
  readonly base: V;
  /** What is stored now. */
  readonly current: V;
  readonly byName: string | null;
  readonly goals?: ReadonlyMap<string, string>;
}

/** Says quietly that somebody changed the entry behind an open form; the form itself is left alone. */
export function MeanwhileNote<V extends { readonly [K in keyof V]: FlatValue }>(
  props: MeanwhileNoteProps<V>,
) {
  const { base, current, byName, goals } = props;
  const { t } = useTranslation('care-plan');
  const { list } = useFormats();
  const words = usePlanWords();
  const fields = fieldsChangedMeanwhile(base, current);
  if (fields.length === 0) return null;
  const names = list(fields.map((field) => words.field(field).toLocaleLowerCase()));
  return (
    <Alert color="teal" variant="light" icon={<IconUsers aria-hidden />} role="status" p="sm">
      <Text size="sm">
        {t('form.meanwhile', { name: byName ?? t('conflict.theirsUnknown'), fields: names })}
      </Text>
      <List size="sm" mt={4} listStyleType="none">
        {fields.map((field) => (
          <List.Item key={field}>
            <Text span size="sm" c="dimmed">
              {t('form.meanwhileNow', { field: words.field(field) })}
            </Text>{' '}
            <Text span size="sm" style={{ whiteSpace: 'pre-wrap' }}>
              {words.value(field, current[field], goals) ?? t('form.meanwhileEmpty')}
            </Text>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
