import type { FlatValue } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';

const DISCIPLINE_FIELDS = [
  'disciplineCode',
  'ownerDisciplineCode',
  'sharedDisciplineCodes',
  'coTreatingDisciplineCodes',
];

const DOSE_IN_SIGNS = /^(\d+) min × (\d+)\/d × (\d+) d\/wk$/;

export interface Dose {
  readonly minutes: number;
  readonly timesPerDay: number;
  readonly daysPerWeek: number;
}

/** The codes and doses of a plan in words of the reader's language. */
export function usePlanWords() {
  const { t } = useTranslation(['care-plan', 'codes']);
  const { list, localDate, number } = useFormats();

  const code = (group: string, value: string): string =>
    t(`codes:${group}.${value}` as never, { defaultValue: value });
  const discipline = (value: string): string => code('discipline', value);
  const disciplines = (codes: readonly string[]): string => list(codes.map(discipline));

  /** "30 min × 2 times a day, 5 days a week"; "30 min once a day, 5 days a week". */
  const dose = ({ minutes, timesPerDay, daysPerWeek }: Dose): string => {
    const parts = {
      minutes: t('dose.minutes', { minutes: number(minutes) }),
      days: t('dose.days', { count: daysPerWeek }),
    };
    if (timesPerDay === 1) return t('dose.lineOnce', parts);
    return t('dose.line', { ...parts, times: t('dose.times', { count: timesPerDay }) });
  };

  const enumeration = (field: string, value: string): string | null => {
    if (field === 'lifecycle' || field === 'achievement') return t(`goal.${field}.${value}` as never);
    if (field === 'status') return t(`intervention.status.${value}` as never);
    if (field === 'kind') return code('interventionKind', value);
    if (field === 'mode') return code('deliveryMode', value);
    return null;
  };

  /** A value of a field as people read it; null when there is none. `goals` turns ids into the goals' texts. */
  const value = (
    field: string | null,
    raw: FlatValue,
    goals: ReadonlyMap<string, string> = new Map(),
  ): string | null => {
    if (raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0)) return null;
    if (typeof raw === 'number') return number(raw);
    if (typeof raw === 'boolean') return t(`change.${raw}`);
    const items: readonly string[] = typeof raw === 'string' ? raw.split(', ') : raw;
    if (field !== null && DISCIPLINE_FIELDS.includes(field)) return disciplines(items);
    if (field === 'goalIds') return list(items.map((id) => goals.get(id) ?? id));
    if (typeof raw !== 'string') return list(items);
    if (field === null) return doseFromSigns(raw) ?? raw;
    if (field === 'dueOn') return localDate(raw);
    return enumeration(field, raw) ?? raw;
  };

  const doseFromSigns = (text: string): string | null => {
    const match = DOSE_IN_SIGNS.exec(text);
    if (!match) return null;
    return dose({ minutes: Number(match[1]), timesPerDay: Number(match[2]), daysPerWeek: Number(match[3]) });
  };

  const field = (name: string): string => t(`field.${name}` as never, { defaultValue: name });

  return { code, discipline, disciplines, dose, value, field };
}

export type PlanWords = ReturnType<typeof usePlanWords>;
