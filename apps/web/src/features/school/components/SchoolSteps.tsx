import {
  addDays,
  FULL_WEEK,
  isLocalDate,
  PHYSICAL_EDUCATION,
  SCHOOL_PLAN_LIMITS,
  type PhysicalEducation,
  type SchoolStep,
} from '@consilium/domain';
import { Button, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './school.module.css';

interface SchoolStepsProps {
  readonly steps: readonly SchoolStep[];
  /** One step with all half-days. */
  readonly full: boolean;
  readonly onChange: (steps: SchoolStep[]) => void;
}

/** The way back, a row a step. */
export function SchoolSteps({ steps, full, onChange }: SchoolStepsProps) {
  const { t } = useTranslation('school');
  const change = (at: number, more: Partial<SchoolStep>) =>
    onChange(steps.map((step, index) => (index === at ? { ...step, ...more } : step)));
  const add = () => {
    const last = steps.at(-1);
    if (!last) return;
    const startsOn = isLocalDate(last.startsOn) ? addDays(last.startsOn, 7) : last.startsOn;
    onChange([...steps, { ...last, startsOn, halfDays: Math.min(FULL_WEEK, last.halfDays + 2) }]);
  };
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t('plan.steps')}
      </Text>
      {steps.map((step, at) => (
        <div
          key={at}
          className={classes['step']}
          role="group"
          aria-label={t('plan.step', { number: at + 1 })}
        >
          <TextInput
            type="date"
            required
            label={t('plan.from')}
            value={step.startsOn}
            onChange={(event) => change(at, { startsOn: event.currentTarget.value })}
          />
          <NumberInput
            required
            label={t('plan.halfDays')}
            min={1}
            max={FULL_WEEK}
            allowDecimal={false}
            disabled={full}
            value={step.halfDays}
            onChange={(value) => change(at, { halfDays: Number(value) })}
          />
          <NativeSelect
            label={t('plan.pe')}
            value={step.physicalEducation}
            data={PHYSICAL_EDUCATION.map((value) => ({ value, label: t(`plan.peOf.${value}`) }))}
            onChange={({ currentTarget: { value } }) =>
              change(at, { physicalEducation: value as PhysicalEducation })
            }
          />
          {steps.length > 1 && (
            <Button
              variant="subtle"
              aria-label={t('plan.removeStep', { number: at + 1 })}
              onClick={() => onChange(steps.filter((_, index) => index !== at))}
            >
              {t('plan.remove')}
            </Button>
          )}
        </div>
      ))}
      {!full && steps.length < SCHOOL_PLAN_LIMITS.steps && (
        <Button variant="default" size="xs" style={{ alignSelf: 'start' }} onClick={add}>
          {t('plan.addStep')}
        </Button>
      )}
    </Stack>
  );
}
