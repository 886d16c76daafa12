import { useMutation } from '@apollo/client/react';
import { Button, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { checkGuardian, PROXY_SCOPES, type ProxyScope } from '@consilium/domain';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { GuardianFieldsFragment } from '../../../gql/graphql.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike, useClinicToday } from '../../../ui/index.ts';
import { useFormProblem } from '../hooks/use-form-problem.ts';
import { SaveGuardianDocument } from '../operations.ts';
import { ruleResolver } from '../rule-resolver.ts';

interface GuardianFormProps {
  readonly patientId: string;
  /** Null adds one. */
  readonly guardian: GuardianFieldsFragment | null;
  readonly onClose: () => void;
}

interface Values {
  givenName: string;
  familyName: string;
  relationship: string;
  phone: string | null;
  email: string | null;
  proxyScope: ProxyScope;
  startsOn: string;
  endsOn: string | null;
}

export function GuardianForm({ patientId, guardian, onClose }: GuardianFormProps) {
  const { t } = useTranslation('patients');
  const notify = useNotify();
  const say = useFormProblem();
  const today = useClinicToday();
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [save, { loading }] = useMutation(SaveGuardianDocument, { refetchQueries: ['PatientChart'] });
  const { control, register, handleSubmit, formState } = useForm<Values>({
    mode: 'onTouched',
    defaultValues: startValues(guardian, today),
    resolver: ruleResolver<Values>(checkGuardian, say),
  });

  const submit = async (values: Values) => {
    setRefusal(null);
    const input = {
      ...values,
      phone: values.phone || null,
      email: values.email || null,
      patientId,
      ...(guardian ? { id: guardian.id, version: guardian.version } : {}),
    };
    try {
      const { data } = await save({ variables: { input } });
      if (data?.saveGuardian.__typename === 'Refusal') return setRefusal(data.saveGuardian);
      notify.done(t('guardian.saved'));
      onClose();
    } catch (error) {
      notify.failed(error);
    }
  };

  const { errors } = formState;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(guardian ? 'guardian.titleEdit' : 'guardian.titleAdd')}
      size="lg"
    >
      <form noValidate onSubmit={(event) => void handleSubmit(submit)(event)}>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput
              {...register('givenName')}
              label={t('guardian.givenName')}
              error={errors.givenName?.message}
              required
              data-autofocus
            />
            <TextInput
              {...register('familyName')}
              label={t('guardian.familyName')}
              error={errors.familyName?.message}
            />
          </SimpleGrid>
          <TextInput
            {...register('relationship')}
            label={t('guardian.relationship')}
            error={errors.relationship?.message}
            required
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput
              {...register('phone')}
              type="tel"
              label={t('guardian.phone')}
              error={errors.phone?.message}
            />
            <TextInput
              {...register('email')}
              type="email"
              label={t('guardian.email')}
              description={t('guardian.emailHint')}
              error={errors.email?.message}
            />
          </SimpleGrid>
          <Controller
            control={control}
            name="proxyScope"
            render={({ field }) => (
              <Select
                {...field}
                label={t('guardian.proxyScope')}
                data={PROXY_SCOPES.map((scope) => ({ value: scope, label: t(`guardian.scope.${scope}`) }))}
                allowDeselect={false}
              />
            )}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <Controller
              control={control}
              name="startsOn"
              render={({ field, fieldState }) => (
                <DatePickerInput
                  {...field}
                  label={t('guardian.startsOn')}
                  error={fieldState.error?.message}
                  required
                />
              )}
            />
            <Controller
              control={control}
              name="endsOn"
              render={({ field, fieldState }) => (
                <DatePickerInput
                  {...field}
                  clearable
                  label={t('guardian.endsOn')}
                  error={fieldState.error?.message}
                />
              )}
            />
          </SimpleGrid>
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('form.cancel')}
            </Button>
            <Button type="submit" loading={loading}>
              {t('form.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function startValues(guardian: GuardianFieldsFragment | null, today: string): Values {
  if (!guardian) {
    const empty = { givenName: '', familyName: '', relationship: '', phone: null, email: null };
    return { ...empty, proxyScope: 'GENERAL', startsOn: today, endsOn: null };
  }
  // The record answers one name; the last word is proposed as the family name and can be corrected.
  const words = guardian.displayName.split(' ');
  const { relationship, phone, email, proxyScope, startsOn, endsOn } = guardian;
  return {
    givenName: words.length > 1 ? words.slice(0, -1).join(' ') : guardian.displayName,
    familyName: words.length > 1 ? (words.at(-1) ?? '') : '',
    relationship,
    phone,
    email,
    proxyScope,
    startsOn,
    endsOn,
  };
}
