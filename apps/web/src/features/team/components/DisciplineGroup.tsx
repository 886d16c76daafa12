import { Paper, Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DisciplineBadge } from '../../../ui/index.ts';
import type { Member } from '../operations.ts';
import { MemberPeriod } from './MemberPeriod.tsx';
import { RoleNames } from './RoleNames.tsx';
import classes from './discipline-group.module.css';

interface DisciplineGroupProps {
  readonly code: string;
  readonly members: readonly Member[];
}

/** One discipline: a table where there is room, cards on a phone. */
export function DisciplineGroup({ code, members }: DisciplineGroupProps) {
  const { t } = useTranslation('team');
  const heading = useId();
  const wide = useMediaQuery('(min-width: 62em)', false, { getInitialValueInEffect: false });
  return (
    <Paper component="section" aria-labelledby={heading} className={classes['group']}>
      <h2 id={heading} className={classes['head']}>
        <DisciplineBadge code={code} />
        <span className={classes['count']}>{t('count', { count: members.length })}</span>
      </h2>
      {wide ? <MemberTable members={members} /> : <MemberCards members={members} />}
    </Paper>
  );
}

const COLUMNS = ['name', 'credential', 'roles', 'supervisor', 'period'] as const;

function MemberTable({ members }: { members: readonly Member[] }) {
  const { t } = useTranslation('team');
  return (
    <Table layout="fixed" horizontalSpacing="md" className={classes['table']}>
      <Table.Thead>
        <Table.Tr>
          {COLUMNS.map((column) => (
            <Table.Th key={column} scope="col" className={classes[column]}>
              {t(`columns.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {members.map((member) => (
          <Table.Tr key={member.id}>
            <Table.Th scope="row" fw={400}>
              <Name member={member} />
            </Table.Th>
            <Table.Td>{member.credential || <None />}</Table.Td>
            <Table.Td>
              <RoleNames roles={member.roles} />
            </Table.Td>
            <Table.Td>{member.supervisor ? <bdi>{member.supervisor.displayName}</bdi> : <None />}</Table.Td>
            <Table.Td>
              <MemberPeriod activeFrom={member.activeFrom} activeUntil={member.activeUntil} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function MemberCards({ members }: { members: readonly Member[] }) {
  const { t } = useTranslation('team');
  return (
    <ul className={classes['cards']}>
      {members.map((member) => (
        <li key={member.id} className={classes['card']}>
          <Name member={member} />
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
  );
}

function Name({ member }: { member: Member }) {
  return (
    <>
      <Text fw={600}>
        <bdi>{member.displayName}</bdi>
      </Text>
      {member.email && (
        <a href={`mailto:${member.email}`} className={classes['mail']}>
          {member.email}
        </a>
      )}
    </>
  );
}

/** An empty cell is an answer too. */
function None() {
  const { t } = useTranslation('team');
  return (
    <Text span c="dimmed" aria-label={t('none')}>
      –
    </Text>
  );
}
