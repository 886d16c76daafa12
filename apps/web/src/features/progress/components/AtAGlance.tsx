import { Paper, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import type { Progress } from '../operations.ts';

interface AtAGlanceProps {
  readonly progress: Progress;
  /** Band of disability now and the change since the first, in words; null: not measured. */
  readonly functionNow: { readonly band: string; readonly change: string | null } | null;
}

/** The answers of the first thirty seconds; function stands first, and pain is not among them. */
export function AtAGlance({ progress, functionNow }: AtAGlanceProps) {
  const { t } = useTranslation(['progress', 'codes', 'measures']);
  const { number } = useFormats();
  const { currentEpisode, deliveredWeek, desensitizationProtocols } = progress.patient;
  const prescribed = deliveredWeek.disciplines.reduce((sum, one) => sum + one.prescribedMinutesPerWeek, 0);
  const delivered = deliveredWeek.disciplines.reduce((sum, one) => sum + one.deliveredMinutes, 0);
  const hours = (minutes: number) => number(minutes / 60, 1);
  const ladders = desensitizationProtocols.filter(({ status }) => status === 'ACTIVE');
  const flags = progress.safetyFlags.filter(({ status }) => status !== 'CLOSED').length;
  const holds = progress.holds.filter(({ liftedAt }) => liftedAt === null).length;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }}>
      <Glance
        label={t('function')}
        value={functionNow ? t(`measures:band.${functionNow.band}` as never) : '–'}
      >
        {functionNow === null
          ? t('notMeasured')
          : functionNow.change === null
            ? t('change.UNKNOWN')
            : t(`change.${functionNow.change}` as never)}
      </Glance>
      <Glance
        label={t('programme')}
        value={currentEpisode?.programmeDay == null ? '–' : t('day', { day: currentEpisode.programmeDay })}
      >
        {currentEpisode && t(`codes:episodeState.${currentEpisode.state}`)}
      </Glance>
      <Glance
        label={t('thisWeek')}
        value={
          prescribed === 0
            ? '–'
            : t('hoursOf', { delivered: hours(delivered), prescribed: hours(prescribed) })
        }
      >
        {t('thisWeekHint')}
      </Glance>
      <Glance
        label={t('ladders')}
        value={
          ladders.length === 0
            ? '–'
            : ladders
                .map(rungOf)
                .map(({ at, of }) => t('rung', { at, of }))
                .join(', ')
        }
      >
        {ladders
          .map((one) => `${t(`codes:bodySite.${one.site}`)}: ${one.currentStep.stimulusName}`)
          .join(', ') || t('noLadder')}
      </Glance>
      <Glance label={t('open')} value={t('flagsAndHolds', { flags, holds })}>
        {progress.holds
          .filter(({ liftedAt }) => liftedAt === null)
          .map(({ reason, setByName }) => `${reason} (${setByName})`)
          .join(', ')}
      </Glance>
      <Glance label={t('taper')} value="–">
        {t('taperLater')}
      </Glance>
    </SimpleGrid>
  );
}

function rungOf({ currentStep, content }: Progress['patient']['desensitizationProtocols'][number]) {
  return {
    at: content.steps.findIndex(({ key }) => key === currentStep.key) + 1,
    of: content.steps.length,
  };
}

function Glance({ label, value, children }: { label: string; value: string; children?: React.ReactNode }) {
  return (
    <Paper withBorder p="md" radius="md">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text fz="xl" fw={700} lh={1.25}>
        {value}
      </Text>
      <Text size="sm">{children}</Text>
    </Paper>
  );
}
