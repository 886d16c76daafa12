import { useMutation } from '@apollo/client/react';
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconStar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CareTeamFieldsFragment } from '../../../gql/graphql.ts';
import { DisciplineBadge, useFormats, useNotify } from '../../../ui/index.ts';
import { MakeCareTeamLeadDocument } from '../care-team-operations.ts';
import classes from './goals-panel.module.css';

interface MembershipRowProps {
  readonly membership: CareTeamFieldsFragment;
  readonly mayManage: boolean;
  readonly onEnd: () => void;
}

export function MembershipRow({ membership, mayManage, onEnd }: MembershipRowProps) {
  const { t } = useTranslation('patients');
  const { localDate } = useFormats();
  const notify = useNotify();
  const [makeLead, { loading }] = useMutation(MakeCareTeamLeadDocument, {
    refetchQueries: ['PatientTeam', 'PatientChart'],
  });
  const { member, teamRole, lead, startsOn, endsOn, current } = membership;
  const name = member.displayName;
  const from = localDate(startsOn);
  const period = endsOn
    ? t('team.period', { from, until: localDate(endsOn) })
    : t(current ? 'team.since' : 'team.from', { from });
  const lift = async () => {
    try {
      const { data } = await makeLead({ variables: { membershipId: membership.id } });
      if (data?.makeCareTeamLead.__typename === 'Refusal') return notify.refused(data.makeCareTeamLead);
      notify.done(t('team.leadNow', { name }));
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <li className={classes['goal']}>
      <Group justify="space-between" gap="sm">
        <Stack gap={2} miw={0}>
          <Group gap="xs">
            <Text fw={600}>
              <bdi>{name}</bdi>
              {member.credential && `, ${member.credential}`}
            </Text>
            {lead && <Badge>{t('overview.lead')}</Badge>}
            {!member.active && <Badge color="gray">{t('team.inactive')}</Badge>}
          </Group>
          <Group gap="xs">
            <DisciplineBadge code={member.discipline.code} />
            <Text size="sm">{teamRole}</Text>
            <Text size="sm" c="dimmed">
              {period}
            </Text>
          </Group>
        </Stack>
        {mayManage && (
          <Group gap="xs">
            {current && !lead && (
              <Button
                variant="default"
                size="xs"
                loading={loading}
                leftSection={<IconStar size={14} aria-hidden />}
                aria-label={t('team.makeLeadFor', { name })}
                onClick={() => void lift()}
              >
                {t('team.makeLead')}
              </Button>
            )}
            {endsOn === null && (
              <Button
                variant="subtle"
                color="gray"
                size="xs"
                aria-label={t('team.endFor', { name })}
                onClick={onEnd}
              >
                {t('team.end')}
              </Button>
            )}
          </Group>
        )}
      </Group>
    </li>
  );
}
