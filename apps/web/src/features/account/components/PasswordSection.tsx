import { useMutation } from '@apollo/client/react';
import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { checkPassword, PASSWORD_MIN_LENGTH } from '@consilium/domain';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { RefusalAlert, refusalText, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { ChangePasswordDocument } from '../operations.ts';
import { Section } from './Section.tsx';

interface Passwords {
  currentPassword: string;
  newPassword: string;
}

const EMPTY: Passwords = { currentPassword: '', newPassword: '' };

/** Changes the password; the rule answers while one types. Every other session ends. */
export function PasswordSection() {
  const { t } = useTranslation(['account', 'app']);
  const { viewer } = useSession();
  const notify = useNotify();
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [change, { loading }] = useMutation(ChangePasswordDocument);
  const { register, handleSubmit, control, reset, setError, formState } = useForm<Passwords>({
    defaultValues: EMPTY,
  });
  const { t: refusals } = useTranslation('refusals');

  const submit = handleSubmit(async (input) => {
    setRefusal(null);
    try {
      const { data } = await change({
        variables: { input },
        refetchQueries: ['Viewer', 'MySessions'],
      });
      const answer = data?.changePassword;
      if (answer?.__typename === 'Refusal') {
        const field = answer.field === 'currentPassword' ? 'currentPassword' : 'newPassword';
        if (answer.field) setError(field, { message: refusalText(refusals, answer) }, { shouldFocus: true });
        else setRefusal(answer);
      } else if (answer) {
        reset(EMPTY);
        notify.done(t('password.changed'));
      }
    } catch (error) {
      notify.failed(error);
    }
  });

  return (
    <Section title={t('password.title')} text={t('password.text', { count: PASSWORD_MIN_LENGTH })}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        {/* Password managers look for the account that the password belongs to. */}
        <input type="email" autoComplete="username" value={viewer.email} readOnly hidden />
        <Stack>
          <RefusalAlert refusal={refusal} />
          <PasswordInput
            label={t('password.current')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('app:showPassword') }}
            error={formState.errors.currentPassword?.message}
            {...register('currentPassword', { required: refusals('TEXT_REQUIRED') })}
          />
          <div>
            <PasswordInput
              label={t('password.new')}
              autoComplete="new-password"
              visibilityToggleButtonProps={{ 'aria-label': t('app:showPassword') }}
              aria-describedby="password-verdict"
              error={formState.errors.newPassword?.message}
              {...register('newPassword', {
                validate: (value) => {
                  const check = checkPassword(value, viewer.email);
                  return check.ok || refusalText(refusals, check);
                },
              })}
            />
            <Verdict control={control} email={viewer.email} quiet={Boolean(formState.errors.newPassword)} />
          </div>
          <Group>
            <Button type="submit" loading={loading}>
              {t('password.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

interface VerdictProps {
  readonly control: ReturnType<typeof useForm<Passwords>>['control'];
  readonly email: string;
  /** The field itself says what is wrong. */
  readonly quiet: boolean;
}

/** What the rule says of the new password so far: advice, not yet an error. */
function Verdict({ control, email, quiet }: VerdictProps) {
  const { t } = useTranslation(['account', 'refusals']);
  const password = useWatch({ control, name: 'newPassword' });
  const check = checkPassword(password, email);
  const words =
    quiet || password === ''
      ? ''
      : check.ok
        ? t('password.good')
        : check.code === 'PASSWORD_TOO_SHORT'
          ? t('password.left', { count: PASSWORD_MIN_LENGTH - [...password].length })
          : t(`refusals:${check.code}`);
  return (
    <Text id="password-verdict" size="sm" c="dimmed" mt={4} mih="1.35rem" aria-live="polite">
      {words}
    </Text>
  );
}
