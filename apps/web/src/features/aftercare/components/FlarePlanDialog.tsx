import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { FLARE_PLAN_LIMITS } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlarePlanFieldsFragment } from '../../../gql/graphql.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useWrite } from '../../../ui/index.ts';
import { AgreeFlarePlanDocument, FlareCareDocument } from '../operations.ts';

interface FlarePlanDialogProps {
  readonly patientId: string;
  readonly plan: FlarePlanFieldsFragment | null;
  readonly onClose: () => void;
}

type PlanField = keyof typeof FLARE_PLAN_LIMITS;

/** What is the young person's own in a plan whose steps are always the same. */
export function FlarePlanDialog({ patientId, plan, onClose }: FlarePlanDialogProps) {
  const { t } = useTranslation('aftercare');
  // Kept while the dialog is open: a second try is the same plan.
  const [id] = useState(() => crypto.randomUUID());
  const [values, setValues] = useState({
    ...{ signs: plan?.signs ?? '', helps: plan?.helps ?? '' },
    ...{ coachName: plan?.coachName ?? '', coachPhone: plan?.coachPhone ?? '' },
  });
  const { write, refusal, loading } = useWrite(AgreeFlarePlanDocument, [FlareCareDocument]);
  const save = async () => {
    if (await write({ input: { id, patientId, replacesId: plan?.id ?? null, ...values } })) onClose();
  };
  const field = (name: PlanField) => ({
    label: t(`flare.form.${name}`),
    required: name !== 'helps',
    maxLength: FLARE_PLAN_LIMITS[name],
    value: values[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setValues((before) => ({ ...before, [name]: value })),
  });
  return (
    <Dialog opened onClose={onClose} title={t('flare.title')} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <Text size="sm">{t('flare.hint')}</Text>
          <Textarea autosize minRows={2} data-autofocus {...field('signs')} />
          <Textarea autosize minRows={2} {...field('helps')} />
          <Group grow align="start">
            <TextInput {...field('coachName')} />
            <TextInput type="tel" {...field('coachPhone')} />
          </Group>
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={loading}>
              {t('flare.agreeNow')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
