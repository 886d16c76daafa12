import {
  ACCOMMODATIONS,
  FULL_WEEK,
  SCHOOL_PLAN_LIMITS,
  SCHOOL_RETURNS,
  SCHOOL_SUPPORTS,
  type SchoolPlanFields,
} from '@consilium/domain';
import {
  Button,
  Checkbox,
  Group,
  NativeSelect,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolPlanFieldsFragment } from '../../../gql/graphql.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useClinicToday, useWrite } from '../../../ui/index.ts';
import { AgreeSchoolPlanDocument, SchoolCareDocument } from '../operations.ts';
import { SchoolSteps } from './SchoolSteps.tsx';

interface SchoolPlanDialogProps {
  readonly patientId: string;
  readonly plan: SchoolPlanFieldsFragment | null;
  readonly onClose: () => void;
}

/** A plan for school, whole; it replaces the one that was read. */
export function SchoolPlanDialog({ patientId, plan, onClose }: SchoolPlanDialogProps) {
  const { t } = useTranslation('school');
  const today = useClinicToday();
  // Kept while the dialog is open: a second try is the same plan.
  const [id] = useState(() => crypto.randomUUID());
  const [values, setValues] = useState<SchoolPlanFields>(() => begun(plan, today));
  const { write, refusal, loading } = useWrite(AgreeSchoolPlanDocument, [SchoolCareDocument]);
  const change = (more: Partial<SchoolPlanFields>) => setValues((before) => ({ ...before, ...more }));
  const save = async () => {
    const { steps, accommodations, ...rest } = values;
    const input = {
      ...{ id, patientId, baseNumber: plan?.number ?? 0, ...rest },
      ...{ steps: steps.map((step) => ({ ...step })), accommodations: [...accommodations] },
    };
    if (await write({ input })) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('plan.title')} size="xl" closeOnClickOutside={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              data-autofocus
              required
              label={t('plan.school')}
              maxLength={SCHOOL_PLAN_LIMITS.schoolName}
              value={values.schoolName}
              onChange={(event) => change({ schoolName: event.currentTarget.value })}
            />
            <TextInput
              label={t('plan.contact')}
              maxLength={SCHOOL_PLAN_LIMITS.contact}
              value={values.contact}
              onChange={(event) => change({ contact: event.currentTarget.value })}
            />
            <NativeSelect
              label={t('plan.support')}
              value={values.support}
              data={SCHOOL_SUPPORTS.map((value) => ({ value, label: t(`plan.supports.${value}`) }))}
              onChange={({ currentTarget: { value } }) =>
                change({ support: value as SchoolPlanFields['support'] })
              }
            />
            <TextInput
              type="date"
              label={t('plan.meeting')}
              value={values.meetingOn ?? ''}
              onChange={(event) => change({ meetingOn: event.currentTarget.value || null })}
            />
          </SimpleGrid>
          <SegmentedControl
            aria-label={t('plan.way')}
            value={values.returns}
            data={SCHOOL_RETURNS.map((value) => ({ value, label: t(`plan.returns.${value}`) }))}
            onChange={(value) => change(whenReturning(value, values, today))}
          />
          <SchoolSteps
            steps={values.steps}
            full={values.returns === 'FULL'}
            onChange={(steps) => change({ steps })}
          />
          <Checkbox.Group
            label={t('plan.asked')}
            value={[...values.accommodations]}
            onChange={(codes) => change({ accommodations: codes })}
          >
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" mt="xs">
              {ACCOMMODATIONS.map((code) => (
                <Checkbox key={code} value={code} label={t(`accommodation.${code}`)} />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
          <Textarea
            label={t('plan.further')}
            autosize
            minRows={2}
            maxLength={SCHOOL_PLAN_LIMITS.furtherRequests}
            value={values.furtherRequests}
            onChange={(event) => change({ furtherRequests: event.currentTarget.value })}
          />
          <Text size="sm" c="dimmed">
            {t('plan.hint')}
          </Text>
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={loading}>
              {t('plan.agree')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function begun(plan: SchoolPlanFieldsFragment | null, today: string): SchoolPlanFields {
  if (plan) {
    const { schoolName, contact, support, returns, meetingOn, accommodations, furtherRequests } = plan;
    const steps = plan.steps.map(({ startsOn, halfDays, physicalEducation }) => ({
      ...{ startsOn, halfDays, physicalEducation },
    }));
    return { schoolName, contact, support, returns, meetingOn, accommodations, furtherRequests, steps };
  }
  return {
    ...{ schoolName: '', contact: '', support: 'NONE', returns: 'GRADED', meetingOn: null },
    steps: [{ startsOn: today, halfDays: 4, physicalEducation: 'ADAPTED' }],
    ...{ accommodations: ['NO_CHECKING_OF_PAIN', 'STAYS_IN_CLASS'], furtherRequests: '' },
  };
}

/** A return in full has one step with all half-days. */
function whenReturning(
  returns: string,
  { steps }: SchoolPlanFields,
  today: string,
): Partial<SchoolPlanFields> {
  if (returns !== 'FULL') return { returns: 'GRADED' };
  const [first] = steps;
  const step = {
    startsOn: first?.startsOn ?? today,
    halfDays: FULL_WEEK,
    physicalEducation: 'FULL' as const,
  };
  return { returns, steps: [step] };
}
