import { Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import {
  addDays,
  FLARE_THRESHOLDS,
  flareStepRefusal,
  STAMP_BACK_DAYS,
  type FlareStep,
} from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlareCareQuery, FlarePlanFieldsFragment } from '../../../gql/graphql.ts';
import { LocalDateText, RefusalAlert, useClinicToday, useWrite } from '../../../ui/index.ts';
import { FlareCareDocument, StampFlareStepDocument } from '../operations.ts';

interface FlareStepRowProps {
  readonly patientId: string;
  readonly step: FlareStep;
  readonly plan: FlarePlanFieldsFragment | null;
  /** Of the latest flare. */
  readonly stamps: FlareCareQuery['flareCare']['flares'][number]['stamps'];
  readonly mayStamp: boolean;
}

/** One step: what is done, and its day in the latest flare; or the way to give it one. */
export function FlareStepRow({ patientId, step, plan, stamps, mayStamp }: FlareStepRowProps) {
  const { t } = useTranslation('aftercare');
  const today = useClinicToday();
  const stamp = stamps.find((one) => one.step === step);
  const isNext = flareStepRefusal(stamps, { step, takenOn: today }) === null;
  const rise = FLARE_THRESHOLDS.disabilityRise;
  const words =
    step === 'CALL_COACH' && plan
      ? t('flare.callCoach', { name: plan.coachName, rise })
      : t(`flare.step.${step}`, { rise });
  return (
    <li style={{ marginBottom: 8 }}>
      <Group gap="xs" justify="space-between" align="baseline">
        <Text size="sm" style={{ flex: '1 1 14rem' }}>
          {words}
        </Text>
        {stamp && (
          <Text size="sm" fw={650}>
            ✓ <LocalDateText date={stamp.takenOn} />, {stamp.byName}
          </Text>
        )}
        {mayStamp && isNext && (
          <Stamping patientId={patientId} step={step} again={stamp !== undefined} today={today} />
        )}
      </Group>
    </li>
  );
}

interface StampingProps {
  readonly patientId: string;
  readonly step: FlareStep;
  /** A new flare begins. */
  readonly again: boolean;
  readonly today: string;
}

function Stamping({ patientId, step, again, today }: StampingProps) {
  const { t } = useTranslation('aftercare');
  const [opened, setOpened] = useState(false);
  const [takenOn, setTakenOn] = useState(today);
  // Kept until it is accepted: a second try is the same stamp.
  const [id, setId] = useState(() => crypto.randomUUID());
  const { write, refusal, loading } = useWrite(StampFlareStepDocument, [FlareCareDocument]);
  const stamp = async () => {
    if (!(await write({ input: { id, patientId, step, takenOn } }))) return;
    setId(crypto.randomUUID());
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus withArrow position="bottom-end" shadow="md">
      <Popover.Target>
        <Button size="xs" variant="default" className="no-print" onClick={() => setOpened(!opened)}>
          {t(again ? 'flare.again' : 'flare.done')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void stamp();
          }}
        >
          <Stack gap="xs">
            <TextInput
              type="date"
              required
              label={t('flare.day')}
              min={addDays(today, -STAMP_BACK_DAYS)}
              max={today}
              value={takenOn}
              onChange={(event) => setTakenOn(event.currentTarget.value)}
            />
            <RefusalAlert refusal={refusal} />
            <Button type="submit" size="xs" loading={loading}>
              {t('flare.stamp')}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
