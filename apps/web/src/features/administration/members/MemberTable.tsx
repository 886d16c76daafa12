import { Card, Group, Paper, Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { DisciplineBadge } from '../../../ui/index.ts';
import { MemberPeriod } from '../../team/components/MemberPeriod.tsx';
import { RoleNames } from '../../team/components/RoleNames.tsx';
import type { Member } from '../../team/operations.ts';
import classes from './members.module.css';

const COLUMNS = ['name', 'credential', 'discipline', 'roles', 'period'] as const;

/** Every row leads to the form of that member; a table where there is room, cards on a phone. */
export function MemberTable({ members }: { members: readonly Member[] }) {
  const { t } = useTranslation('team');
  const wide = useMediaQuery('(min-width: 62em)', false, { getInitialValueInEffect: false });
  if (!wide) {
    return (
      <ul className={classes['cards']}>
        {members.map((member) => (
          <Card component="li" key={member.id} p="sm" className={classes['row']}>
            <Name member={member} />
            <Group gap="xs" mt={4}>
              <DisciplineBadge code={member.discipline.code} />
              <Text size="sm">{member.credential}</Text>
            </Group>
            <Text size="sm" my={4}>
              <RoleNames roles={member.roles} />
            </Text>
            <MemberPeriod activeFrom={member.activeFrom} activeUntil={member.activeUntil} />
          </Card>
        ))}
      </ul>
    );
  }
  return (
    <Paper className={classes['frame']}>
      <Table verticalSpacing={6} horizontalSpacing="md" className={classes['table']}>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <Table.Th key={column} scope="col">
                {t(`columns.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {members.map((member) => (
            <Table.Tr key={member.id} className={classes['row']}>
              <Table.Th scope="row" fw={400}>
                <Name member={member} />
              </Table.Th>
              <Table.Td>{member.credential}</Table.Td>
              <Table.Td>
                <DisciplineBadge code={member.discipline.code} />
              </Table.Td>
              <Table.Td>
                <RoleNames roles={member.roles} />
              </Table.Td>
              <Table.Td>
                <MemberPeriod activeFrom={member.activeFrom} activeUntil={member.activeUntil} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function Name({ member }: { member: Member }) {
  const { search } = useLocation();
  return (
    <>
      <Link to={{ pathname: `/administration/members/${member.id}`, search }} className={classes['link']}>
        <bdi>{member.displayName}</bdi>
      </Link>
      {member.email && (
        <Text size="sm" c="dimmed">
          {member.email}
        </Text>
      )}
    </>
  );
}
