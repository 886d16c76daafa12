import type { PerformanceUnit } from '@consilium/domain';

/** Seconds above a minute are read as minutes. */
const MINUTE = 60;

const decimal = (value: number, language: string) =>
  value.toLocaleString(language, { maximumFractionDigits: 2 });

/** A value as it is spoken of: 44.5 s, 1:23 min, 320 m, 14 times. `words` translates the unit. */
export function performanceText(
  unit: PerformanceUnit,
  value: number,
  language: string,
  words: (unit: PerformanceUnit | 'MINUTES', value: string) => string,
): string {
  if (unit !== 'SECONDS' || value < MINUTE) return words(unit, decimal(value, language));
  const whole = Math.floor(value / MINUTE);
  const rest = Math.round((value - whole * MINUTE) * 10) / 10;
  const seconds = rest < 10 ? `0${decimal(rest, language)}` : decimal(rest, language);
  return words('MINUTES', `${whole}:${seconds}`);
}
