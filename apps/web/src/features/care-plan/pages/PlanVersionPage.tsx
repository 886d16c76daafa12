import { useQuery } from '@apollo/client/react';
import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { EmptyState, ErrorState, LoadingState, PrintButton } from '../../../ui/index.ts';
import { ChangeList } from '../components/ChangeList.tsx';
import { PlanDocument } from '../components/PlanDocument.tsx';
import { SignOffList } from '../components/SignOffList.tsx';
import { PlanVersionsDocument } from '../version-operations.ts';
import type { PlanPatient } from '../plan-patient.ts';

interface PlanVersionPageProps {
  readonly planId: string;
  readonly patient: PlanPatient;
  readonly path: string;
}

/** One version as it was signed: what it changed, what it says, who stands for it; printable for ever. */
export function PlanVersionPage({ planId, patient, path }: PlanVersionPageProps) {
  const { t } = useTranslation('care-plan');
  const number = Number(useParams()['number']);
  const { data, error, refetch } = useQuery(PlanVersionsDocument, { variables: { id: planId } });
  if (!data)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={8} />;
  const versions = data.carePlan.versions;
  const version = versions.find((each) => each.number === number);
  const newest = Math.max(0, ...versions.map((each) => each.number));
  const back = (
    <Anchor component={Link} to={path} size="sm" className="no-print">
      <Group gap={4}>
        <IconArrowLeft size={16} aria-hidden />
        {t('versions.back')}
      </Group>
    </Anchor>
  );
  if (!version) {
    return <EmptyState title={t('versions.notFound', { number: String(number) })} action={back} />;
  }
  return (
    <Stack gap="md">
      <Group justify="space-between" className="no-print">
        {back}
        <PrintButton />
      </Group>
      {number < newest && (
        <Text size="sm" className="no-print">
          <Anchor component={Link} to={`${path}/versions/${newest}`}>
            {t('versions.newer', { number: newest })}
          </Anchor>
        </Text>
      )}
      <Paper p="md" component="section" className="no-print">
        <Title order={2} mb="sm">
          {t('signOff.title')}
        </Title>
        <SignOffList version={version} relation={patient.relation} />
      </Paper>
      <Paper p="md" component="section" className="no-print">
        <Title order={2} mb="sm">
          {t('versions.changes')}
        </Title>
        {number === 1 ? (
          <Text size="sm">{t('versions.firstVersion')}</Text>
        ) : (
          <ChangeList changes={version.changes} />
        )}
      </Paper>
      <PlanDocument version={version} patient={patient} />
    </Stack>
  );
}
