import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Divider, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAccess, useSession } from '../../../app/session.tsx';
import {
  DisciplineBadge,
  LocalDateText,
  RefusalAlert,
  ruleResolver,
  useFormats,
  useNotify,
  useUnsavedChanges,
  type RefusalLike,
} from '../../../ui/index.ts';
import { MembersDocument, type Member } from '../../team/operations.ts';
import { MeanwhileAlert } from '../MeanwhileAlert.tsx';
import { changedFields, rebase, type Rebased } from '../rebase.ts';
import { EndMember } from './EndMember.tsx';
import { FixedFact, LastDayField, NameFields, WorkFields } from './MemberFields.tsx';
import { checkMemberChange, valuesOfMember, type MemberValues } from './member-values.ts';
import { ResetPassword } from './ResetPassword.tsx';
import { UpdateMemberDocument } from './operations.ts';
import { possibleSupervisors } from './supervisors.ts';
import classes from './members.module.css';

interface EditMemberFormProps {
  readonly member: Member;
  readonly members: readonly Member[];
  readonly onClose: () => void;
}

/** Changes a member. Only what was changed is sent, with the version it was read at. */
export function EditMemberForm({ member, members, onClose }: EditMemberFormProps) {
  const { t } = useTranslation(['administration', 'codes']);
  const { list, localDate } = useFormats();
  const { viewer } = useSession();
  const may = useAccess();
  const client = useApolloClient();
  const notify = useNotify();
  const [opened, setOpened] = useState(member);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [meanwhile, setMeanwhile] = useState<Rebased<MemberValues> | null>(null);
  const [update] = useMutation(UpdateMemberDocument);
  const base = valuesOfMember(opened);
  const form = useForm<MemberValues>({
    defaultValues: base,
    resolver: ruleResolver(checkMemberChange(member.activeFrom)),
    mode: 'onTouched',
  });
  const { isDirty, isSubmitting } = form.formState;
  const { dialog, release } = useUnsavedChanges(isDirty);

  const close = () => {
    release();
    onClose();
  };

  /** Fetches what somebody else saved, and puts what was typed here on top of it. */
  const catchUp = async () => {
    const { data } = await client.query({
      query: MembersDocument,
      variables: { filter: { includeInactive: true } },
      fetchPolicy: 'network-only',
    });
    const fresh = data?.members.find(({ id }) => id === member.id);
    if (!fresh) return;
    const result = rebase(base, form.getValues(), valuesOfMember(fresh));
    setOpened(fresh);
    setMeanwhile(result);
    showOnTop(valuesOfMember(fresh), result.values);
  };

  const showOnTop = (stored: MemberValues, values: MemberValues) => {
    form.reset(stored);
    for (const field of changedFields(stored, values)) {
      form.setValue(field, values[field], { shouldDirty: true });
    }
  };

  const submit = form.handleSubmit(async (values) => {
    const changed = changedFields(base, values);
    if (changed.length === 0) return close();
    setRefusal(null);
    const input = {
      id: member.id,
      version: opened.version,
      ...Object.fromEntries(changed.map((field) => [field, values[field]])),
    };
    try {
      const { data } = await update({ variables: { input } });
      const answer = data?.updateMember;
      if (answer?.__typename === 'Member') {
        notify.done(t('member.saved', { name: answer.displayName }));
        close();
      } else if (answer?.code === 'VERSION_CONFLICT') await catchUp();
      else if (answer?.field && answer.field in values) {
        const field = answer.field as keyof MemberValues;
        form.setError(field, { type: answer.code }, { shouldFocus: true });
      } else if (answer) setRefusal(answer);
    } catch (error) {
      notify.failed(error);
    }
  });

  /** What the other person made of a field, in words. */
  const theirValue = (field: keyof MemberValues): string => {
    const value = base[field];
    if (value === null || value === '') return t('meanwhile.nothing');
    if (field === 'roles') return list(base.roles.map((role) => t(`codes:role.${role}`)));
    if (field === 'supervisorId') return opened.supervisor?.displayName ?? t('meanwhile.nothing');
    return field === 'activeUntil' ? localDate(String(value)) : String(value);
  };
  const words = (fields: readonly (keyof MemberValues)[]) => fields.map((field) => t(`member.${field}`));
  return (
    <FormProvider {...form}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          {meanwhile && (
            <MeanwhileAlert
              theirs={words(meanwhile.theirs)}
              both={meanwhile.both.map((field) => ({ name: t(`member.${field}`), value: theirValue(field) }))}
              onTakeTheirs={() => {
                for (const field of meanwhile.both) form.resetField(field);
                setMeanwhile(null);
              }}
            />
          )}
          <NameFields />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <FixedFact label={t('member.email')}>{member.email ?? t('member.noAccount')}</FixedFact>
            <FixedFact label={t('member.discipline')}>
              <DisciplineBadge code={member.discipline.code} />
            </FixedFact>
            <FixedFact label={t('member.activeFrom')}>
              <LocalDateText date={member.activeFrom} />
            </FixedFact>
            <LastDayField activeFrom={member.activeFrom} />
          </SimpleGrid>
          <WorkFields
            supervisors={possibleSupervisors(members, member.id)}
            rolesFixed={viewer.memberId === member.id || !may('role.assign')}
          />
          <RefusalAlert refusal={refusal} />
          {member.active && !isDirty && (
            <>
              <Divider mt="sm" />
              {member.email && viewer.memberId !== member.id && <ResetPassword member={opened} />}
              <EndMember member={opened} onEnded={close} />
            </>
          )}
        </Stack>
        <footer className={classes['foot']}>
          <Button variant="default" onClick={onClose}>
            {t('member.cancel')}
          </Button>
          <Button type="submit" loading={isSubmitting}>
            {t('member.save')}
          </Button>
        </footer>
      </form>
      {dialog}
    </FormProvider>
  );
}
