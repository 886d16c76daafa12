import { useQuery } from '@apollo/client/react';
import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { daysBetween } from '@consilium/domain';
import { IconArrowLeft, IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccess } from '../../../app/session.tsx';
import { LocalDateText, useFormats, useClinicToday } from '../../../ui/index.ts';
import { useChartVariables } from '../hooks/use-chart-variables.ts';
import { useLanguageNames } from '../hooks/use-language-names.ts';
import type { PatientIdentity } from '../hooks/use-patient.ts';
import { PatientChartDocument } from '../operations.ts';
import { EpisodeStateBadge } from './EpisodeStateBadge.tsx';
import classes from './patient-header.module.css';
import { SyntheticMark } from './SyntheticMark.tsx';

/** From this many days before the 18th birthday the header says so, because proxy access ends then (design default). */
const SAY_TURNS_18_DAYS = 60;

/** Who it is and where they are: enough to be sure to have the right record open. */
export function PatientHeader({ patient }: { patient: PatientIdentity }) {
  const { t } = useTranslation(['patients', 'codes']);
  const { localDate } = useFormats();
  const may = useAccess();
  const today = useClinicToday();
  const languageNames = useLanguageNames();
  const { data } = useQuery(PatientChartDocument, { variables: useChartVariables(patient) });
  const chart = data?.patient;
  const episode = chart?.currentEpisode;
  const legalName = chart ? [...chart.givenNames, chart.familyName].filter(Boolean).join(' ') : null;
  const untilAdult = chart ? daysBetween(today, chart.turns18On) : null;
  return (
    <Stack gap={4} component="header" className={classes['header']}>
      {may('patient.list') && (
        <Anchor component={Link} to="/patients" size="sm" className="no-print">
          <Group gap={4} wrap="nowrap">
            <IconArrowLeft size={16} aria-hidden />
            {t('header.back')}
          </Group>
        </Anchor>
      )}
      <Group gap="sm" align="baseline">
        <Title order={1} className={classes['name']}>
          <bdi>{patient.displayName}</bdi>
        </Title>
        {chart?.pronouns && <Text c="dimmed">{chart.pronouns}</Text>}
        {patient.synthetic && <SyntheticMark />}
      </Group>
      <ul className={classes['facts']}>
        {legalName && legalName !== patient.displayName && (
          <li>
            {t('header.legalName')}: <bdi>{legalName}</bdi>
          </li>
        )}
        <li>
          {t('header.age', { count: patient.age })} (<LocalDateText date={patient.birthDate} />)
        </li>
        <li className="numbers">{t('header.mrn', { mrn: patient.mrn })}</li>
        {chart && chart.languages.length > 0 && <li>{languageNames(chart.languages)}</li>}
        {chart?.interpreterNeeded && (
          <li>
            <strong>
              <IconLanguage size={15} aria-hidden className={classes['icon']} /> {t('header.interpreter')}
            </strong>
          </li>
        )}
      </ul>
      {episode && (
        <Group gap="xs" mt={2}>
          <EpisodeStateBadge state={episode.state} size="lg" />
          {episode.phase !== null && (
            <Text size="sm">{t('phase', { phase: 'I'.repeat(episode.phase) })}</Text>
          )}
          {episode.programmeDay !== null && (
            <Text size="sm" fw={650}>
              {t('programmeDay', { day: episode.programmeDay })}
            </Text>
          )}
          {episode.levelOfCare && <Text size="sm">{t(`codes:levelOfCare.${episode.levelOfCare}`)}</Text>}
        </Group>
      )}
      {chart && untilAdult !== null && untilAdult > 0 && untilAdult <= SAY_TURNS_18_DAYS && (
        <Text size="sm">{t('header.turns18', { date: localDate(chart.turns18On) })}</Text>
      )}
    </Stack>
  );
}
