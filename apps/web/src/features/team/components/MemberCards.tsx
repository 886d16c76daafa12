import { Paper, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DisciplineBadge } from '../../../ui/index.ts';
import type { Member } from '../operations.ts';
import { MemberName } from './MemberName.tsx';
import { MemberPeriod } from './MemberPeriod.tsx';
import { RoleNames } from './RoleNames.tsx';
import classes from './members.module.css';

interface MemberCardsProps {
  readonly code: string;
  readonly members: readonly Member[];
}

/** One discipline on a phone. */
export function MemberCards({ code, members }: MemberCardsProps) {
  const { t } = useTranslation('team');
  const heading = useId();
  return (
    <Paper component="section" aria-labelledby={heading} className={classes['group']}>
      <h2 id={heading} className={classes['head']}>
        <DisciplineBadge code={code} />
        <span className={classes['count']}>{t('count', { count: members.length })}</span>
      </h2>
      <ul className={classes['cards']}>
        {members.map((member) => (
          <li key={member.id} className={classes['card']}>
            <MemberName member={member} />
            <Text size="sm">
              {member.credential && `${member.credential} · `}
              <RoleNames roles={member.roles} />
            </Text>
            {member.supervisor && (
              <Text size="sm" c="dimmed">
                {t('supervisedBy')} <bdi>{member.supervisor.displayName}</bdi>
              </Text>
            )}
            <MemberPeriod activeFrom={member.activeFrom} activeUntil={member.activeUntil} />
          </li>
        ))}
      </ul>
    </Paper>
  );
}
