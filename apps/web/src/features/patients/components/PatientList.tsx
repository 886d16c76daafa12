import { Anchor, Card, Group, Stack, Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAsterisk, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PatientsQuery } from '../../../gql/graphql.ts';
import { LocalDateText } from '../../../ui/index.ts';
import { LIST_LINK } from '../hooks/use-arrow-list.ts';
import { EpisodeStateBadge } from './EpisodeStateBadge.tsx';
import classes from './patient-list.module.css';

type Patient = PatientsQuery['patients']['edges'][number]['node'];

/** A table where there is room, cards on a phone. */
export function PatientList({ patients }: { patients: readonly Patient[] }) {
  const wide = useMediaQuery('(min-width: 62em)', false, { getInitialValueInEffect: false });
  return wide ? <PatientTable patients={patients} /> : <PatientCards patients={patients} />;
}

function PatientTable({ patients }: { patients: readonly Patient[] }) {
  const { t } = useTranslation('patients');
  const columns = ['name', 'number', 'born', 'state', 'lead', 'team'] as const;
  return (
    <Table.ScrollContainer minWidth={800}>
      <Table className={classes['table']}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} scope="col">
                {t(`list.columns.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {patients.map((patient) => (
            <Table.Tr key={patient.id} className={classes['row']}>
              <Table.Th scope="row" fw={400} className={classes['name']}>
                <PatientLink patient={patient} />
              </Table.Th>
              <Table.Td className="numbers">{patient.mrn}</Table.Td>
              <Table.Td className={classes['short']}>
                <LocalDateText date={patient.birthDate} />
                <Text span size="sm" c="dimmed" ml="xs">
                  {t('list.years', { count: patient.age })}
                </Text>
              </Table.Td>
              <Table.Td>
                <State patient={patient} />
              </Table.Td>
              <Table.Td className={classes['lead']}>
                <Lead patient={patient} />
              </Table.Td>
              <Table.Td className={classes['short']}>
                {t('list.teamSize', { count: patient.careTeamSize })}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function PatientCards({ patients }: { patients: readonly Patient[] }) {
  const { t } = useTranslation('patients');
  return (
    <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
      {patients.map((patient) => (
        <Card component="li" key={patient.id} p="sm" className={classes['row']}>
          <PatientLink patient={patient} />
          <Group gap="xs" mt={6}>
            <State patient={patient} />
            <Text size="sm" c="dimmed">
              {t('list.years', { count: patient.age })}
            </Text>
            <Text size="sm" c="dimmed" className="numbers">
              {patient.mrn}
            </Text>
          </Group>
          <Group gap={4} mt={4}>
            <Text size="sm" c="dimmed">
              {t('list.columns.lead')}:
            </Text>
            <Lead patient={patient} />
          </Group>
        </Card>
      ))}
    </Stack>
  );
}

function PatientLink({ patient }: { patient: Patient }) {
  const { t } = useTranslation(['patients', 'codes']);
  const closed = patient.relation === 'OUTSIDE';
  return (
    <Group gap={6} wrap="nowrap" align="center">
      <Anchor
        component={Link}
        to={`/patients/${patient.id}`}
        className={classes['link']}
        {...LIST_LINK}
        fw={600}
        c="inherit"
      >
        <bdi className={classes['clamp']} title={patient.displayName}>
          {patient.displayName}
        </bdi>
      </Anchor>
      {patient.synthetic && (
        <IconAsterisk size={12} aria-label={t('synthetic')} className={classes['icon']}>
          <title>{t('syntheticHint')}</title>
        </IconAsterisk>
      )}
      {closed && (
        <IconLock size={14} aria-label={t('codes:relation.OUTSIDE')} className={classes['icon']}>
          <title>{t('codes:relation.OUTSIDE')}</title>
        </IconLock>
      )}
    </Group>
  );
}

function State({ patient }: { patient: Patient }) {
  const { t } = useTranslation('patients');
  return patient.episodeState ? (
    <EpisodeStateBadge state={patient.episodeState} />
  ) : (
    <Text size="sm" c="dimmed">
      {t('list.noEpisode')}
    </Text>
  );
}

function Lead({ patient }: { patient: Patient }) {
  const { t } = useTranslation('patients');
  return patient.leadName ? (
    <Text size="sm">
      <bdi>{patient.leadName}</bdi>
    </Text>
  ) : (
    <Text size="sm" c="dimmed">
      {t('list.noLead')}
    </Text>
  );
}
