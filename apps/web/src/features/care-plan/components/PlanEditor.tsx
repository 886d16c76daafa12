import { Drawer } from '@mantine/core';
import { compareDisciplines } from '@consilium/domain';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal, Intervention, Plan } from '../plan-entries.ts';
import { GoalForm } from './GoalForm.tsx';
import { InterventionForm } from './InterventionForm.tsx';
import { PlanSections } from './PlanSections.tsx';

/** Which form is open: an entry's id, or a new entry of a discipline. */
type OpenForm = {
  readonly kind: 'GOAL' | 'INTERVENTION';
  readonly id: string | null;
  readonly disciplineCode: string;
} | null;

/** The sections of a plan and the forms in which they are changed. Stands inside UnsavedForms. */
export function PlanEditor({ plan }: { plan: Plan }) {
  const { t } = useTranslation('care-plan');
  const [openForm, setOpenForm] = useState<OpenForm>(null);
  const goalTexts = useMemo(
    () => new Map(plan.goals.map((goal) => [goal.id, goal.description])),
    [plan.goals],
  );
  const sections = [...plan.sections].sort((a, b) => compareDisciplines(a.disciplineCode, b.disciplineCode));
  const close = () => setOpenForm(null);
  return (
    <>
      <PlanSections
        plan={plan}
        sections={sections}
        goalTexts={goalTexts}
        onEditGoal={(disciplineCode, id) => setOpenForm({ kind: 'GOAL', id, disciplineCode })}
        onEditIntervention={(disciplineCode, id) => setOpenForm({ kind: 'INTERVENTION', id, disciplineCode })}
      />
      <Drawer
        opened={openForm !== null}
        onClose={close}
        closeOnClickOutside={false}
        closeOnEscape={false}
        withCloseButton={false}
        position="right"
        size="lg"
        title={openForm && drawerTitle(openForm)}
      >
        {openForm?.kind === 'GOAL' && (
          <GoalForm
            planId={plan.id}
            disciplineCode={openForm.disciplineCode}
            goal={find(plan.goals, openForm.id)}
            onClose={close}
          />
        )}
        {openForm?.kind === 'INTERVENTION' && (
          <InterventionForm
            planId={plan.id}
            disciplineCode={openForm.disciplineCode}
            intervention={find(plan.interventions, openForm.id)}
            goals={plan.goals}
            onClose={close}
          />
        )}
      </Drawer>
    </>
  );

  function drawerTitle({ kind, id }: NonNullable<OpenForm>): string {
    const group = kind === 'GOAL' ? 'goal' : 'intervention';
    return t(`${group}.${id === null ? 'titleAdd' : 'titleEdit'}`);
  }
}

function find<E extends Goal | Intervention>(entries: readonly E[], id: string | null): E | null {
  return entries.find((entry) => entry.id === id) ?? null;
}
