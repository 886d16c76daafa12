import { Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { InstantText, useFormats } from '../../../ui/index.ts';
import type { WeekNames } from '../hooks/use-week-names.ts';
import type { ProposedSession } from '../operations.ts';
import { changedSessions, patientNames } from '../proposed-grid.ts';
import classes from './week-builder.module.css';

interface ChangeListProps {
  readonly sessions: readonly ProposedSession[];
  readonly names: WeekNames;
  readonly onOpen: (id: string) => void;
  /** Null when nothing can be chosen. */
  readonly chosen: ReadonlySet<string> | null;
  readonly onChoose: (id: string, chosen: boolean) => void;
}

/** Who moves from when to when, who treats instead, what is called off. */
export function ChangeList({ sessions, names, onOpen, chosen, onChoose }: ChangeListProps) {
  const { t } = useTranslation('week-builder');
  const { list } = useFormats();
  const changes = changedSessions(sessions);
  if (changes.length === 0) return <Text c="dimmed">{t('change.none')}</Text>;
  return (
    <ul className={classes['list']}>
      {changes.map((session) => (
        <li key={session.id} className={classes['item']}>
          <div className={classes['change']}>
            <span>
              {chosen && (
                <Checkbox
                  size="xs"
                  checked={chosen.has(session.id)}
                  onChange={(event) => onChoose(session.id, event.currentTarget.checked)}
                  label={t(`change.${session.change}`)}
                />
              )}
              {!chosen && <strong>{t(`change.${session.change}`)}</strong>}
            </span>
            <div>
              <button type="button" className={classes['plain']} onClick={() => onOpen(session.id)}>
                <bdi>{list(patientNames(session))}</bdi>, {session.title}
              </button>
              <Text size="sm">
                {session.before && session.change !== 'DROPPED' && (
                  <>
                    {t('change.was')} <InstantText at={session.before.startsAt} />,{' '}
                    <bdi>{list(session.before.memberIds.map(names.member))}</bdi>
                    {session.before.roomId && <>, {names.room(session.before.roomId)}</>}
                    {' → '}
                  </>
                )}
                <InstantText at={session.startsAt} />, <bdi>{list(session.memberIds.map(names.member))}</bdi>
                {session.roomId && <>, {names.room(session.roomId)}</>}
              </Text>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
