import { DAY_MAX_MINUTES, DOSE_LIMITS } from '@consilium/domain';
import type { FieldError } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

/** What is wrong with a field, in the reader's language, from the code of the rule. */
export function useProblemText(): (field: string, error: FieldError | undefined) => string | undefined {
  const { t } = useTranslation(['care-plan', 'refusals']);
  return (field, error) => {
    if (!error) return undefined;
    const code = String(error.type);
    const dose = field in DOSE_LIMITS ? DOSE_LIMITS[field as keyof typeof DOSE_LIMITS] : { min: 0, max: 0 };
    return t([`care-plan:problem.${code}`, `refusals:${code}`] as never, {
      ...dose,
      hours: DAY_MAX_MINUTES / 60,
      defaultValue: t('refusals:INVALID_INPUT'),
    });
  };
}
