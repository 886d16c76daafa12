import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FlareCareQuery } from '../../../gql/graphql.ts';
import { useFormats } from '../../../ui/index.ts';

/** Flares that are over: a line each. */
export function EarlierFlares({ flares }: { flares: FlareCareQuery['flareCare']['flares'] }) {
  const { t } = useTranslation('aftercare');
  const { localDate } = useFormats();
  if (flares.length === 0) return null;
  return (
    <details>
      <summary>{t('flare.earlier', { count: flares.length })}</summary>
      <Text component="ul" size="sm" m={0} pl="md">
        {flares.map(({ stamps }) => (
          <li key={stamps[0]?.id}>
            {stamps
              .map(({ step, takenOn }) => `${t(`flare.short.${step}`)} ${localDate(takenOn)}`)
              .join(' · ')}
          </li>
        ))}
      </Text>
    </details>
  );
}
