import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, NativeSelect, Select, Stack, Table, Text, Title } from '@mantine/core';
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
        <Table.ScrollContainer minWidth={520}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('onCall.member')}</Table.Th>
                <Table.Th>{t('onCall.level')}</Table.Th>
                <Table.Th>{t('onCall.from')}</Table.Th>
                <Table.Th>{t('onCall.until')}</Table.Th>
                <Table.Th aria-label={t('onCall.remove')} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {onCallDuties.map((duty) => (
                <Table.Tr key={duty.id}>
                  <Table.Td>
                    <bdi>{duty.memberName}</bdi>
                  </Table.Td>
                  <Table.Td>{duty.level}</Table.Td>
                  <Table.Td>
                    <InstantText at={duty.startsAt} />
                  </Table.Td>
                  <Table.Td>
                    <InstantText at={duty.endsAt} />
                  </Table.Td>
                  <Table.Td>
                    <ConfirmButton
                      size="compact-sm"
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
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
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
