import { useMutation, useQuery } from '@apollo/client/react';
import { Button, CopyButton, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { ConfirmButton, InstantText, RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import {
  CalendarFeedsDocument,
  CreateCalendarFeedDocument,
  RevokeCalendarFeedDocument,
} from '../calendar-operations.ts';
import { Section } from './Section.tsx';

/** One's calendar in a program of one's own: a secret address, shown once, without names or diagnoses. */
export function CalendarSection() {
  const { t } = useTranslation('account');
  const { viewer } = useSession();
  const notify = useNotify();
  const [label, setLabel] = useState('');
  const [address, setAddress] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const { data, refetch } = useQuery(CalendarFeedsDocument, { fetchPolicy: 'cache-and-network' });
  const [create, { loading }] = useMutation(CreateCalendarFeedDocument);
  const [revoke] = useMutation(RevokeCalendarFeedDocument);
  const [chosen, setChosen] = useState<string | null>(null);
  // Whoever acts for several chooses; whoever acts for one has nothing to choose.
  const children = viewer.memberId || viewer.patientId ? [] : (data?.today.myPatients ?? []);
  const only = children.length === 1 ? (children[0]?.id ?? null) : null;
  const patientId = viewer.patientId ?? only ?? chosen;
  const nameOf = (id: string | null) =>
    children.length > 1 ? children.find((child) => child.id === id)?.displayName : undefined;

  const add = async () => {
    setRefusal(null);
    const input = viewer.memberId
      ? { of: 'MEMBER' as const, label }
      : { of: 'PATIENT' as const, patientId, label };
    try {
      const answer = (await create({ variables: { input } })).data?.createCalendarFeed;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      setAddress(new URL(answer.url, location.origin).href);
      setLabel('');
      await refetch();
    } catch (error) {
      notify.failed(error);
    }
  };
  const end = async (id: string) => {
    try {
      await revoke({ variables: { id } });
      notify.done(t('calendar.revoked'));
      await refetch();
    } catch (error) {
      notify.failed(error);
    }
  };

  // Nobody's calendar: neither a member's nor that of a young person.
  if (!viewer.memberId && !viewer.patientId && children.length === 0) return null;
  return (
    <Section title={t('calendar.title')} text={t('calendar.text')}>
      <Stack>
        {data?.myCalendarFeeds.map((feed) => (
          <Group key={feed.id} justify="space-between">
            <div>
              <Text size="sm" fw={600}>
                {[feed.label || t('calendar.unnamed'), nameOf(feed.patientId)].filter(Boolean).join(' · ')}
              </Text>
              <Text size="xs" c="dimmed">
                {feed.lastReadAt ? (
                  <>
                    {t('calendar.read')} <InstantText at={feed.lastReadAt} ago />
                  </>
                ) : (
                  t('calendar.never')
                )}
              </Text>
            </div>
            <ConfirmButton
              size="compact-sm"
              question={t('calendar.revokeQuestion')}
              consequence={t('calendar.revokeConsequence')}
              verb={t('calendar.revoke')}
              onConfirm={() => void end(feed.id)}
            >
              {t('calendar.revoke')}
            </ConfirmButton>
          </Group>
        ))}
        {address && (
          <Group align="flex-end">
            <TextInput label={t('calendar.address')} value={address} readOnly flex={1} />
            <CopyButton value={address}>
              {({ copied, copy }) => (
                <Button
                  variant="default"
                  onClick={copy}
                  leftSection={
                    copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
                  }
                >
                  {t(copied ? 'calendar.copied' : 'calendar.copy')}
                </Button>
              )}
            </CopyButton>
          </Group>
        )}
        <Group align="flex-end">
          {children.length > 1 && (
            <Select
              label={t('calendar.whose')}
              placeholder={t('calendar.choose')}
              data={children.map(({ id, displayName }) => ({ value: id, label: displayName }))}
              value={chosen}
              onChange={setChosen}
              required
            />
          )}
          <TextInput
            label={t('calendar.label')}
            placeholder={t('calendar.labelHint')}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
            flex={1}
          />
          <Button loading={loading} disabled={!viewer.memberId && !patientId} onClick={() => void add()}>
            {t('calendar.create')}
          </Button>
        </Group>
        <RefusalAlert refusal={refusal} />
      </Stack>
    </Section>
  );
}
