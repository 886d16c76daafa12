import { Checkbox, Select, SimpleGrid, Text, TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { MEMBER_TEXT_LIMITS, needsSupervisor, STAFF_ROLES } from '@consilium/domain';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../ui/index.ts';
import type { Member } from '../../team/operations.ts';
import type { MemberValues } from './member-values.ts';
import classes from './members.module.css';

interface MemberFieldsProps {
  readonly supervisors: readonly Member[];
  /** Said instead of letting roles be changed: nobody changes their own. */
  readonly rolesFixed?: boolean;
}

export function NameFields() {
  const { t } = useTranslation('administration');
  const problem = useProblemText();
  const { register, formState } = useFormContext<MemberValues>();
  const text = (name: 'givenName' | 'familyName') => (
    <TextInput
      label={t(`member.${name}`)}
      maxLength={MEMBER_TEXT_LIMITS[name]}
      withAsterisk
      autoComplete="off"
      data-autofocus={name === 'givenName' || undefined}
      error={problem(formState.errors[name])}
      {...register(name)}
    />
  );
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      {text('givenName')}
      {text('familyName')}
    </SimpleGrid>
  );
}

/** Credential, supervisor and roles belong together: an assistant needs a supervisor. */
export function WorkFields({ supervisors, rolesFixed = false }: MemberFieldsProps) {
  const { t } = useTranslation('administration');
  const problem = useProblemText();
  const { register, control, formState } = useFormContext<MemberValues>();
  const [credential = '', roles = []] = useWatch({ control, name: ['credential', 'roles'] });
  const supervised = needsSupervisor({ credential, roles });
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('member.credential')}
          placeholder={t('member.credentialExample')}
          maxLength={MEMBER_TEXT_LIMITS.credential}
          autoComplete="off"
          error={problem(formState.errors.credential)}
          {...register('credential')}
        />
        <Controller
          control={control}
          name="supervisorId"
          render={({ field, fieldState }) => (
            <Select
              {...field}
              label={t('member.supervisor')}
              withAsterisk={supervised}
              placeholder={t(supervised ? 'member.supervisorNeeded' : 'member.supervisorNone')}
              data={supervisors.map((member) => ({
                value: member.id,
                label: [member.displayName, member.credential].filter(Boolean).join(', '),
              }))}
              searchable
              openOnFocus={false}
              clearable
              clearButtonProps={{ 'aria-label': t('member.supervisorClear') }}
              nothingFoundMessage={t('member.supervisorUnknown')}
              error={problem(fieldState.error)}
            />
          )}
        />
      </SimpleGrid>
      <Controller
        control={control}
        name="roles"
        render={({ field, fieldState }) => (
          <Checkbox.Group
            label={t('member.roles')}
            description={t(rolesFixed ? 'member.rolesFixed' : 'member.rolesHint')}
            withAsterisk
            value={[...field.value]}
            onChange={(chosen) => field.onChange([...chosen].sort())}
            error={problem(fieldState.error)}
          >
            <RoleChoices disabled={rolesFixed} />
          </Checkbox.Group>
        )}
      />
    </>
  );
}

function RoleChoices({ disabled }: { disabled: boolean }) {
  const { t } = useTranslation('codes');
  return (
    <div className={classes['roles']}>
      {STAFF_ROLES.map((role) => (
        <Checkbox key={role} value={role} label={t(`role.${role}`)} disabled={disabled} />
      ))}
    </div>
  );
}

export function LastDayField({ activeFrom }: { activeFrom: string }) {
  const { t } = useTranslation('administration');
  const problem = useProblemText();
  const { control } = useFormContext<MemberValues>();
  return (
    <Controller
      control={control}
      name="activeUntil"
      render={({ field, fieldState }) => (
        <DatePickerInput
          {...field}
          label={t('member.activeUntil')}
          placeholder={t('member.openEnd')}
          minDate={activeFrom}
          clearable
          clearButtonProps={{ 'aria-label': t('member.activeUntilClear') }}
          error={problem(fieldState.error)}
        />
      )}
    />
  );
}

/** What cannot be changed any more, said rather than shown as a dead field. */
export function FixedFact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      <Text component="div" size="sm">
        {children}
      </Text>
    </div>
  );
}
