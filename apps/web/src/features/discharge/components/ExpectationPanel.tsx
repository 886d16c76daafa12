import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { DISCHARGE_TEXT_LIMITS } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { InstantText, LocalDateText, RefusalAlert, useClinicToday } from '../../../ui/index.ts';
import { useDischargeWrite } from '../hooks/use-discharge-write.ts';
import { SetExpectedDischargeDocument } from '../operations.ts';
import type { DischargePanelProps } from './panel-props.ts';

/** The day that is aimed at, and every day that was before it. */
export function ExpectationPanel({ patientId, discharge, mayWrite }: DischargePanelProps) {
  const { t } = useTranslation('discharge');
  const [setting, setSetting] = useState(false);
  const [newest, ...earlier] = discharge.expectations;
  return (
    <Paper p="md" component="section" aria-label={t('expected')}>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={3}>{t('expected')}</Title>
        {mayWrite && (
          <Button variant="light" size="xs" className="no-print" onClick={() => setSetting(true)}>
            {t(newest ? 'changeDay' : 'setDay')}
          </Button>
        )}
      </Group>
      {newest ? (
        <>
          <Text fz="xl" fw={700}>
            <LocalDateText date={newest.expectedOn} />
          </Text>
          <Text size="sm" c="dimmed">
            {newest.reason && `${newest.reason} · `}
            {newest.setByName}, <InstantText at={newest.setAt} />
          </Text>
        </>
      ) : (
        <Text size="sm" c="dimmed">
          {t('noDay')}
        </Text>
      )}
      {earlier.length > 0 && (
        <Text component="ul" size="sm" c="dimmed" m={0} mt="xs" pl="md">
          {earlier.map((one) => (
            <li key={one.setAt}>
              <LocalDateText date={one.expectedOn} />
              {one.reason && ` · ${one.reason}`} · {one.setByName}, <InstantText at={one.setAt} />
            </li>
          ))}
        </Text>
      )}
      {setting && (
        <DayDialog patientId={patientId} isChange={newest !== undefined} onClose={() => setSetting(false)} />
      )}
    </Paper>
  );
}

interface DayDialogProps {
  readonly patientId: string;
  readonly isChange: boolean;
  readonly onClose: () => void;
}

function DayDialog({ patientId, isChange, onClose }: DayDialogProps) {
  const { t } = useTranslation('discharge');
  const today = useClinicToday();
  const [expectedOn, setExpectedOn] = useState('');
  const [reason, setReason] = useState('');
  const { write, refusal, loading } = useDischargeWrite(SetExpectedDischargeDocument);
  const save = async () => {
    if (await write({ input: { patientId, expectedOn, reason } })) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('expected')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <TextInput
            type="date"
            required
            data-autofocus
            label={t('day')}
            min={today}
            value={expectedOn}
            onChange={(event) => setExpectedOn(event.currentTarget.value)}
          />
          <TextInput
            label={t('reason')}
            required={isChange}
            maxLength={DISCHARGE_TEXT_LIMITS.reason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={loading} disabled={expectedOn === ''}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
