import { useQuery } from '@apollo/client/react';
import { Anchor, Paper, Stack, Text } from '@mantine/core';
import { isOpenStatus } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClinicToday, useFormats } from '../../../ui/index.ts';
import { PatientDayDocument } from '../week-operations.ts';

/** How near a booked session has to be for it to be the one that is meant. Milliseconds. */
const NEAR_MS = 60 * 60_000;

/** What the patient is booked for about now: mostly that is the session one means to start. */
export function BookedNow({ patientId }: { patientId: string }) {
  const { t } = useTranslation('delivery');
  const { timeRange } = useFormats();
  const on = useClinicToday();
  const [now] = useState(() => Date.now());
  const { data } = useQuery(PatientDayDocument, { variables: { id: patientId, on } });
  const near = (data?.patient?.sessions ?? []).filter(
    ({ startsAt, endsAt, status }) =>
      (isOpenStatus(status) || status === 'ARRIVED' || status === 'IN_PROGRESS') &&
      Date.parse(startsAt) < now + NEAR_MS &&
      Date.parse(endsAt) > now,
  );
  if (near.length === 0) return null;
  return (
    <Paper withBorder p="sm">
      <Text size="sm" mb={4}>
        {t('unplanned.booked')}
      </Text>
      <Stack gap="xs">
        {near.map(({ id, title, startsAt, endsAt }) => (
          <Anchor key={id} component={Link} to={`/sessions/${id}`} fw={600} className="numbers">
            {timeRange(startsAt, endsAt)} · {title}
          </Anchor>
        ))}
      </Stack>
    </Paper>
  );
}
