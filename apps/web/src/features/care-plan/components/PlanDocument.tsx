import { Paper, Stack, Text, Title } from '@mantine/core';
import { compareDisciplines, hasContent, prescribedMinutes } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { LocalDateText, useFormats } from '../../../ui/index.ts';
import { usePlanWords } from '../hooks/use-plan-words.ts';
import type { PlanPatient } from '../plan-patient.ts';
import type { PrintedVersion } from '../printed-version.ts';
import { DocumentSection } from './DocumentSection.tsx';
import { MinutesTable } from './MinutesTable.tsx';
import classes from './plan-document.module.css';

interface PlanDocumentProps {
  readonly version: PrintedVersion;
  readonly patient: PlanPatient;
}

/** The frozen plan as one document: on screen, and on A4 or Letter without anything else of the page. */
export function PlanDocument({ version, patient }: PlanDocumentProps) {
  const { t } = useTranslation('care-plan');
  const words = usePlanWords();
  const { instant } = useFormats();
  const sections = version.content.sections
    .filter(hasContent)
    .sort((a, b) => compareDisciplines(a.disciplineCode, b.disciplineCode));
  const goals = new Map(
    sections.flatMap((section) => section.goals.map((goal) => [goal.id, goal.description])),
  );
  const minutes = prescribedMinutes(
    sections.flatMap((section) =>
      section.interventions.map((row) => ({ ...row, disciplineCode: section.disciplineCode })),
    ),
  );
  return (
    <Paper p="lg" component="article" className={classes['document']} aria-label={t('versions.content')}>
      <Stack gap="lg">
        <header className={classes['header']}>
          <div>
            <Title order={2} className={classes['title']}>
              {t('print.document')} {t('print.for', { name: patient.displayName })}
            </Title>
            <Text size="sm" c="dimmed">
              {t('print.bornLabel')} <LocalDateText date={patient.birthDate} /> ·{' '}
              {t('print.number', { mrn: patient.mrn })}
              {patient.synthetic && <> · {t('print.synthetic')}</>}
            </Text>
          </div>
          <Text size="sm">
            {t('print.published', {
              number: version.number,
              name: version.createdByName,
              time: instant(version.createdAt),
            })}
          </Text>
          <Text style={{ whiteSpace: 'pre-wrap' }}>{version.note}</Text>
        </header>
        {sections.map((section) => (
          <DocumentSection key={section.disciplineCode} section={section} goals={goals} />
        ))}
        <section className={classes['part']}>
          <Title order={3}>{t('minutes.title')}</Title>
          <MinutesTable rows={minutes} />
        </section>
        <section className={`${classes['part']} ${classes['printOnly']}`}>
          <Title order={3}>{t('print.signatures')}</Title>
          <table className={classes['signatures']}>
            <tbody>
              {version.signOffs.map((signOff) => (
                <tr key={signOff.disciplineCode}>
                  <th scope="row">{words.discipline(signOff.disciplineCode)}</th>
                  <td>
                    {signOff.signedAt
                      ? [signOff.signedByName, signOff.credential, instant(signOff.signedAt)]
                          .filter((part) => part)
                          .join(', ')
                      : t('signOff.waiting')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Stack>
    </Paper>
  );
}
