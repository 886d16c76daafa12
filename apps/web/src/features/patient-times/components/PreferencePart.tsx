import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, MultiSelect, Stack, Text } from '@mantine/core';
import { TimeInput } from '@mantine/dates';
import { AVAILABILITY_LIMITS } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockField, minuteOfField } from '../../../ui/clock-field.ts';
import { RefusalAlert, useFormats, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { useMinuteText } from '../../../ui/week-grid/index.ts';
import type { WeekNames } from '../../week-builder/index.ts';
import { SetSchedulePreferenceDocument, type PatientTimes } from '../operations.ts';
import { Part } from './Part.tsx';

interface PreferencePartProps {
  readonly times: PatientTimes;
  readonly names: WeekNames;
  readonly mayManage: boolean;
  readonly onChanged: () => void;
}

/** What the patient would like of the week: warned of when it is not met, never refused. */
export function PreferencePart({ times, names, mayManage, onChanged }: PreferencePartProps) {
  const { t } = useTranslation('patient-times');
  return (
    <Part title={t('preference.title')} text={t('preference.text')}>
      {mayManage ? (
        <PreferenceForm times={times} names={names} onChanged={onChanged} />
      ) : (
        <PreferenceText times={times} names={names} />
      )}
    </Part>
  );
}

function PreferenceText({ times, names }: Pick<PreferencePartProps, 'times' | 'names'>) {
  const { t } = useTranslation('patient-times');
  const { list } = useFormats();
  const { time } = useMinuteText();
  const { fromMinute = null, untilMinute = null, compactDays = false } = times.preference ?? {};
  const members = times.preference?.preferredMemberIds ?? [];
  const wishes = [
    fromMinute === null ? '' : t('preference.fromText', { time: time(fromMinute) }),
    untilMinute === null ? '' : t('preference.untilText', { time: time(untilMinute) }),
    members.length > 0 ? t('preference.withText', { names: list(members.map(names.member)) }) : '',
    compactDays ? t('preference.compact') : '',
  ].filter(Boolean);
  return <Text size="sm">{wishes.length > 0 ? wishes.join(' · ') : t('preference.none')}</Text>;
}

function PreferenceForm({ times, names, onChanged }: Omit<PreferencePartProps, 'mayManage'>) {
  const { t } = useTranslation('patient-times');
  const notify = useNotify();
  const { preference, patientId } = times;
  const [from, setFrom] = useState(clockField(preference?.fromMinute ?? null));
  const [until, setUntil] = useState(clockField(preference?.untilMinute ?? null));
  const [memberIds, setMembers] = useState<string[]>([...(preference?.preferredMemberIds ?? [])]);
  const [compactDays, setCompact] = useState(preference?.compactDays ?? false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [set, { loading }] = useMutation(SetSchedulePreferenceDocument);
  // Somebody who has left stays readable among those preferred.
  const gone = memberIds.filter((id) => !names.members.some((member) => member.id === id));

  const save = async () => {
    setRefusal(null);
    const input = {
      ...{ patientId, version: preference?.version ?? 0, compactDays },
      ...{ fromMinute: minuteOfField(from), untilMinute: minuteOfField(until) },
      preferredMemberIds: memberIds,
    };
    try {
      const answer = (await set({ variables: { input } })).data?.setSchedulePreference;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t('preference.saved'));
      onChanged();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Stack maw="36rem">
      <Group grow>
        <TimeInput
          label={t('preference.from')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TimeInput
          label={t('preference.until')}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </Group>
      <MultiSelect
        label={t('preference.members')}
        data={[
          ...names.members.map(({ id, name }) => ({ value: id, label: name })),
          ...gone.map((id) => ({ value: id, label: names.member(id) })),
        ]}
        value={memberIds}
        onChange={setMembers}
        maxValues={AVAILABILITY_LIMITS.preferredMembers}
        searchable
        clearable
      />
      <Checkbox
        label={t('preference.compact')}
        checked={compactDays}
        onChange={(event) => setCompact(event.currentTarget.checked)}
      />
      <RefusalAlert refusal={refusal} />
      <Group>
        <Button loading={loading} onClick={() => void save()}>
          {t('preference.save')}
        </Button>
      </Group>
    </Stack>
  );
}
