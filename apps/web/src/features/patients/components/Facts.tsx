import type { ReactNode } from 'react';
import { Fragment } from 'react';
import classes from './facts.module.css';

interface FactsProps {
  /** Label and value; a pair without a value is left out. */
  readonly facts: readonly (readonly [label: string, value: ReactNode])[];
}

/** Short facts, label beside value. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className={classes['facts']}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
