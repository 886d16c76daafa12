import { useMutation, useQuery } from '@apollo/client/react';
import { Badge, Button, Group, NativeSelect, Select, Stack, Text, Title } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { ON_CALL_LEVELS } from '@consilium/domain';
import { IconPhoneCall } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConfirmButton,
  EmptyState,
  ErrorState,
  InstantText,
  LoadingState,
  RefusalAlert,
  useFormats,
  useNotify,
  type RefusalLike,
} from '../../../ui/index.ts';
import { toInstant } from '../../../ui/clinic-clock.ts';
import classes from '../components/safety.module.css';
import { OnCallDutiesDocument, RemoveOnCallDocument, SetOnCallDocument } from '../on-call-operations.ts';

/** Weeks shown ahead. */
const WEEKS = 8;
const DAY_MS = 86_400_000;

/** Who answers safety pages in the next weeks. With nobody on duty the team's physicians are paged. */
export function OnCallTab() {
  const { t } = useTranslation('safety');
  const notify = useNotify();
  const [from] = useState(() => new Date().toISOString());
  const until = new Date(new Date(from).getTime() + WEEKS * 7 * DAY_MS).toISOString();
  const { data, error, refetch } = useQuery(OnCallDutiesDocument, {
    variables: { from, until },
    fetchPolicy: 'cache-and-network',
  });
  const [remove] = useMutation(RemoveOnCallDocument);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState rows={4} />;
  const { onCallDuties, members } = data;
  return (
    <Stack>
      <Title order={2} size="h4">
        {t('onCall.title')}
      </Title>
      <Text size="sm">{t('onCall.hint')}</Text>
      <AddDuty members={members} onAdded={() => void refetch()} />
      {onCallDuties.length === 0 ? (
        <EmptyState icon={IconPhoneCall} title={t('onCall.none')} text={t('onCall.noneHint')} />
      ) : (
        <ul className={classes['list']} aria-label={t('onCall.title')}>
          {onCallDuties.map((duty) => (
            <li key={duty.id} className={classes['duty']}>
              <span className={classes['words']}>
                <Text component="span" fw={600}>
                  <bdi>{duty.memberName}</bdi>
                </Text>{' '}
                <Text component="span" size="sm">
                  {t('onCall.levelOf', { level: duty.level })}
                </Text>{' '}
                {duty.startsAt <= from && <Badge variant="light">{t('onCall.now')}</Badge>}
                <Text size="sm" c="dimmed">
                  <InstantText at={duty.startsAt} /> – <InstantText at={duty.endsAt} />
                </Text>
              </span>
              <ConfirmButton
                variant="default"
                question={t('onCall.removeQuestion', { name: duty.memberName })}
                consequence={t('onCall.removeConsequence')}
                verb={t('onCall.remove')}
                onConfirm={() => {
                  remove({ variables: { id: duty.id } }).then(
                    () => void refetch(),
                    (failure: unknown) => notify.failed(failure),
                  );
                }}
              >
                {t('onCall.remove')}
              </ConfirmButton>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}

interface AddDutyProps {
  readonly members: readonly { readonly id: string; readonly displayName: string }[];
  readonly onAdded: () => void;
}

function AddDuty({ members, onAdded }: AddDutyProps) {
  const { t } = useTranslation('safety');
  const notify = useNotify();
  const { zone } = useFormats();
  const [memberId, setMember] = useState<string | null>(null);
  const [level, setLevel] = useState('1');
  const [starts, setStarts] = useState<string | null>(null);
  const [ends, setEnds] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [set, { loading }] = useMutation(SetOnCallDocument);

  const add = async () => {
    if (!memberId || !starts || !ends) return;
    setRefusal(null);
    const input = {
      memberId,
      level: Number(level),
      startsAt: toInstant(zone, starts),
      endsAt: toInstant(zone, ends),
    };
    try {
      const answer = (await set({ variables: { input } })).data?.setOnCall;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      setMember(null);
      onAdded();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Stack gap="xs">
      <Group align="flex-end" gap="sm">
        <Select
          label={t('onCall.member')}
          data={members.map(({ id, displayName }) => ({ value: id, label: displayName }))}
          value={memberId}
          onChange={setMember}
          searchable
        />
        <NativeSelect
          label={t('onCall.level')}
          data={ON_CALL_LEVELS.map(String)}
          value={level}
          onChange={(event) => setLevel(event.currentTarget.value)}
        />
        <DateTimePicker label={t('onCall.from')} value={starts} onChange={setStarts} miw={190} />
        <DateTimePicker label={t('onCall.until')} value={ends} onChange={setEnds} miw={190} />
        <Button loading={loading} disabled={!memberId || !starts || !ends} onClick={() => void add()}>
          {t('onCall.add')}
        </Button>
      </Group>
      <RefusalAlert refusal={refusal} />
    </Stack>
  );
}
