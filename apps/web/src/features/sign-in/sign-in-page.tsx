import { useMutation } from '@apollo/client/react';
import {
  Alert,
  Box,
  Button,
  Group,
  Paper,
  PasswordInput,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { forgetSession } from '../../app/apollo-client.ts';
import { LANGUAGES } from '../../i18n/languages.ts';
import { graphql } from '../../gql/index.ts';
import { ErrorState, Mark, RefusalAlert, useDocumentTitle, type RefusalLike } from '../../ui/index.ts';

const SIGN_IN = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignInSuccess {
        viewer {
          userId
        }
      }
      ... on Refusal {
        code
        message
        field
      }
    }
  }
`);

interface Credentials {
  email: string;
  password: string;
}

export function SignInPage() {
  const { t, i18n } = useTranslation('sign-in');
  const { t: app } = useTranslation('app');
  const navigate = useNavigate();
  const state = useLocation().state as { from?: string; ended?: boolean } | null;
  const [signIn, { loading, error }] = useMutation(SIGN_IN);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const { register, handleSubmit, formState, resetField, setFocus } = useForm<Credentials>();
  useDocumentTitle(t('title'));

  const submit = handleSubmit(async (input) => {
    setRefusal(null);
    const { data } = await signIn({ variables: { input } }).catch(() => ({ data: null }));
    if (data?.signIn.__typename === 'Refusal') {
      setRefusal(data.signIn);
      resetField('password');
      setFocus('password');
    } else if (data) {
      await forgetSession();
      await navigate(state?.from ?? '/', { replace: true });
    }
  });

  return (
    <Box component="main" mih="100dvh" p="md" display="grid" style={{ placeItems: 'center' }}>
      <Stack w="100%" maw={400} gap="lg">
        <Group justify="center" gap="sm">
          <Mark size={40} />
          <Stack gap={0}>
            <Text fw={750} size="xl" lh={1.1}>
              {app('name')}
            </Text>
            <Text size="sm" c="dimmed">
              {t('tagline')}
            </Text>
          </Stack>
        </Group>
        <Paper p="xl" radius="lg" shadow="xs">
          <form onSubmit={(event) => void submit(event)} noValidate>
            <Stack>
              <Title order={1} size="h2">
                {t('title')}
              </Title>
              {state?.ended && !refusal && (
                <Alert color="teal" variant="light" icon={<IconInfoCircle aria-hidden />}>
                  {t('ended')}
                </Alert>
              )}
              {error && <ErrorState error={error} />}
              <RefusalAlert refusal={refusal} />
              <TextInput
                label={t('email')}
                type="email"
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                autoFocus
                error={formState.errors.email && t('required')}
                {...register('email', { required: true })}
              />
              <PasswordInput
                label={t('password')}
                autoComplete="current-password"
                visibilityToggleButtonProps={{ 'aria-label': app('showPassword') }}
                error={formState.errors.password && t('required')}
                {...register('password', { required: true })}
              />
              <Button type="submit" size="md" fullWidth loading={loading}>
                {t('submit')}
              </Button>
              <Text size="xs" c="dimmed">
                {t('forgotten')}
              </Text>
            </Stack>
          </form>
        </Paper>
        <Group justify="center">
          <SegmentedControl
            aria-label={app('language')}
            value={i18n.language}
            onChange={(language) => void i18n.changeLanguage(language)}
            data={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Group>
      </Stack>
    </Box>
  );
}
