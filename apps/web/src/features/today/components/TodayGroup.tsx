import { Button, Paper, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KIND_ICONS } from '../kind-icons.ts';
import type { TodayItem } from '../operations.ts';
import type { TodayGroup as Group } from '../today-groups.ts';
import { TodayItemRow } from './TodayItemRow.tsx';
import classes from './today-group.module.css';

/** A long queue is worked from its top; the rest is one click away. */
const SHOWN_AT_ONCE = 5;

export function TodayGroup({ group, today }: { group: Group<TodayItem>; today: string }) {
  const { t } = useTranslation('today');
  const [all, setAll] = useState(false);
  const heading = useId();
  const Icon = KIND_ICONS[group.kind];
  const shown = all ? group.items : group.items.slice(0, SHOWN_AT_ONCE);
  const hidden = group.items.length - shown.length;
  return (
    <Paper component="section" aria-labelledby={heading} className={classes['group']}>
      <header className={classes['head']}>
        <Icon size={18} stroke={1.8} aria-hidden className={classes['icon']} />
        <Title order={2} id={heading} className={classes['title']}>
          {t(`kind.${group.kind}.title`)}
          <span className={classes['count']}>{group.items.length}</span>
        </Title>
        {group.overdue && <span className={classes['overdue']}>{t('overdue')}</span>}
      </header>
      <p className={classes['what']}>{t(`kind.${group.kind}.what`)}</p>
      <ul className={classes['items']}>
        {shown.map((item, index) => (
          <TodayItemRow key={`${item.patientId}-${item.referralId}-${index}`} item={item} today={today} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="subtle" fullWidth radius={0} onClick={() => setAll(true)}>
          {t('more', { count: hidden })}
        </Button>
      )}
    </Paper>
  );
}
