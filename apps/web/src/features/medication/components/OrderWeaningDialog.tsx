import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { addDays, MEDICATION_TEXT_LIMITS, WEANING_LIMITS } from '@consilium/domain';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MedicationFieldsFragment, WeaningStepInput } from '../../../gql/graphql.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useClinicToday } from '../../../ui/index.ts';
import { useDoseWords } from '../hooks/use-dose-words.ts';
import { useMedicationWrite } from '../hooks/use-medication-write.ts';
import { OrderWeaningDocument } from '../operations.ts';
import { StepFields } from './StepFields.tsx';

interface OrderWeaningDialogProps {
  readonly medication: MedicationFieldsFragment;
  readonly onClose: () => void;
}

/** A week is the usual step of a weaning (design default; the prescriber chooses). Days. */
const USUAL_STEP = 7;

/** The steps of a weaning, ordered by a prescriber; a new step begins where the last one is. */
export function OrderWeaningDialog({ medication, onClose }: OrderWeaningDialogProps) {
  const { t } = useTranslation('medication');
  const today = useClinicToday();
  const doseWords = useDoseWords();
  const { current, weaning } = medication;
  const [steps, setSteps] = useState<readonly WeaningStepInput[]>(
    () => weaning?.steps.map(inputOf) ?? [first()],
  );
  const [note, setNote] = useState(weaning?.note ?? '');
  const { write, refusal, loading } = useMedicationWrite(OrderWeaningDocument);
  const save = async () => {
    const input = { medicationId: medication.id, baseNumber: weaning?.number ?? 0, steps: [...steps], note };
    if (await write({ input })) onClose();
  };
  const add = () => {
    const last = steps.at(-1) ?? first();
    setSteps([...steps, { ...last, startsOn: addDays(last.startsOn || today, USUAL_STEP) }]);
  };
  return (
    <Dialog opened onClose={onClose} title={t(weaning ? 'weaning.change' : 'weaning.order')} size="xl">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <Text size="sm">
            {current.name}: {doseWords(current, current.doseUnit)}
          </Text>
          {steps.map((step, at) => (
            <StepFields
              key={at}
              step={step}
              number={at + 1}
              unit={current.doseUnit}
              onChange={(changed) => setSteps(steps.map((one, index) => (index === at ? changed : one)))}
              onRemove={steps.length > 1 ? () => setSteps(steps.filter((_, index) => index !== at)) : null}
            />
          ))}
          <Button
            variant="light"
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={steps.length >= WEANING_LIMITS.steps}
            onClick={add}
          >
            {t('weaning.addStep')}
          </Button>
          <Textarea
            autosize
            label={t('weaning.note')}
            maxLength={MEDICATION_TEXT_LIMITS.note}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={loading}>
              {t('weaning.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );

  function first(): WeaningStepInput {
    const { doseValue, timesPerDay } = current;
    return { startsOn: today, doseValue, timesPerDay, withdrawalWatch: '', holdRule: '' };
  }
}

const inputOf = ({ startsOn, doseValue, timesPerDay, withdrawalWatch, holdRule }: WeaningStepInput) => ({
  ...{ startsOn, doseValue, timesPerDay: timesPerDay ?? null, withdrawalWatch, holdRule },
});
