import { useMutation } from '@apollo/client/react';
import { Button, Group, Select, SimpleGrid, Stack, Switch, TagsInput, TextInput } from '@mantine/core';
import { checkPatientEdit, SEXES_FOR_NORMS, type SexForNorms } from '@consilium/domain';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PatientDetailsFragment } from '../../../gql/graphql.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { changedFields } from '../../care-plan/index.ts';
import { useFormProblem } from '../hooks/use-form-problem.ts';
import { UpdatePatientDocument } from '../operations.ts';
import { ruleResolver } from '../rule-resolver.ts';

interface PatientDetailsFormProps {
  readonly patient: PatientDetailsFragment;
  readonly onClose: () => void;
}

type Values = {
  preferredName: string;
  pronouns: string;
  genderIdentity: string;
  sexForNorms: SexForNorms;
  languages: string[];
  interpreterNeeded: boolean;
  school: string;
};

export function PatientDetailsForm({ patient, onClose }: PatientDetailsFormProps) {
  const { t } = useTranslation('patients');
  const notify = useNotify();
  const say = useFormProblem();
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [update, { loading }] = useMutation(UpdatePatientDocument, {
    refetchQueries: ['Patient', 'PatientChart'],
  });
  const [base] = useState<Values>(() => ({
    preferredName: patient.preferredName ?? '',
    pronouns: patient.pronouns ?? '',
    genderIdentity: patient.genderIdentity ?? '',
    sexForNorms: patient.sexForNorms,
    languages: patient.languages,
    interpreterNeeded: patient.interpreterNeeded,
    school: patient.school ?? '',
  }));
  const { control, register, handleSubmit, formState } = useForm<Values>({
    mode: 'onTouched',
    defaultValues: base,
    resolver: ruleResolver<Values>(checkPatientEdit, say),
  });
  const { errors } = formState;

  const submit = async (values: Values) => {
    const changes = changedFields(base, values);
    if (Object.keys(changes).length === 0) return onClose();
    setRefusal(null);
    try {
      const input = { id: patient.id, version: patient.version, ...changes };
      const { data } = await update({ variables: { input } });
      if (data?.updatePatient.__typename === 'Refusal') return setRefusal(data.updatePatient);
      notify.done(t('about.saved'));
      onClose();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={t('about.title')} size="lg">
      <form noValidate onSubmit={(event) => void handleSubmit(submit)(event)}>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput
              {...register('preferredName')}
              label={t('about.preferredName')}
              error={errors.preferredName?.message}
              data-autofocus
            />
            <TextInput
              {...register('pronouns')}
              label={t('about.pronouns')}
              error={errors.pronouns?.message}
            />
          </SimpleGrid>
          <TextInput
            {...register('genderIdentity')}
            label={t('about.genderIdentity')}
            error={errors.genderIdentity?.message}
          />
          <Controller
            control={control}
            name="sexForNorms"
            render={({ field }) => (
              <Select
                {...field}
                label={t('about.sexForNorms')}
                description={t('about.sexForNormsHint')}
                data={SEXES_FOR_NORMS.map((sex) => ({ value: sex, label: t(`about.sex.${sex}`) }))}
                allowDeselect={false}
              />
            )}
          />
          <Controller
            control={control}
            name="languages"
            render={({ field, fieldState }) => (
              <TagsInput
                {...field}
                label={t('about.languages')}
                description={t('about.languagesHint')}
                error={fieldState.error?.message}
              />
            )}
          />
          <Controller
            control={control}
            name="interpreterNeeded"
            render={({ field: { value, onChange, ...field } }) => (
              <Switch
                {...field}
                label={t('about.interpreterNeeded')}
                checked={value}
                onChange={(event) => onChange(event.currentTarget.checked)}
              />
            )}
          />
          <TextInput {...register('school')} label={t('about.school')} error={errors.school?.message} />
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
