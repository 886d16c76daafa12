import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import { useRateText } from '../hooks/use-rate-text.ts';
import type { OpenedFigure, OperationsReport } from '../operations.ts';
import { FigureTable } from './FigureTable.tsx';

interface TablesProps {
  readonly report: OperationsReport;
  /** Opens the rows behind a figure; left out: nobody may. */
  readonly onOpen?: ((figure: OpenedFigure) => void) | undefined;
}

/** The figures by kind, each of how many. */
export function Tables({ report, onOpen }: TablesProps) {
  const { t } = useTranslation(['operations', 'codes', 'patients']);
  const { number } = useFormats();
  const rateText = useRateText();
  const days = (value: number | null) => (value === null ? '–' : number(value, 0));
  const hours = (minutes: number) => number(minutes / 60, 1);
  const empty = t('nothing');
  /** Opens the row of a table that has the same order. */
  const opens =
    <T,>(rows: readonly T[], of: (row: T) => OpenedFigure) =>
    (index: number) => {
      const row = rows[index];
      if (row !== undefined) onOpen?.(of(row));
    };
  const notes = report.notes.filter(({ count }) => count > 0);
  const age = ({ fromDays, untilDays }: OperationsReport['notes'][number]) =>
    untilDays === null ? t('age.longer', { fromDays }) : t('age.between', { fromDays, untilDays });
  return (
    <>
      <FigureTable
        title={t('timers')}
        hint={t('timersHint')}
        heads={[t('fromTo'), t('n'), t('median'), t('quartiles'), t('stillWaiting')]}
        rows={report.timers.map((one) => [
          t(`timer.${one.code}`),
          number(one.n),
          days(one.median),
          one.lowerQuartile === null ? '–' : `${days(one.lowerQuartile)} – ${days(one.upperQuartile)}`,
          number(one.stillWaiting),
        ])}
        onOpen={
          onOpen && opens(report.timers, ({ code }) => ({ figure: 'TIMER', code, label: t(`timer.${code}`) }))
        }
        onOpenLast={
          onOpen &&
          opens(report.timers, ({ code }) => ({
            figure: 'WAITING',
            code,
            label: `${t(`timer.${code}`)}, ${t('stillWaiting')}`,
          }))
        }
        empty={empty}
      />
      <FigureTable
        title={t('hours')}
        hint={t('hoursHint')}
        heads={[t('discipline'), t('prescribed'), t('delivered'), t('share')]}
        rows={report.disciplines.map((one) => [
          t(`codes:discipline.${one.disciplineCode}` as never, { defaultValue: one.disciplineCode }),
          hours(one.prescribedMinutes),
          hours(one.deliveredMinutes),
          one.prescribedMinutes === 0
            ? '–'
            : t('percent', { value: number((one.deliveredMinutes / one.prescribedMinutes) * 100, 0) }),
        ])}
        onOpen={
          onOpen &&
          opens(report.disciplines, ({ disciplineCode }) => ({
            figure: 'HOURS',
            code: disciplineCode,
            label: t(`codes:discipline.${disciplineCode}` as never, { defaultValue: disciplineCode }),
          }))
        }
        empty={empty}
      />
      <FigureTable
        title={t('sessions')}
        hint={t('sessionsHint')}
        heads={[t('outcome'), t('share')]}
        rows={report.sessions.map((one) => [t(`sessionOutcome.${one.code}` as never), rateText(one)])}
        onOpen={
          onOpen &&
          opens(report.sessions, ({ code }) => ({
            ...{ figure: 'SESSION', code, label: t(`sessionOutcome.${code}` as never) },
          }))
        }
        empty={empty}
      />
      <FigureTable
        title={t('responses')}
        hint={t('responsesHint')}
        heads={[t('who'), t('share')]}
        rows={report.responses.map((one) => [t(`respondent.${one.code}` as never), rateText(one)])}
        onOpen={
          onOpen &&
          opens(report.responses, ({ code }) => ({
            ...{ figure: 'RESPONSE', code, label: t(`respondent.${code}` as never) },
          }))
        }
        empty={empty}
      />
      <FigureTable
        title={t('endReasons')}
        heads={[t('reason'), t('n')]}
        rows={report.endReasons.map((one) => [
          t(`patients:transition.reasons.${one.code}` as never, { defaultValue: one.code }),
          number(one.count),
        ])}
        onOpen={
          onOpen &&
          opens(report.endReasons, ({ code }) => ({
            figure: 'ENDING',
            code,
            label: t(`patients:transition.reasons.${code}` as never, { defaultValue: code }),
          }))
        }
        empty={t('noneBrokenOff')}
      />
      <FigureTable
        title={t('notes')}
        hint={t('notesHint')}
        heads={[t('waits'), t('n')]}
        rows={notes.map((one) => [`${t(`wants.${one.wants}` as never)}, ${age(one)}`, number(one.count)])}
        onOpen={
          onOpen &&
          opens(notes, ({ wants }) => ({
            ...{ figure: 'NOTE', code: wants, label: t(`wants.${wants}` as never) },
          }))
        }
        empty={t('noneUnsigned')}
      />
      <FigureTable
        title={t('adverseEvents')}
        heads={[t('eventClass'), t('n'), t('serious')]}
        rows={report.adverseEvents.map((one) => [
          one.eventClass === 'CONFIDENTIAL'
            ? t('confidential')
            : t(`codes:finding.${one.eventClass}` as never, { defaultValue: one.eventClass }),
          number(one.count),
          number(one.serious),
        ])}
        onOpen={
          onOpen &&
          opens(report.adverseEvents, ({ eventClass }) => ({
            figure: 'ADVERSE_EVENT',
            code: eventClass,
            label:
              eventClass === 'CONFIDENTIAL'
                ? t('confidential')
                : t(`codes:finding.${eventClass}` as never, { defaultValue: eventClass }),
          }))
        }
        empty={t('noEvents')}
      />
    </>
  );
}
