import { Button, Group, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import {
  DOSE_UNITS,
  MEDICATION_CLASSES,
  MEDICATION_DOSE_LIMITS,
  MEDICATION_ROUTES,
  MEDICATION_STATUSES,
  MEDICATION_TEXT_LIMITS,
} from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MedicationFieldsFragment, SaveMedicationInput } from '../../../gql/graphql.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useClinicToday } from '../../../ui/index.ts';
import { useMedicationWrite } from '../hooks/use-medication-write.ts';
import { SaveMedicationDocument } from '../operations.ts';

interface MedicationDialogProps {
  readonly patientId: string;
  /** Null puts a new one on the list. */
  readonly medication: MedicationFieldsFragment | null;
  readonly onClose: () => void;
}

type Values = Omit<SaveMedicationInput, 'id' | 'patientId' | 'baseNumber'>;

export function MedicationDialog({ patientId, medication, onClose }: MedicationDialogProps) {
  const { t } = useTranslation('medication');
  const today = useClinicToday();
  // Kept while the dialog is open: a second try is the same entry.
  const [id] = useState(() => medication?.id ?? crypto.randomUUID());
  const [values, setValues] = useState<Values>(() => valuesOf(medication));
  const { write, refusal, loading } = useMedicationWrite(SaveMedicationDocument);
  const set = <K extends keyof Values>(name: K, value: Values[K]) =>
    setValues((before) => ({ ...before, [name]: value }));
  const save = async () => {
    const baseNumber = medication?.current.number ?? 0;
    if (await write({ input: { ...values, id, patientId, baseNumber } })) onClose();
  };
  const text = (name: 'name' | 'indication' | 'prescriber' | 'reason', required = false) => (
    <TextInput
      label={t(`form.${name}`)}
      required={required}
      maxLength={MEDICATION_TEXT_LIMITS[name]}
      value={values[name] ?? ''}
      onChange={(event) => set(name, event.currentTarget.value)}
    />
  );
  return (
    <Dialog opened onClose={onClose} title={t(medication ? 'edit' : 'add')} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {text('name', true)}
            <Select
              label={t('form.class')}
              allowDeselect={false}
              value={values.medicationClass}
              data={MEDICATION_CLASSES.map((code) => ({ value: code, label: t(`class.${code}`) }))}
              onChange={(code) => code && set('medicationClass', code)}
            />
          </SimpleGrid>
          {text('indication', true)}
          <SimpleGrid cols={{ base: 2, xs: 4 }}>
            <NumberInput
              required
              label={t('form.dose')}
              min={0}
              max={MEDICATION_DOSE_LIMITS.value}
              decimalScale={3}
              value={values.doseValue || ''}
              onChange={(value) => set('doseValue', typeof value === 'number' ? value : 0)}
            />
            <Select
              label={t('form.unit')}
              allowDeselect={false}
              value={values.doseUnit}
              data={DOSE_UNITS.map((code) => ({ value: code, label: t(`unitName.${code}`) }))}
              onChange={(code) => code && set('doseUnit', code)}
            />
            <NumberInput
              label={t('form.times')}
              placeholder={t('form.needed')}
              min={1}
              max={MEDICATION_DOSE_LIMITS.timesPerDay}
              allowDecimal={false}
              value={values.timesPerDay ?? ''}
              onChange={(value) => set('timesPerDay', typeof value === 'number' ? value : null)}
            />
            <Select
              label={t('form.route')}
              allowDeselect={false}
              value={values.route}
              data={MEDICATION_ROUTES.map((code) => ({ value: code, label: t(`route.${code}`) }))}
              onChange={(code) => code && set('route', code)}
            />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {text('prescriber')}
            <TextInput
              type="date"
              label={t('form.startedOn')}
              max={today}
              value={values.startedOn ?? ''}
              onChange={(event) => set('startedOn', event.currentTarget.value || null)}
            />
          </SimpleGrid>
          {medication && (
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <Select
                label={t('form.status')}
                allowDeselect={false}
                value={values.status}
                data={MEDICATION_STATUSES.map((code) => ({ value: code, label: t(`status.${code}`) }))}
                onChange={(code) => code && set('status', code)}
              />
              {text('reason', values.status !== 'ACTIVE')}
            </SimpleGrid>
          )}
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={loading}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function valuesOf(medication: MedicationFieldsFragment | null): Values {
  if (!medication) {
    return {
      ...{ name: '', medicationClass: 'OTHER', doseValue: 0, doseUnit: 'mg', timesPerDay: null },
      ...{ route: 'ORAL', indication: '', prescriber: '', startedOn: null, status: 'ACTIVE', reason: '' },
    };
  }
  const { name, medicationClass, doseValue, doseUnit, timesPerDay, route, ...rest } = medication.current;
  const { indication, prescriber, startedOn, status } = rest;
  return {
    ...{ name, medicationClass, doseValue, doseUnit, timesPerDay, route },
    ...{ indication, prescriber, startedOn, status, reason: '' },
  };
}
