import { Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './family-plan.module.css';

/** One part of the plan under a heading of its own. */
export function PlanPart({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes['part']}>
      <Title order={2} size="h3" id={id} mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
}
