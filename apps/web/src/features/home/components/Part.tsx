import { Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './home.module.css';

/** One part of the family's page. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes['card']}>
      <Title order={2} size="h4" id={id} mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
}
