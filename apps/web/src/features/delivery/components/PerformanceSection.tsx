import { Button, Select, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import type { CarryOut } from '../hooks/use-bedside.ts';
import { useDeliveryWords } from '../hooks/use-delivery-words.ts';
import type { Activity, Attempt, BedsidePatient } from '../operations.ts';
import { NewBest } from './NewBest.tsx';
import { PerformanceEntry } from './PerformanceEntry.tsx';
import classes from './bedside.module.css';

interface PerformanceSectionProps {
  readonly part: BedsidePatient;
  readonly name: string;
  readonly activities: readonly Activity[];
  readonly editable: boolean;
  readonly busy: boolean;
  readonly carryOut: CarryOut;
}

/** What is timed and counted: last time and best beside the place for today's. */
export function PerformanceSection(props: PerformanceSectionProps) {
  const { t } = useTranslation('delivery');
  const words = useDeliveryWords();
  const { ago } = useFormats();
  const [entering, setEntering] = useState<Activity | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [newest, setNewest] = useState<Attempt | null>(null);
  const { part, name, activities, editable, busy, carryOut } = props;
  const { patientId, sessionId, progress, performed } = part;
  const tried = progress.map(({ activity }) => activity.code);

  const save = async (activity: Activity, value: number) => {
    const outcome = await carryOut((records) =>
      records.performance(name, {
        patientId,
        sessionId,
        activityCode: activity.code,
        value,
        occurredAt: new Date(),
      }),
    );
    if (!outcome || outcome.kind === 'REFUSED') return;
    setEntering(null);
    if (outcome.kind === 'RECORDED') setNewest(outcome.recorded);
  };
  return (
    <Stack gap="xs">
      {newest?.beatsBest && newest.bestBefore !== null && (
        <NewBest attempt={newest} onClose={() => setNewest(null)} />
      )}
      <ul className={classes['list']}>
        {progress.map(({ activity, last, lastAt, best, trend }) => (
          <li key={activity.code} className={classes['act']}>
            <div>
              <Text fw={600}>{words.activity(activity)}</Text>
              <Text size="sm" className="numbers">
                {t('best.last', { value: words.value(activity.unit, last), ago: ago(lastAt) })} ·{' '}
                <strong>{t('best.best', { value: words.value(activity.unit, best) })}</strong>
                {trend === 'PLATEAU' && <> · {t('trend.PLATEAU')}</>}
              </Text>
            </div>
            {editable && entering?.code !== activity.code && (
              <Button size="md" variant="light" disabled={busy} onClick={() => setEntering(activity)}>
                {t('best.again')}
              </Button>
            )}
            {entering?.code === activity.code && (
              <PerformanceEntry
                activity={activity}
                busy={busy}
                onCancel={() => setEntering(null)}
                onSave={(value) => void save(activity, value)}
              />
            )}
          </li>
        ))}
        {entering && !tried.includes(entering.code) && (
          <li className={classes['act']}>
            <Text fw={600}>{words.activity(entering)}</Text>
            <PerformanceEntry
              activity={entering}
              busy={busy}
              onCancel={() => setEntering(null)}
              onSave={(value) => void save(entering, value)}
            />
          </li>
        )}
      </ul>
      {editable && choosing && (
        <Select
          autoFocus
          searchable
          defaultDropdownOpened
          label={t('best.what')}
          data={activities
            .filter(({ code }) => !tried.includes(code))
            .map((activity) => ({ value: activity.code, label: words.activity(activity) }))}
          onDropdownClose={() => setChoosing(false)}
          onChange={(code) => {
            setChoosing(false);
            setEntering(activities.find((activity) => activity.code === code) ?? null);
          }}
        />
      )}
      {editable && !choosing && (
        <Button
          size="md"
          variant="subtle"
          disabled={busy}
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => setChoosing(true)}
        >
          {t('best.other')}
        </Button>
      )}
      {performed.length > 0 && (
        <Text size="sm" c="dimmed" className="numbers">
          {t('best.today')}{' '}
          {performed
            .filter(({ enteredInErrorAt }) => !enteredInErrorAt)
            .map(({ activityCode, activityName, unit, value }) =>
              t('best.entry', {
                activity: words.activity({ code: activityCode, name: activityName }),
                value: words.value(unit, value),
              }),
            )
            .join(' · ')}
        </Text>
      )}
    </Stack>
  );
}
