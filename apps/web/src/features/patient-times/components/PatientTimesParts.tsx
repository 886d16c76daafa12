import { useQuery } from '@apollo/client/react';
import { Stack, Text } from '@mantine/core';
import { useAccess } from '../../../app/session.tsx';
import { ErrorState, LoadingState } from '../../../ui/index.ts';
import { useWeekNames } from '../../week-builder/index.ts';
import { PatientTimesDocument } from '../operations.ts';
import { PreferencePart } from './PreferencePart.tsx';
import { SeparationPart } from './SeparationPart.tsx';
import { TimeBlockPart } from './TimeBlockPart.tsx';

interface PatientTimesPartsProps {
  readonly patientId: string;
  /** Outside the record, where nothing else says who it is. */
  readonly named?: boolean;
}

/** When a patient can come, what they would like, and with whom they share no session. */
export function PatientTimesParts({ patientId, named = false }: PatientTimesPartsProps) {
  const may = useAccess();
  const names = useWeekNames();
  const { data, error, loading, refetch } = useQuery(PatientTimesDocument, {
    variables: { patientId },
    fetchPolicy: 'cache-and-network',
  });
  const times = data?.patientTimes;
  const changed = () => void refetch();
  if (!times) {
    return error && !loading ? <ErrorState error={error} onRetry={changed} /> : <LoadingState rows={6} />;
  }
  const { relation, preference, separations } = times;
  const mayManage = may('patientTime.manage', { relation });
  return (
    <Stack gap="md">
      {named && (
        <Text fw={650} size="lg">
          <bdi>{times.patientName}</bdi>
        </Text>
      )}
      <TimeBlockPart times={times} mayManage={mayManage} onChanged={changed} />
      <PreferencePart
        key={preference?.version ?? 0}
        times={times}
        names={names}
        mayManage={mayManage}
        onChanged={changed}
      />
      {separations && (
        <SeparationPart
          patientId={patientId}
          separations={separations}
          mayManage={may('separation.manage', { relation })}
          onChanged={changed}
        />
      )}
    </Stack>
  );
}
