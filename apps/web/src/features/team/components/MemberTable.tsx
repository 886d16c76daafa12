import { Paper, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DisciplineBadge } from '../../../ui/index.ts';
import type { MemberGroup } from '../group-by-discipline.ts';
import type { Member } from '../operations.ts';
import { MemberName } from './MemberName.tsx';
import { MemberPeriod } from './MemberPeriod.tsx';
import { RoleNames } from './RoleNames.tsx';
import classes from './members.module.css';

const COLUMNS = ['name', 'credential', 'roles', 'supervisor', 'period'] as const;

/** Everybody in one table, a group of rows per discipline: the columns stand under each other. */
export function MemberTable({ groups }: { groups: readonly MemberGroup<Member>[] }) {
  const { t } = useTranslation('team');
  return (
    <Paper className={classes['group']}>
      <Table layout="fixed" horizontalSpacing="md" verticalSpacing={6} className={classes['table']}>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <Table.Th key={column} scope="col" className={classes[column]}>
                {t(`columns.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        {groups.map(([code, members]) => (
          <Table.Tbody key={code}>
            <Table.Tr className={classes['groupRow']}>
              <Table.Th scope="rowgroup" colSpan={COLUMNS.length}>
                <DisciplineBadge code={code} />{' '}
                <span className={classes['count']}>{t('count', { count: members.length })}</span>
              </Table.Th>
            </Table.Tr>
            {members.map((member) => (
              <MemberRow key={member.id} member={member} />
            ))}
          </Table.Tbody>
        ))}
      </Table>
    </Paper>
  );
}

function MemberRow({ member }: { member: Member }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <MemberName member={member} />
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
  );
}

/** An empty cell is an answer too. */
function None() {
  const { t } = useTranslation('team');
  return (
    <Text span c="dimmed" role="img" aria-label={t('none')}>
      –
    </Text>
  );
}
