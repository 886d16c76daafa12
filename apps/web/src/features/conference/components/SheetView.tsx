import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceSheetFieldsFragment } from '../../../gql/graphql.ts';
import { useFormats } from '../../../ui/index.ts';
import { SheetBarriers } from './SheetBarriers.tsx';
import { SheetGoals } from './SheetGoals.tsx';
import { SheetHolds } from './SheetHolds.tsx';
import { SheetLadders } from './SheetLadders.tsx';
import { SheetMinutes } from './SheetMinutes.tsx';
import { SheetTasks } from './SheetTasks.tsx';
import { SheetWeanings } from './SheetWeanings.tsx';
import { SheetScores } from './SheetScores.tsx';
import classes from './conference.module.css';

export type Sheet = ConferenceSheetFieldsFragment;

interface SheetViewProps {
  readonly sheet: Sheet;
  /** What else belongs on it. */
  readonly children?: ReactNode;
}

/** The sheet that puts itself together: goals and function first, pain as one number among others. */
export function SheetView({ sheet, children }: SheetViewProps) {
  const { t } = useTranslation(['conference', 'codes']);
  const { localDate } = useFormats();
  const facts = [
    sheet.subtype && t(`codes:ampsSubtype.${sheet.subtype}` as never, { defaultValue: '' }),
    sheet.programmeDay !== null && t('sheet.day', { day: sheet.programmeDay }),
    sheet.since ? t('sheet.since', { date: localDate(sheet.since) }) : t('sheet.sinceNever'),
    sheet.expectedDischargeOn && t('sheet.leaves', { date: localDate(sheet.expectedDischargeOn) }),
    sheet.criteriaCounted > 0 && t('sheet.criteria', { met: sheet.criteriaMet, of: sheet.criteriaCounted }),
    sheet.openSafetyFlags > 0 && t('sheet.safety', { count: sheet.openSafetyFlags }),
  ].filter(Boolean);
  return (
    <Stack gap="lg" className={classes['sheet'] ?? ''}>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
      </Group>
      <SheetGoals goals={sheet.goals} />
      <div className={classes['columns']}>
        <Stack gap="lg">
          <SheetMinutes sheet={sheet} />
          <SheetHolds holds={sheet.holds} />
          <SheetBarriers barriers={sheet.barriers} />
        </Stack>
        <Stack gap="lg">
          <SheetScores scores={sheet.scores} />
          <SheetLadders ladders={sheet.ladders} performances={sheet.performances} />
          <SheetWeanings weanings={sheet.weanings} />
          <SheetTasks tasks={sheet.tasks} />
          {children}
        </Stack>
      </div>
    </Stack>
  );
}
