import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import { useHoldWords } from '../../holds/index.ts';
import type { Sheet } from './SheetView.tsx';
import classes from './conference.module.css';

export function SheetHolds({ holds }: { holds: Sheet['holds'] }) {
  const { t } = useTranslation('conference');
  const { label } = useHoldWords();
  const { localDate } = useFormats();
  return (
    <section>
      <Title order={3}>{t('sheet.holds')}</Title>
      {holds.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('sheet.holdsNone')}
        </Text>
      )}
      <ul className={classes['list']}>
        {holds.map((hold) => (
          <li key={hold.holdId}>
            <Text size="sm" className={classes['name'] ?? ''}>
              <strong>{label(hold)}</strong>: {hold.reason}
            </Text>
            <Text size="xs" c="dimmed">
              {t(hold.overdue ? 'sheet.overdue' : 'sheet.review', { date: localDate(hold.reviewOn) })}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
