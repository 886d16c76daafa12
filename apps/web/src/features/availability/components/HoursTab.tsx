import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, NumberInput, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  LocalDateText,
  RefusalAlert,
  useClinicToday,
  useNotify,
  useUrlState,
  type RefusalLike,
} from '../../../ui/index.ts';
import { useMinuteText } from '../../../ui/week-grid/index.ts';
import { MemberHoursDocument, SetWorkingHoursDocument, type HoursMember } from '../operations.ts';
import { WeeklyHoursFields, type DayOfHours } from './WeeklyHoursFields.tsx';

/** Working hours of one member: dated templates; a new one takes over from its first day. */
export function HoursTab({ mayManage }: { mayManage: boolean }) {
  const { t } = useTranslation('availability');
  const [memberId, setMember] = useUrlState('member');
  const { data, error, loading, refetch } = useQuery(MemberHoursDocument, {
    fetchPolicy: 'cache-and-network',
  });
  if (!data) {
    return error && !loading ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <LoadingState rows={6} />
    );
  }
  const members = data.members.filter(({ active }) => active);
  const member = members.find(({ id }) => id === memberId);
  return (
    <Stack>
      <Select
        label={t('hours.member')}
        data={members.map(({ id, displayName }) => ({ value: id, label: displayName }))}
        value={memberId || null}
        onChange={(value) => setMember(value ?? '')}
        searchable
        maw={320}
      />
      {!member && <EmptyState title={t('hours.choose')} />}
      {member && <Templates member={member} />}
      {member && mayManage && <NewTemplate key={member.id} member={member} onSaved={() => void refetch()} />}
    </Stack>
  );
}

function Templates({ member }: { member: HoursMember }) {
  const { t, i18n } = useTranslation('availability');
  const { time } = useMinuteText();
  const names = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
  const day = (weekday: number) => names.format(new Date(Date.UTC(2026, 0, 4 + weekday)));
  return (
    <Paper p="md">
      {member.skills.length > 0 && (
        <Text size="sm" mb="xs">
          {t('hours.skills')} {member.skills.map(({ name }) => name).join(', ')}
        </Text>
      )}
      {member.workingHours.length === 0 && <Text size="sm">{t('hours.none')}</Text>}
      {member.workingHours.map((template) => (
        <div key={template.id}>
          <Text fw={600} size="sm">
            {t('hours.since')} <LocalDateText date={template.validFrom} />
            {template.validUntil && (
              <>
                {' – '}
                <LocalDateText date={template.validUntil} />
              </>
            )}
            {' · '}
            {t('hours.atMost', { count: template.maxDailyMinutes })}
          </Text>
          <Text size="sm" mb="xs">
            {template.blocks
              .map((block) => `${day(block.weekday)} ${time(block.startMinute)}–${time(block.endMinute)}`)
              .join(' · ')}
          </Text>
        </div>
      ))}
    </Paper>
  );
}

function NewTemplate({ member, onSaved }: { member: HoursMember; onSaved: () => void }) {
  const { t } = useTranslation('availability');
  const notify = useNotify();
  const today = useClinicToday();
  const latest = member.workingHours.at(-1);
  const [validFrom, setFrom] = useState<string | null>(today);
  const [maxDailyMinutes, setMax] = useState(latest?.maxDailyMinutes ?? 360);
  const [blocks, setBlocks] = useState<readonly DayOfHours[]>(latest?.blocks ?? []);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [save, { loading }] = useMutation(SetWorkingHoursDocument);
  const send = async () => {
    if (!validFrom) return;
    setRefusal(null);
    const input = {
      ...{ memberId: member.id, validFrom, maxDailyMinutes },
      blocks: blocks.map(({ weekday, startMinute, endMinute }) => ({ weekday, startMinute, endMinute })),
    };
    try {
      const answer = (await save({ variables: { input } })).data?.setWorkingHours;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t('hours.saved'));
      onSaved();
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Paper p="md">
      <Title order={2} size="h3" mb="sm">
        {t('hours.change')}
      </Title>
      <Stack>
        <Group align="flex-end">
          <DatePickerInput
            label={t('hours.firstDay')}
            value={validFrom}
            onChange={setFrom}
            minDate={today}
            w={200}
          />
          <NumberInput
            label={t('hours.daily')}
            min={0}
            max={1440}
            step={15}
            value={maxDailyMinutes}
            onChange={(value) => setMax(Number(value))}
            w={220}
          />
        </Group>
        <WeeklyHoursFields label={t('hours.week')} value={blocks} onChange={setBlocks} />
        <RefusalAlert refusal={refusal} />
        <Group>
          <Button loading={loading} disabled={!validFrom} onClick={() => void send()}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
