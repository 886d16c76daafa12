import { Group, NativeSelect } from '@mantine/core';
import {
  AMPS_SUBTYPES,
  FUNCTION_DEFINITIONS,
  LEVELS_OF_CARE,
  OUTCOME_ANCHORS,
  OUTCOME_TIME_POINTS,
} from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { useClinicToday } from '../../../ui/index.ts';
import type { useReportInput } from '../hooks/use-report-input.ts';

const YEARS = 6;

/** Whom and what the report is about. A quarter is of everybody: the choice of a programme or subtype goes with years. */
export function ReportFilters({ filters }: { filters: ReturnType<typeof useReportInput> }) {
  const { t } = useTranslation(['outcomes', 'codes']);
  const thisYear = Number(useClinicToday().slice(0, 4));
  const { input } = filters;
  const cut = input.programme !== null || input.subtype !== null;
  const years = Array.from({ length: YEARS }, (_, back) => String(thisYear - back));
  const periods = [
    { value: '', label: t('allTime') },
    ...years.flatMap((year) => [
      { value: year, label: year },
      ...[4, 3, 2, 1].map((quarter) => ({
        value: `${year}Q${String(quarter)}`,
        label: t('quarter', { year, quarter }),
        disabled: cut,
      })),
    ]),
  ];
  const inQuarter = input.quarter !== null;
  return (
    <Group gap="sm" align="flex-end" className="no-print">
      <NativeSelect
        label={t('filter.anchor')}
        value={input.anchor}
        onChange={(event) => filters.setAnchor(event.currentTarget.value)}
        data={OUTCOME_ANCHORS.map((value) => ({ value, label: t(`anchor.${value}`) }))}
      />
      <NativeSelect
        label={t('filter.timePoint')}
        value={input.timePoint}
        onChange={(event) => filters.setTimePoint(event.currentTarget.value)}
        data={OUTCOME_TIME_POINTS.map((value) => ({ value, label: t(`timePoint.${value}`) }))}
      />
      <NativeSelect
        label={t('filter.definition')}
        value={input.functionDefinition}
        onChange={(event) => filters.setDefinition(event.currentTarget.value)}
        data={FUNCTION_DEFINITIONS.map((value) => ({ value, label: t(`definition.${value}`) }))}
      />
      <NativeSelect
        label={t('filter.period')}
        value={filters.period}
        onChange={(event) => filters.setPeriod(event.currentTarget.value)}
        data={periods}
      />
      <NativeSelect
        label={t('filter.programme')}
        disabled={inQuarter}
        value={input.programme ?? ''}
        onChange={(event) => filters.setProgramme(event.currentTarget.value)}
        data={[
          { value: '', label: t('allProgrammes') },
          ...LEVELS_OF_CARE.map((value) => ({ value, label: t(`codes:levelOfCare.${value}`) })),
        ]}
      />
      <NativeSelect
        label={t('filter.subtype')}
        disabled={inQuarter}
        value={input.subtype ?? ''}
        onChange={(event) => filters.setSubtype(event.currentTarget.value)}
        data={[
          { value: '', label: t('allSubtypes') },
          ...AMPS_SUBTYPES.map((value) => ({ value, label: t(`subtype.${value}`) })),
        ]}
      />
    </Group>
  );
}
