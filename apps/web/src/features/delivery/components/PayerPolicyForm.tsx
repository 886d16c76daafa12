import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, NumberInput, Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import { POLICY_NAME_LIMIT, STANDARD_UNIT, UNIT_MINUTES, UNIT_RULES, type UnitRule } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import {
  CreatePayerPolicyDocument,
  UpdatePayerPolicyDocument,
  type PayerPolicy,
} from '../week-operations.ts';
import { ServiceCodes, type CodeRow } from './ServiceCodes.tsx';

interface PayerPolicyFormProps {
  /** Null for a new one. */
  readonly policy: PayerPolicy | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const numberOr = (value: number | string, otherwise: number) =>
  typeof value === 'number' ? value : otherwise;

export function PayerPolicyForm({ policy, onClose, onSaved }: PayerPolicyFormProps) {
  const { t } = useTranslation('delivery');
  const notify = useNotify();
  const [name, setName] = useState(policy?.name ?? '');
  const [rule, setRule] = useState<UnitRule>(policy?.rule ?? 'CMS_TOTAL');
  const [unitMinutes, setUnitMinutes] = useState(policy?.unitMinutes ?? STANDARD_UNIT.unitMinutes);
  const [threshold, setThreshold] = useState(policy?.thresholdMinutes ?? STANDARD_UNIT.thresholdMinutes);
  const [perService, setPerService] = useState(policy?.perService ?? false);
  const [standard, setStandard] = useState(policy?.standard ?? false);
  const [active, setActive] = useState(policy?.active ?? true);
  const [codes, setCodes] = useState<readonly CodeRow[]>(policy?.serviceCodes ?? []);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [create, creating] = useMutation(CreatePayerPolicyDocument);
  const [update, updating] = useMutation(UpdatePayerPolicyDocument);

  const save = async () => {
    const fields = {
      name,
      rule,
      unitMinutes,
      thresholdMinutes: threshold,
      perService,
      standard,
      serviceCodes: codes
        .filter(({ code }) => code.trim() !== '')
        .map(({ interventionKind, code, timed }) => ({ interventionKind, code, timed })),
    };
    try {
      const saved = policy
        ? (
            await update({
              variables: { input: { ...fields, id: policy.id, version: policy.version, active } },
            })
          ).data?.updatePayerPolicy
        : (await create({ variables: { input: fields } })).data?.createPayerPolicy;
      if (saved?.__typename === 'PayerPolicy') return onSaved();
      if (saved?.__typename === 'Refusal') setRefusal(saved);
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Dialog opened onClose={onClose} size="lg" title={t(policy ? 'payer.edit' : 'payer.add')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="md">
          <RefusalAlert refusal={refusal} />
          <TextInput
            required
            data-autofocus
            label={t('payer.name')}
            maxLength={POLICY_NAME_LIMIT}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            required
            allowDeselect={false}
            label={t('payer.rule')}
            description={t(`ruleHint.${rule}`)}
            value={rule}
            data={UNIT_RULES.map((code) => ({ value: code, label: t(`rule.${code}`) }))}
            onChange={(value) => setRule(UNIT_RULES.find((known) => known === value) ?? rule)}
          />
          {rule === 'PER_CONTRACT' && (
            <>
              <Group grow>
                <NumberInput
                  label={t('payer.unitMinutes')}
                  {...UNIT_MINUTES}
                  allowDecimal={false}
                  value={unitMinutes}
                  onChange={(value) => setUnitMinutes(numberOr(value, unitMinutes))}
                />
                <NumberInput
                  label={t('payer.threshold')}
                  min={1}
                  max={unitMinutes}
                  allowDecimal={false}
                  value={threshold}
                  onChange={(value) => setThreshold(numberOr(value, threshold))}
                />
              </Group>
              <Checkbox
                label={t('payer.perService')}
                checked={perService}
                onChange={(event) => setPerService(event.currentTarget.checked)}
              />
            </>
          )}
          <div>
            <Text size="sm" fw={500}>
              {t('payer.codesTitle')}
            </Text>
            <Text size="sm" c="dimmed" mb="xs">
              {t('payer.codesHint')}
            </Text>
            <ServiceCodes rows={codes} onChange={setCodes} />
          </div>
          <Switch
            label={t('payer.makeStandard')}
            checked={standard}
            onChange={(event) => setStandard(event.currentTarget.checked)}
          />
          {policy && (
            <Switch
              label={t('payer.inUse')}
              checked={active}
              onChange={(event) => setActive(event.currentTarget.checked)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={creating.loading || updating.loading}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
