import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, NativeSelect, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { FamilyAccountsDocument, OpenFamilyAccountDocument } from '../account-operations.ts';
import { Part } from './Part.tsx';
import classes from './home.module.css';

/** Who of the family signs in, and a first account for those who do not yet: each with an address of their own. */
export function FamilyAccounts({ patientId }: { patientId: string }) {
  const { t } = useTranslation('home');
  const notify = useNotify();
  const { data, refetch } = useQuery(FamilyAccountsDocument, {
    variables: { patientId },
    fetchPolicy: 'cache-and-network',
  });
  const [open, { loading }] = useMutation(OpenFamilyAccountDocument);
  const [who, setWho] = useState('');
  const [email, setEmail] = useState('');
  const [initialPassword, setPassword] = useState('');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  if (!data) return null;
  const { familyAccounts, patient } = data;
  const has = (guardianId: string | null) =>
    familyAccounts.some((account) => (account.guardianId ?? null) === guardianId);
  const without = [
    ...(has(null) ? [] : [{ value: '', label: patient.displayName }]),
    ...patient.guardians
      .filter(({ id }) => !has(id))
      .map(({ id, displayName, relationship }) => ({ value: id, label: `${displayName}, ${relationship}` })),
  ];
  const chosen = without.some(({ value }) => value === who) ? who : (without[0]?.value ?? '');

  const send = async () => {
    setRefusal(null);
    try {
      const input = { patientId, guardianId: chosen || null, email, initialPassword };
      const answer = (await open({ variables: { input } })).data?.openFamilyAccount;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t('account.opened'));
      setEmail('');
      setPassword('');
      await refetch();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Part title={t('account.title')}>
      <ul className={classes['list']}>
        {familyAccounts.map((account) => (
          <li key={account.id} className={classes['row']}>
            <bdi>{account.displayName}</bdi>
            <Text size="sm" c="dimmed">
              {account.email}
            </Text>
          </li>
        ))}
      </ul>
      {without.length > 0 && (
        <Stack gap="xs" mt="sm">
          <Text size="sm">{t('account.hint')}</Text>
          <Group align="flex-end" gap="sm">
            <NativeSelect
              label={t('account.who')}
              data={without}
              value={chosen}
              onChange={(event) => setWho(event.currentTarget.value)}
            />
            <TextInput
              label={t('account.email')}
              type="email"
              autoComplete="off"
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <PasswordInput
              label={t('account.password')}
              autoComplete="new-password"
              value={initialPassword}
              onChange={(event) => setPassword(event.currentTarget.value)}
              miw={200}
            />
            <Button loading={loading} disabled={!email || !initialPassword} onClick={() => void send()}>
              {t('account.open')}
            </Button>
          </Group>
          <RefusalAlert refusal={refusal} />
        </Stack>
      )}
    </Part>
  );
}
