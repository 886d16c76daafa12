import { useMutation } from '@apollo/client/react';
import { Button, Group, NumberInput, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import {
  addMonths,
  AUTHORIZATION_NOTE_LIMIT,
  AUTHORIZATION_REFERENCE_LIMIT,
  AUTHORIZATION_UNITS,
  authorizationProblems,
  DISCIPLINES,
  MOST_AUTHORIZED,
  PAYER_LIMIT,
} from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, refusalText, useClinicToday, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { AddAuthorizationDocument, ChangeAuthorizationDocument, type Authorization } from '../operations.ts';

interface AuthorizationDialogProps {
  readonly patientId: string;
  /** Null: a new one. */
  readonly authorization: Authorization | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const CLINICAL = DISCIPLINES.filter(({ clinical }) => clinical).map(({ code }) => code);

/** What a payer agreed to: written down, or changed with the former terms kept. */
export function AuthorizationDialog({
  patientId,
  authorization,
  onClose,
  onSaved,
}: AuthorizationDialogProps) {
  const { t } = useTranslation(['coverage', 'codes']);
  const { t: refusals } = useTranslation('refusals');
  const notify = useNotify();
  const today = useClinicToday();
  // One id for one dialog: a repeated click or a retry adds one.
  const [id] = useState(() => authorization?.id ?? crypto.randomUUID());
  const [terms, setTerms] = useState(() => ({
    payer: authorization?.payer ?? '',
    reference: authorization?.reference ?? '',
    disciplineCode: authorization?.disciplineCode ?? null,
    startsOn: authorization?.startsOn ?? today,
    endsOn: authorization?.endsOn ?? addMonths(today, 1),
    unit: authorization?.unit ?? (authorization ? null : 'HOURS'),
    amount: authorization?.amount ?? null,
    note: authorization?.note ?? '',
  }));
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [add, adding] = useMutation(AddAuthorizationDocument);
  const [change, changing] = useMutation(ChangeAuthorizationDocument);
  const known = terms.disciplineCode === null ? CLINICAL : [...CLINICAL, terms.disciplineCode];
  const problems = authorizationProblems(terms, known);
  const problem = (field: keyof typeof terms): string | undefined => {
    const found = tried ? problems.find((one) => one.field === field) : undefined;
    return found && refusalText(refusals, found);
  };
  const set = (more: Partial<typeof terms>) => setTerms((before) => ({ ...before, ...more }));

  const save = async () => {
    setTried(true);
    setRefusal(null);
    if (problems.length > 0) return;
    const answer = authorization
      ? await change({ variables: { input: { id, version: authorization.version, terms } } })
          .then(({ data }) => data?.changeCoverageAuthorization)
          .catch(notify.failed)
      : await add({ variables: { input: { id, patientId, terms } } })
          .then(({ data }) => data?.addCoverageAuthorization)
          .catch(notify.failed);
    if (!answer) return;
    if ('code' in answer) return setRefusal(answer);
    notify.done(t('saved'));
    onSaved();
  };

  return (
    <Dialog opened onClose={onClose} title={t(authorization ? 'changeTitle' : 'addTitle')} size="lg">
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label={t('payer')}
            required
            data-autofocus
            maxLength={PAYER_LIMIT}
            value={terms.payer}
            error={problem('payer')}
            onChange={(event) => set({ payer: event.currentTarget.value })}
          />
          <TextInput
            label={t('reference')}
            required
            maxLength={AUTHORIZATION_REFERENCE_LIMIT}
            value={terms.reference}
            error={problem('reference')}
            onChange={(event) => set({ reference: event.currentTarget.value })}
          />
          <DatePickerInput
            label={t('from')}
            required
            value={terms.startsOn}
            error={problem('startsOn')}
            onChange={(value) => set({ startsOn: value ?? '' })}
          />
          <DatePickerInput
            label={t('until')}
            description={t('untilHint')}
            required
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={terms.endsOn}
            error={problem('endsOn')}
            onChange={(value) => set({ endsOn: value ?? '' })}
          />
          <Select
            label={t('scope')}
            allowDeselect={false}
            data={[
              { value: '', label: t('whole') },
              ...known.map((code) => ({
                value: code,
                label: t(`codes:discipline.${code}` as never, { defaultValue: code }),
              })),
            ]}
            value={terms.disciplineCode ?? ''}
            error={problem('disciplineCode')}
            onChange={(value) => set({ disciplineCode: value || null })}
          />
          <Group grow align="flex-start" gap="xs">
            <Select
              label={t('unit')}
              allowDeselect={false}
              data={[
                ...AUTHORIZATION_UNITS.map((unit) => ({ value: unit, label: t(`units.${unit}`) })),
                { value: '', label: t('byDate') },
              ]}
              value={terms.unit ?? ''}
              onChange={(value) => set(value ? { unit: value } : { unit: null, amount: null })}
            />
            {terms.unit !== null && (
              <NumberInput
                label={t('howMany')}
                required
                min={1}
                max={MOST_AUTHORIZED}
                allowDecimal={false}
                value={terms.amount ?? ''}
                error={problem('amount')}
                onChange={(value) => set({ amount: typeof value === 'number' ? value : null })}
              />
            )}
          </Group>
        </SimpleGrid>
        <Textarea
          label={t('note')}
          autosize
          minRows={2}
          maxLength={AUTHORIZATION_NOTE_LIMIT}
          value={terms.note}
          error={problem('note')}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={adding.loading || changing.loading} onClick={() => void save()}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
