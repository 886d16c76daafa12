import { Alert, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DischargeFieldsFragment } from '../../../gql/graphql.ts';
import { InstantText } from '../../../ui/index.ts';
import { useCriterionWords } from '../hooks/use-criterion-words.ts';
import classes from './discharge.module.css';

/** Why somebody was let go although criteria were missing: it stays where the criteria are. */
export function OverrideNotes({ discharge }: { readonly discharge: DischargeFieldsFragment }) {
  const { t } = useTranslation('discharge');
  const words = useCriterionWords();
  const wordsOf = (code: string) =>
    words(
      discharge.criteria.find(({ criterion }) => criterion.code === code)?.criterion ?? { code, text: '' },
    );
  return discharge.overrides.map(({ id, reason, missingCodes, overriddenAt, overriddenByName }) => (
    <Alert
      key={id}
      mt="sm"
      color="yellow"
      variant="light"
      icon={<IconInfoCircle aria-hidden />}
      title={t('overridden')}
    >
      <Text size="sm" className={classes['text'] ?? ''}>
        {reason}
      </Text>
      <Text size="sm">{t('wasMissing', { criteria: missingCodes.map(wordsOf).join('; ') })}</Text>
      <Text size="xs">
        {overriddenByName}, <InstantText at={overriddenAt} />
      </Text>
    </Alert>
  ));
}
