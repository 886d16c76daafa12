import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatientDetailsFragment } from '../../../gql/graphql.ts';
import { useLanguageNames } from '../hooks/use-language-names.ts';
import { Facts } from './Facts.tsx';
import { Panel } from './Panel.tsx';
import { PatientDetailsForm } from './PatientDetailsForm.tsx';

interface AboutPanelProps {
  readonly patient: PatientDetailsFragment;
  readonly mayEdit: boolean;
}

/** Personal details; sex used for norms and gender identity are two different things. */
export function AboutPanel({ patient, mayEdit }: AboutPanelProps) {
  const { t } = useTranslation('patients');
  const languageNames = useLanguageNames();
  const [editing, setEditing] = useState(false);
  return (
    <Panel
      title={t('overview.about')}
      action={
        mayEdit && (
          <Button
            variant="subtle"
            size="xs"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => setEditing(true)}
          >
            {t('overview.edit')}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          [t('about.preferredName'), patient.preferredName && <bdi>{patient.preferredName}</bdi>],
          [
            t('about.legalName'),
            <bdi key="name">{[...patient.givenNames, patient.familyName].filter(Boolean).join(' ')}</bdi>,
          ],
          [t('about.pronouns'), patient.pronouns],
          [t('about.genderIdentity'), patient.genderIdentity],
          [t('about.sexForNorms'), t(`about.sex.${patient.sexForNorms}`)],
          [t('about.languages'), languageNames(patient.languages)],
          [t('about.interpreterNeeded'), t(patient.interpreterNeeded ? 'about.yes' : 'about.no')],
          [t('about.school'), patient.school],
        ]}
      />
      {editing && <PatientDetailsForm patient={patient} onClose={() => setEditing(false)} />}
    </Panel>
  );
}
