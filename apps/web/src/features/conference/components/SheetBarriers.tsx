import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Sheet } from './SheetView.tsx';
import classes from './conference.module.css';

/** What stands in the way of leaving; nothing where nothing does. */
export function SheetBarriers({ barriers }: { barriers: Sheet['barriers'] }) {
  const { t } = useTranslation('conference');
  if (barriers.length === 0) return null;
  return (
    <section>
      <Title order={3}>{t('sheet.barriers')}</Title>
      <ul className={classes['list']}>
        {barriers.map((text) => (
          <Text key={text} component="li" size="sm" className={classes['name'] ?? ''}>
            {text}
          </Text>
        ))}
      </ul>
    </section>
  );
}
