import { Text, Textarea, type TextareaProps } from '@mantine/core';
import { characterCount } from '@consilium/domain';
import { useTranslation } from 'react-i18next';

interface CountedTextareaProps extends TextareaProps {
  readonly value: string;
  /** Most characters the rule accepts. */
  readonly limit: number;
}

/** A text that says how much room is left once it gets tight; typing past the limit is possible, saving is not. */
export function CountedTextarea({ limit, value, description, ...rest }: CountedTextareaProps) {
  const { t } = useTranslation('care-plan');
  const left = limit - characterCount(value);
  const tight = left <= Math.max(50, limit * 0.1);
  return (
    <Textarea
      autosize
      minRows={2}
      maxRows={14}
      {...rest}
      value={value}
      description={description}
      inputContainer={(children) => (
        <>
          {children}
          {tight && (
            <Text size="xs" c={left < 0 ? 'red.9' : 'dimmed'} mt={4} aria-live="polite">
              {left < 0 ? t('form.over', { count: -left }) : t('form.left', { count: left })}
            </Text>
          )}
        </>
      )}
    />
  );
}
