import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Select, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import type { FieldProblem } from '@consilium/domain';
import { isPeriod, MEMBER_TEXT_LIMITS, textProblems } from '@consilium/domain';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorState, RefusalAlert, useNotify, type RefusalLike, useClinicToday } from '../../../ui/index.ts';
import { useFormProblem } from '../hooks/use-form-problem.ts';
import { AddToCareTeamDocument, TeamCandidatesDocument } from '../care-team-operations.ts';
import { ruleResolver } from '../rule-resolver.ts';

interface AddToTeamDialogProps {
  readonly patientId: string;
  readonly hasLead: boolean;
  readonly onClose: () => void;
}

interface Values {
  memberId: string;
  teamRole: string;
  lead: boolean;
  startsOn: string;
  endsOn: string | null;
}

const check = (values: Values): FieldProblem[] => [
  ...(values.memberId === '' ? [{ field: 'memberId', code: 'TEXT_REQUIRED' as const, message: '' }] : []),
  ...textProblems('teamRole', values.teamRole, { max: MEMBER_TEXT_LIMITS.teamRole, required: true }),
  ...(isPeriod(values) ? [] : [{ field: 'endsOn', code: 'PERIOD_INVALID' as const, message: '' }]),
];

/** Adds a member of the clinic to the care team, from a day on. */
export function AddToTeamDialog({ patientId, hasLead, onClose }: AddToTeamDialogProps) {
  const { t } = useTranslation(['patients', 'codes']);
  const notify = useNotify();
  const say = useFormProblem();
  const today = useClinicToday();
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const members = useQuery(TeamCandidatesDocument);
  const [add, { loading }] = useMutation(AddToCareTeamDocument, {
    refetchQueries: ['PatientTeam', 'PatientChart', 'Patient'],
  });
  const { control, register, handleSubmit, setValue, getValues, formState } = useForm<Values>({
    mode: 'onTouched',
    defaultValues: { memberId: '', teamRole: '', lead: !hasLead, startsOn: today, endsOn: null },
    resolver: ruleResolver<Values>(check, say),
  });
  const candidates = (members.data?.members ?? []).filter((member) => member.active);
  const options = [...new Set(candidates.map((member) => member.discipline.code))].map((code) => ({
    group: t(`codes:discipline.${code}`, { defaultValue: code }),
    items: candidates
      .filter((member) => member.discipline.code === code)
      .map((member) => ({
        value: member.id,
        label: [member.displayName, member.credential].filter(Boolean).join(', '),
      })),
  }));

  /** The discipline is the usual role in a team; it can be written over. */
  const proposeRole = (memberId: string) => {
    const member = candidates.find(({ id }) => id === memberId);
    if (!member || formState.dirtyFields.teamRole) return;
    setValue(
      'teamRole',
      t(`codes:discipline.${member.discipline.code}`, { defaultValue: member.discipline.name }),
    );
  };

  const submit = async (values: Values) => {
    setRefusal(null);
    try {
      const { data } = await add({ variables: { input: { patientId, ...values } } });
      const answer = data?.addToCareTeam;
      if (answer?.__typename === 'Refusal') return setRefusal(answer);
      const name = candidates.find(({ id }) => id === getValues('memberId'))?.displayName ?? '';
      notify.done(t('team.added', { name }));
      onClose();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={t('team.add')} size="lg">
      {members.error && <ErrorState error={members.error} onRetry={() => void members.refetch()} />}
      <form noValidate onSubmit={(event) => void handleSubmit(submit)(event)}>
        <Stack gap="md">
          <Controller
            control={control}
            name="memberId"
            render={({ field, fieldState }) => (
              <Select
                ref={field.ref}
                name={field.name}
                value={field.value === '' ? null : field.value}
                onBlur={field.onBlur}
                onChange={(value) => {
                  field.onChange(value ?? '');
                  proposeRole(value ?? '');
                }}
                searchable
                openOnFocus={false}
                required
                label={t('team.member')}
                placeholder={t('team.memberHint')}
                data={options}
                error={fieldState.error && t('team.memberRequired')}
                data-autofocus
              />
            )}
          />
          <TextInput
            {...register('teamRole')}
            label={t('team.teamRole')}
            description={t('team.teamRoleHint')}
            required
            error={formState.errors.teamRole?.message}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <Controller
              control={control}
              name="startsOn"
              render={({ field }) => <DatePickerInput {...field} label={t('team.startsOn')} required />}
            />
            <Controller
              control={control}
              name="endsOn"
              render={({ field, fieldState }) => (
                <DatePickerInput
                  {...field}
                  clearable
                  label={t('team.endsOn')}
                  placeholder={t('team.endsOnHint')}
                  error={fieldState.error?.message}
                />
              )}
            />
          </SimpleGrid>
          <Controller
            control={control}
            name="lead"
            render={({ field: { value, onChange, ...field } }) => (
              <Switch
                {...field}
                label={t('team.leadLabel')}
                checked={value}
                onChange={(event) => onChange(event.currentTarget.checked)}
              />
            )}
          />
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('form.cancel')}
            </Button>
            <Button type="submit" loading={loading}>
              {t('team.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
