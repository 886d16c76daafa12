import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LocalDateText } from '../../../ui/index.ts';
import type { Sheet } from './SheetView.tsx';
import classes from './conference.module.css';

/** What was agreed before and is not done yet. */
export function SheetTasks({ tasks }: { tasks: Sheet['tasks'] }) {
  const { t } = useTranslation(['conference', 'codes', 'tasks']);
  return (
    <section>
      <Title order={3}>{t('sheet.tasks')}</Title>
      {tasks.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('sheet.tasksNone')}
        </Text>
      )}
      <ul className={classes['list']}>
        {tasks.map(({ taskId, title, ownerName, ownerDisciplineCode, dueOn, overdue }) => (
          <li key={taskId}>
            <Text size="sm" className={classes['name'] ?? ''}>
              {title}
            </Text>
            <Text size="xs" c={overdue ? undefined : 'dimmed'} fw={overdue ? 650 : 400}>
              {ownerName ?? t(`codes:discipline.${ownerDisciplineCode ?? ''}` as never)}
              {dueOn && (
                <>
                  {' · '}
                  {t(overdue ? 'tasks:overdueSince' : 'tasks:due')} <LocalDateText date={dueOn} />
                </>
              )}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
