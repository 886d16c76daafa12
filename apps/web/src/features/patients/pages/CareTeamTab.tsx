import { useQuery } from '@apollo/client/react';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import type { CareTeamFieldsFragment } from '../../../gql/graphql.ts';
import { EmptyState, ErrorState, LoadingState, useClinicToday } from '../../../ui/index.ts';
import { FamilyAccounts } from '../../home/index.ts';
import { AddToTeamDialog } from '../components/AddToTeamDialog.tsx';
import { EndMembershipDialog } from '../components/EndMembershipDialog.tsx';
import { MembershipRow } from '../components/MembershipRow.tsx';
import type { PatientIdentity } from '../hooks/use-patient.ts';
import { PatientTeamDocument } from '../care-team-operations.ts';

/** Who treats this young person, since when, and who answers for it. */
export function CareTeamTab({ patient }: { patient: PatientIdentity }) {
  const { t } = useTranslation('patients');
  const may = useAccess();
  const today = useClinicToday();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<CareTeamFieldsFragment | null>(null);
  const { data, error, refetch } = useQuery(PatientTeamDocument, {
    variables: { id: patient.id },
    fetchPolicy: 'cache-and-network',
  });
  if (!data)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={5} />;
  const team = data.patient.careTeam;
  const mayManage = may('careTeam.manage', { relation: patient.relation });
  const groups = [
    ['current', team.filter((each) => each.current).sort((a, b) => Number(b.lead) - Number(a.lead))],
    ['planned', team.filter((each) => !each.current && each.startsOn > today)],
    ['past', team.filter((each) => !each.current && each.startsOn <= today)],
  ] as const;
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start">
        <Text size="sm" c="dimmed" maw="44rem">
          {t('team.intro')}
        </Text>
        {mayManage && (
          <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {t('team.add')}
          </Button>
        )}
      </Group>
      {team.length === 0 && <EmptyState title={t('team.empty')} text={t('team.emptyHint')} />}
      {groups.map(
        ([name, members]) =>
          members.length > 0 && (
            <Paper key={name} p="md" component="section">
              <Title order={2} mb="xs">
                {t(`team.${name}`)}
              </Title>
              <Stack component="ul" gap={0} m={0} p={0} style={{ listStyle: 'none' }}>
                {members.map((membership) => (
                  <MembershipRow
                    key={membership.id}
                    membership={membership}
                    mayManage={mayManage && name !== 'past'}
                    onEnd={() => setEnding(membership)}
                  />
                ))}
              </Stack>
            </Paper>
          ),
      )}
      {adding && (
        <AddToTeamDialog
          patientId={patient.id}
          hasLead={team.some((each) => each.current && each.lead)}
          onClose={() => setAdding(false)}
        />
      )}
      {ending && <EndMembershipDialog membership={ending} onClose={() => setEnding(null)} />}
      {may('familyAccount.manage', { relation: patient.relation }) && (
        <FamilyAccounts patientId={patient.id} />
      )}
    </Stack>
  );
}
