import { Button, Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Absence } from '../operations.ts';
import classes from './absences.module.css';

/** Meetings come every week, for everybody: a list is read a page at a time. */
const PAGE = 30;

interface AbsenceListProps {
  readonly absences: readonly Absence[];
  readonly children: (absence: Absence) => ReactNode;
}

export function AbsenceList({ absences, children }: AbsenceListProps) {
  const { t } = useTranslation('absences');
  const [count, setCount] = useState(PAGE);
  const left = absences.length - count;
  return (
    <>
      <ul className={classes['list']}>{absences.slice(0, count).map(children)}</ul>
      {left > 0 && (
        <Group justify="center" p="sm">
          <Button variant="default" onClick={() => setCount(count + PAGE)}>
            {t('more', { count: left })}
          </Button>
        </Group>
      )}
    </>
  );
}
