import { IconUsers } from '@tabler/icons-react';
import { Anchor, Paper, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { matchesWords, SearchField, useUrlState } from '../../../ui/index.ts';
import { EpisodeStateBadge } from '../../patients/components/EpisodeStateBadge.tsx';
import type { MyPatient } from '../operations.ts';
import classes from './my-patients.module.css';

/** The patients of whoever reads, few enough to be searched here. */
export function MyPatients({ patients, title }: { patients: readonly MyPatient[]; title?: string }) {
  const { t } = useTranslation('today');
  const [search, setSearch] = useUrlState('q');
  const heading = useId();
  const found = patients.filter(({ displayName, mrn }) => matchesWords(search, `${displayName} ${mrn}`));
  return (
    <Paper component="section" aria-labelledby={heading} className={classes['panel']}>
      <header className={classes['head']}>
        <Title order={2} id={heading} size="h3">
          {title ?? t('patients.title')} <span className={classes['count']}>{patients.length}</span>
        </Title>
        {patients.length > 0 && (
          <SearchField label={t('patients.search')} value={search} onSearch={setSearch} />
        )}
      </header>
      {found.length === 0 ? (
        <Text c="dimmed" size="sm" p="md" pt={0}>
          {t(patients.length === 0 ? 'patients.none' : 'patients.noMatch')}
          {patients.length === 0 && (
            <>
              {' '}
              <Anchor component={Link} to="/patients" inherit underline="always">
                {t('patients.all')}
              </Anchor>
            </>
          )}
        </Text>
      ) : (
        <ul className={classes['list']}>
          {found.map((patient) => (
            <PatientRow key={patient.id} patient={patient} />
          ))}
        </ul>
      )}
    </Paper>
  );
}

function PatientRow({ patient }: { patient: MyPatient }) {
  const { t } = useTranslation('today');
  return (
    <li className={classes['row']}>
      <div className={classes['first']}>
        <Link to={`/patients/${patient.id}`} className={classes['link']}>
          <bdi>{patient.displayName}</bdi>
        </Link>
        <span className={classes['age']}>
          {t('patients.years', { count: patient.age })}
          <Relation relation={patient.relation} />
        </span>
      </div>
      <div className={classes['second']}>
        {patient.episodeState && <EpisodeStateBadge state={patient.episodeState} />}
        {patient.phase != null && (
          <span>{t('patients.phase', { phase: ROMAN[patient.phase] ?? patient.phase })}</span>
        )}
        <span>
          {patient.leadName ? (
            <>
              {t('patients.lead')} <bdi>{patient.leadName}</bdi>
            </>
          ) : (
            t('patients.noLead')
          )}
        </span>
      </div>
    </li>
  );
}

/** Being on the team is the rule in this list and takes a mark; any other relation takes words. */
function Relation({ relation }: Pick<MyPatient, 'relation'>) {
  const { t } = useTranslation('codes');
  const words = t(`relation.${relation}`);
  if (relation !== 'TEAM') return <span>{words}</span>;
  return (
    <IconUsers size={14} role="img" aria-label={words} className={classes['mark']}>
      <title>{words}</title>
    </IconUsers>
  );
}

/** Phases of the programme are counted in Roman numerals (clinical.md 1.2). */
const ROMAN: Readonly<Record<number, string>> = { 1: 'I', 2: 'II', 3: 'III' };
