import { Button, Group, List, Stack, Text, Textarea } from '@mantine/core';
import { DISCHARGE_TEXT_LIMITS } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert } from '../../../ui/index.ts';
import { useCriterionWords } from '../hooks/use-criterion-words.ts';
import { useDischargeWrite } from '../hooks/use-discharge-write.ts';
import { OverrideDischargeCriteriaDocument } from '../operations.ts';
import { missingOf, type Judged } from '../missing-of.ts';

interface OverrideDialogProps {
  readonly patientId: string;
  readonly criteria: readonly Judged[];
  readonly onClose: () => void;
}

/** A physician says why somebody leaves although criteria are missing. */
export function OverrideDialog({ patientId, criteria, onClose }: OverrideDialogProps) {
  const { t } = useTranslation('discharge');
  const words = useCriterionWords();
  const missing = missingOf(criteria);
  const [reason, setReason] = useState('');
  const { write, refusal, loading } = useDischargeWrite(OverrideDischargeCriteriaDocument);
  const save = async () => {
    const missingCodes = missing.map(({ criterion }) => criterion.code);
    if (await write({ input: { patientId, missingCodes, reason } })) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('override')} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <div>
            <Text fw={600}>{t('stillMissing')}</Text>
            <List size="sm">
              {missing.map(({ criterion }) => (
                <List.Item key={criterion.code}>{words(criterion)}</List.Item>
              ))}
            </List>
          </div>
          <Textarea
            required
            autosize
            minRows={2}
            data-autofocus
            label={t('overrideReason')}
            description={t('overrideHint')}
            maxLength={DISCHARGE_TEXT_LIMITS.override}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={loading} disabled={reason.trim() === ''}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
