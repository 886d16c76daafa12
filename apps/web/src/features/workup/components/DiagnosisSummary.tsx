import { useQuery } from '@apollo/client/react';
import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useFormats } from '../../../ui/index.ts';
import { useWorkupWords } from '../hooks/use-workup-words.ts';
import { DiagnosisSummaryDocument } from '../operations.ts';
import { Panel } from './Panel.tsx';
import classes from './workup.module.css';

interface DiagnosisSummaryProps {
  readonly patientId: string;
  /** Address of the patient. */
  readonly path: string;
}

/** What was signed, in two lines, for the first screen of the patient; nothing while it loads or when it cannot. */
export function DiagnosisSummary({ patientId, path }: DiagnosisSummaryProps) {
  const { t, say, diagnosisName } = useWorkupWords();
  const { instant } = useFormats();
  const { data } = useQuery(DiagnosisSummaryDocument, {
    variables: { patientId },
    fetchPolicy: 'cache-and-network',
  });
  const workup = data?.workup;
  if (!workup) return null;
  const standing = workup.diagnoses.filter(({ supersededById }) => supersededById == null);
  const redFlags = workup.obstacles.find(({ code }) => code === 'DIAGNOSIS_RED_FLAG')?.about ?? [];
  return (
    <Panel onOverview title={t('diagnosis.title')}>
      {standing.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('diagnosis.none')}
        </Text>
      )}
      {standing.map((diagnosis) => (
        <div key={diagnosis.id}>
          <Text fw={600}>{diagnosisName(diagnosis)}</Text>
          <Text size="sm" c="dimmed">
            {t('diagnosis.signedBy', { name: diagnosis.signedByName, time: instant(diagnosis.signedAt) })}
          </Text>
        </div>
      ))}
      {redFlags.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="xs">
            {t('redFlags.bannerTitle', { count: redFlags.length })}
          </Text>
          <ul className={classes['list']}>
            {redFlags.map((code) => (
              <li key={code}>{say(`redFlag.${code}`)}</li>
            ))}
          </ul>
        </>
      )}
      <Anchor component={Link} to={`${path}/workup`} size="sm" underline="always">
        {t('open')}
      </Anchor>
    </Panel>
  );
}
