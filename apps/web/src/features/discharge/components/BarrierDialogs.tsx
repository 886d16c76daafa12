import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { DISCHARGE_BARRIERS, DISCHARGE_TEXT_LIMITS, type DischargeBarrierKind } from '@consilium/domain';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, type RefusalLike } from '../../../ui/index.ts';
import { useDischargeWrite } from '../hooks/use-discharge-write.ts';
import { OpenDischargeBarrierDocument, ResolveDischargeBarrierDocument } from '../operations.ts';

interface OpenBarrierDialogProps {
  readonly patientId: string;
  readonly onClose: () => void;
}

export function OpenBarrierDialog({ patientId, onClose }: OpenBarrierDialogProps) {
  const { t } = useTranslation('discharge');
  // Kept while the dialog is open: a second try is the same barrier.
  const [id] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<DischargeBarrierKind>('FUNCTION');
  const [text, setText] = useState('');
  const { write, refusal, loading } = useDischargeWrite(OpenDischargeBarrierDocument);
  const save = async () => {
    if (await write({ input: { id, patientId, kind, text } })) onClose();
  };
  return (
    <BarrierForm
      {...{ title: t('addBarrier'), refusal, loading, onClose, ready: text.trim() !== '' }}
      onSave={() => void save()}
    >
      <Select
        label={t('barrierKind')}
        allowDeselect={false}
        value={kind}
        data={DISCHARGE_BARRIERS.map((code) => ({ value: code, label: t(`kind.${code}`) }))}
        onChange={(code) => code && setKind(code)}
      />
      <TextInput
        required
        label={t('barrierText')}
        maxLength={DISCHARGE_TEXT_LIMITS.barrier}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </BarrierForm>
  );
}

interface ResolveBarrierDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

export function ResolveBarrierDialog({ id, onClose }: ResolveBarrierDialogProps) {
  const { t } = useTranslation('discharge');
  const [resolution, setResolution] = useState('');
  const { write, refusal, loading } = useDischargeWrite(ResolveDischargeBarrierDocument);
  const save = async () => {
    if (await write({ input: { id, resolution } })) onClose();
  };
  return (
    <BarrierForm
      {...{ title: t('resolve'), refusal, loading, onClose, ready: resolution.trim() !== '' }}
      onSave={() => void save()}
    >
      <TextInput
        required
        data-autofocus
        label={t('resolution')}
        maxLength={DISCHARGE_TEXT_LIMITS.resolution}
        value={resolution}
        onChange={(event) => setResolution(event.currentTarget.value)}
      />
    </BarrierForm>
  );
}

interface BarrierFormProps {
  readonly title: string;
  readonly ready: boolean;
  readonly loading: boolean;
  readonly refusal: RefusalLike | null;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function BarrierForm({ title, ready, loading, refusal, onSave, onClose, children }: BarrierFormProps) {
  const { t } = useTranslation('discharge');
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <Stack>
          {children}
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={loading} disabled={!ready}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
