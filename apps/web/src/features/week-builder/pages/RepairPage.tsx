import { useMutation } from '@apollo/client/react';
import { Anchor, Button, Group, Paper, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useMediaQuery } from '@mantine/hooks';
import { IconFirstAidKit } from '@tabler/icons-react';
import { addDays, localMinuteIn } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../../../app/session.tsx';
import { PageHeader, RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { toField, toInstant } from '../../../ui/clinic-clock.ts';
import { RepairChoice } from '../components/RepairChoice.tsx';
import classes from '../components/week-builder.module.css';
import { RepairWeekDocument } from '../decision-operations.ts';
import { useWeekNames } from '../hooks/use-week-names.ts';

const WHAT = ['member', 'room', 'patient'] as const;
type What = (typeof WHAT)[number];

/** Something has happened: who or what is missing, from when until when; two ways to mend the week. */
export function RepairPage() {
  const { t } = useTranslation('week-builder');
  const { viewer } = useSession();
  const notify = useNotify();
  const names = useWeekNames();
  const zone = viewer.clinic.timeZone;
  // Three sentences side by side need more than a phone has.
  const narrow = useMediaQuery('(max-width: 36em)', false, { getInitialValueInEffect: false });
  const [now] = useState(() => localMinuteIn(zone, new Date()));
  // A link may say what happened already: ?member=ID&from=2026-11-24T08:00&until=2026-11-24T17:00.
  const [given] = useSearchParams();
  const [what, setWhat] = useState<What>(WHAT.find((one) => given.has(one)) ?? 'member');
  const [who, setWho] = useState<string | null>(given.get(what));
  const [from, setFrom] = useState(given.get('from') ?? toField(now.on, now.minute));
  const [until, setUntil] = useState(given.get('until') ?? toField(addDays(now.on, 1), 0));
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [proposals, setProposals] = useState<readonly string[]>([]);
  const [repair, { loading }] = useMutation(RepairWeekDocument);
  const choices = { member: names.members, room: names.rooms, patient: names.patients }[what];

  const start = async () => {
    if (!who || !from || !until) return;
    setRefusal(null);
    setProposals([]);
    try {
      const disruption = {
        [`${what}Id`]: who,
        startsAt: toInstant(zone, from),
        endsAt: toInstant(zone, until),
      };
      const answer = (await repair({ variables: { input: { disruption } } })).data?.repairWeek;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      setProposals(answer.proposals.map(({ id }) => id));
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <>
      <PageHeader
        title={t('repair.title')}
        subtitle={
          <>
            {t('repair.subtitle')}{' '}
            <Anchor component={Link} to="/schedule" underline="always">
              {t('repair.calendar')}
            </Anchor>
          </>
        }
      />
      <Paper p="md" mb="lg">
        <Stack gap="md">
          <SegmentedControl
            aria-label={t('repair.what')}
            {...(narrow ? { orientation: 'vertical', fullWidth: true, size: 'md' } : {})}
            value={what}
            onChange={(value) => {
              setWhat(value);
              setWho(null);
            }}
            data={WHAT.map((value) => ({ value, label: t(`repair.is.${value}`) }))}
          />
          <Group align="flex-end" gap="md">
            <Select
              label={t(`repair.who.${what}`)}
              data={choices.map(({ id, name }) => ({ value: id, label: name }))}
              value={who}
              onChange={setWho}
              searchable
              w={{ base: '100%', xs: 260 }}
            />
            <DateTimePicker
              label={t('repair.from')}
              value={from}
              onChange={(value) => setFrom(value ?? '')}
              w={{ base: '100%', xs: 220 }}
            />
            <DateTimePicker
              label={t('repair.until')}
              value={until}
              onChange={(value) => setUntil(value ?? '')}
              w={{ base: '100%', xs: 220 }}
            />
            <Button
              leftSection={<IconFirstAidKit size={18} aria-hidden />}
              loading={loading}
              disabled={!who || !from || !until}
              onClick={() => void start()}
            >
              {t('repair.propose')}
            </Button>
          </Group>
          <RefusalAlert refusal={refusal} />
          <Text size="sm" c="dimmed">
            {t('repair.hint')}
          </Text>
        </Stack>
      </Paper>
      <div className={classes['proposals']}>
        {proposals.map((id, index) => (
          <RepairChoice key={id} id={id} rank={index + 1} names={names} />
        ))}
      </div>
    </>
  );
}
