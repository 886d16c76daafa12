import type { PerformanceUnit } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { performanceText } from '../performance-text.ts';

interface NamedActivity {
  readonly code: string;
  readonly name: string;
  readonly own?: boolean;
}

/** Codes of the bedside in words. */
export function useDeliveryWords() {
  const { t, i18n } = useTranslation(['delivery', 'codes']);
  return {
    /** The clinic's own activities have their own names. */
    activity: ({ code, name, own = false }: NamedActivity) =>
      own ? name : t(`delivery:activity.${code}` as never, { defaultValue: name }),
    kind: (kind: string) => t(`codes:interventionKind.${kind}` as never, { defaultValue: kind }),
    discipline: (code: string) => t(`codes:discipline.${code}` as never, { defaultValue: code }),
    value: (unit: PerformanceUnit, value: number) =>
      performanceText(unit, value, i18n.language, (shown, text) =>
        t(`delivery:unit.${shown}`, { value: text }),
      ),
  };
}
