import { Text } from '@mantine/core';
import { useId } from 'react';
import classes from './desensitization.module.css';

interface RatingScaleProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** 0 to this. */
  readonly most?: 10;
}

/** 0 to 10 by one tap; a second tap takes the rating back. All numbers look alike: none of them is an alarm. */
export function RatingScale({ label, value, onChange, most = 10 }: RatingScaleProps) {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id}>
      <Text size="sm" fw={500} id={id} mb={4}>
        {label}
      </Text>
      <div className={classes['scale']}>
        {Array.from({ length: most + 1 }, (_, rating) => (
          <button
            key={rating}
            type="button"
            role="radio"
            aria-checked={value === rating}
            className={classes['rating']}
            onClick={() => onChange(value === rating ? null : rating)}
          >
            {rating}
          </button>
        ))}
      </div>
    </div>
  );
}
