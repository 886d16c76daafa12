import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CareTeamFieldsFragment } from '../../../gql/graphql.ts';
import { DisciplineBadge } from '../../../ui/index.ts';
import classes from './goals-panel.module.css';
import { Panel } from './Panel.tsx';

/** Who is responsible today, the lead first. */
export function CareTeamPanel({ team }: { team: readonly CareTeamFieldsFragment[] }) {
  const { t } = useTranslation('patients');
  const current = team.filter((each) => each.current).sort((a, b) => Number(b.lead) - Number(a.lead));
  return (
    <Panel title={t('overview.team')}>
      {current.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('overview.noTeam')}
        </Text>
      )}
      <ul className={classes['list']}>
        {current.map(({ id, lead, teamRole, member }) => (
          <li key={id} className={classes['goal']}>
            <Group gap="xs">
              <Text size="sm" fw={600}>
                <bdi>{member.displayName}</bdi>
                {member.credential && `, ${member.credential}`}
              </Text>
              {lead && <Badge>{t('overview.lead')}</Badge>}
            </Group>
            <Group gap="xs">
              <DisciplineBadge code={member.discipline.code} />
              <Text size="sm" c="dimmed">
                {teamRole}
              </Text>
            </Group>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
