import { Select } from '@mantine/core';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { Controller } from 'react-hook-form';
import { useProblemText } from '../hooks/use-problem-text.ts';

interface CodeSelectProps<V extends FieldValues> {
  readonly control: Control<V>;
  readonly name: FieldPath<V>;
  readonly label: string;
  readonly description?: string;
  readonly codes: readonly string[];
  readonly word: (code: string) => string;
  readonly disabled?: boolean;
}

/** One code of a list, in words. Never empty. */
export function CodeSelect<V extends FieldValues>(props: CodeSelectProps<V>) {
  const { control, name, label, description, codes, word, disabled } = props;
  const problem = useProblemText();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Select
          ref={field.ref}
          name={field.name}
          value={field.value}
          onBlur={field.onBlur}
          onChange={(value) => value !== null && field.onChange(value)}
          label={label}
          description={description}
          data={codes.map((code) => ({ value: code, label: word(code) }))}
          allowDeselect={false}
          disabled={disabled}
          error={problem(name, fieldState.error)}
        />
      )}
    />
  );
}
