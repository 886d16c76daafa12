import type { PerformanceUnit } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import type { PrefillLine } from '../operations.ts';

/** What was recorded, in words of the writer's language: one line each. */
export function usePrefillWords() {
  const { t } = useTranslation(['notes', 'codes', 'delivery']);
  const { timeRange, number } = useFormats();
  const time = ({ startedAt, endedAt }: PrefillLine) =>
    startedAt && endedAt ? `${timeRange(startedAt, endedAt)} ` : '';
  const value = ({ unit, value }: PrefillLine) =>
    unit === 'KPA'
      ? t('notes:line.kpa', { value: number(value ?? 0, 1) })
      : t(`delivery:unit.${unit as PerformanceUnit}`, { value: number(value ?? 0, 2) });
  const words = (line: PrefillLine): string => {
    const time_ = time(line);
    switch (line.kind) {
      case 'ATTENDANCE':
        return `${time_}${t(`codes:attendance.${line.code}` as never, { defaultValue: line.code })}`;
      case 'LOSS': {
        const reason = t(`delivery:lossReason.${line.code}` as never, { defaultValue: line.code });
        return t('notes:line.loss', { reason });
      }
      case 'DELIVERED': {
        const kind = t(`codes:interventionKind.${line.code}` as never, { defaultValue: line.code });
        const said = t('notes:line.delivered', { kind, minutes: line.minutes });
        return `${time_}${said}${line.oneToOne ? t('notes:line.oneToOne') : ''}`;
      }
      case 'TOTAL':
        return t('notes:line.total', { minutes: line.minutes });
      case 'PERFORMED':
        return `${line.code}: ${value(line)}${line.best ? t('notes:line.best') : ''}`;
      case 'BLOCK': {
        const pressure = line.value === null || line.value === undefined ? '' : `, ${value(line)}`;
        return `${t('notes:line.block', { step: line.code, seconds: line.seconds })}${pressure}`;
      }
    }
  };
  return (lines: readonly PrefillLine[]): string => lines.map(words).join('\n');
}
