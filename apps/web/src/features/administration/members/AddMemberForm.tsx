import { useMutation } from '@apollo/client/react';
import { Button, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { EMAIL_MAX_LENGTH } from '@consilium/domain';
import { IconDice5 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Controller, FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  RefusalAlert,
  ruleResolver,
  useClinicToday,
  useNotify,
  useProblemText,
  useUnsavedChanges,
  type RefusalLike,
} from '../../../ui/index.ts';
import { useDisciplines } from '../../team/hooks/use-disciplines.ts';
import type { Member } from '../../team/operations.ts';
import { AddedNote } from './AddedNote.tsx';
import { generatePassword } from './generate-password.ts';
import { LastDayField, NameFields, WorkFields } from './MemberFields.tsx';
import { checkNewMember, emptyMember, type NewMemberValues } from './member-values.ts';
import { AddMemberDocument } from './operations.ts';
import { possibleSupervisors } from './supervisors.ts';
import classes from './members.module.css';

interface AddMemberFormProps {
  readonly members: readonly Member[];
  readonly onClose: () => void;
}

/** A new member with an account; afterwards it says once what the member needs to sign in. */
export function AddMemberForm({ members, onClose }: AddMemberFormProps) {
  const { t } = useTranslation('administration');
  const today = useClinicToday();
  const notify = useNotify();
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [added, setAdded] = useState<NewMemberValues | null>(null);
  const [add] = useMutation(AddMemberDocument);
  const form = useForm<NewMemberValues>({
    defaultValues: emptyMember(today),
    resolver: ruleResolver(checkNewMember),
    mode: 'onTouched',
  });
  const activeFrom = useWatch({ control: form.control, name: 'activeFrom' });
  const { isDirty, isSubmitting } = form.formState;
  const { dialog, release } = useUnsavedChanges(isDirty && !added);
  const { setFocus } = form;
  // The drawer may have opened before there was a form to go to.
  useEffect(() => setFocus('givenName'), [setFocus]);

  const submit = form.handleSubmit(async (values) => {
    setRefusal(null);
    try {
      const { data } = await add({ variables: { input: values }, refetchQueries: ['Members'] });
      const answer = data?.addMember;
      if (answer?.__typename === 'Refusal') {
        // What was typed stays; the field that is to blame says why.
        if (answer.field && answer.field in values) {
          const field = answer.field as keyof NewMemberValues;
          form.setError(field, { type: answer.code }, { shouldFocus: true });
        } else setRefusal(answer);
      } else if (answer) {
        release();
        setAdded(values);
        notify.done(t('member.added', { name: answer.displayName }));
      }
    } catch (error) {
      notify.failed(error);
    }
  });

  if (added) return <AddedNote member={added} onClose={onClose} />;
  return (
    <FormProvider {...form}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <NameFields />
          <AccountFields />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <FirstDayField />
            <LastDayField activeFrom={activeFrom} />
          </SimpleGrid>
          <WorkFields supervisors={possibleSupervisors(members)} />
          <PasswordField />
          <RefusalAlert refusal={refusal} />
        </Stack>
        <footer className={classes['foot']}>
          <Button variant="default" onClick={onClose}>
            {t('member.cancel')}
          </Button>
          <Button type="submit" loading={isSubmitting}>
            {t('member.add')}
          </Button>
        </footer>
      </form>
      {dialog}
    </FormProvider>
  );
}

function AccountFields() {
  const { t } = useTranslation('administration');
  const problem = useProblemText();
  const disciplines = useDisciplines();
  const { register, control, formState } = useFormContext<NewMemberValues>();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <TextInput
        label={t('member.email')}
        type="email"
        maxLength={EMAIL_MAX_LENGTH}
        withAsterisk
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={problem(formState.errors.email)}
        {...register('email')}
      />
      <Controller
        control={control}
        name="disciplineCode"
        render={({ field, fieldState }) => (
          <Select
            {...field}
            value={field.value || null}
            onChange={(value) => field.onChange(value ?? '')}
            label={t('member.discipline')}
            placeholder={t('member.disciplineChoose')}
            withAsterisk
            allowDeselect={false}
            data={disciplines.map(({ value, label }) => ({ value, label }))}
            error={problem(fieldState.error)}
          />
        )}
      />
    </SimpleGrid>
  );
}

function FirstDayField() {
  const { t } = useTranslation('administration');
  const problem = useProblemText();
  const { control } = useFormContext<NewMemberValues>();
  return (
    <Controller
      control={control}
      name="activeFrom"
      render={({ field, fieldState }) => (
        <DatePickerInput
          {...field}
          onChange={(day) => field.onChange(day ?? '')}
          label={t('member.activeFrom')}
          withAsterisk
          error={problem(fieldState.error)}
        />
      )}
    />
  );
}

function PasswordField() {
  const { t } = useTranslation('administration');
  const problem = useProblemText();
  const { register, formState, setValue } = useFormContext<NewMemberValues>();
  const generate = () =>
    setValue('initialPassword', generatePassword(), { shouldDirty: true, shouldValidate: true });
  return (
    <div>
      <TextInput
        label={t('member.password')}
        description={t('member.passwordHint')}
        withAsterisk
        autoComplete="off"
        spellCheck={false}
        error={problem(formState.errors.initialPassword)}
        {...register('initialPassword')}
      />
      <Button
        variant="subtle"
        size="compact-sm"
        mt={4}
        leftSection={<IconDice5 size={16} aria-hidden />}
        onClick={generate}
      >
        {t('member.generate')}
      </Button>
    </div>
  );
}
