import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

export interface RefusalLike {
  readonly code: string;
  readonly message: string;
  readonly field?: string | null;
}

/** The refusal in the reader's language; the server's own sentence for a code that has no translation. */
export const refusalText = (t: TFunction<'refusals'>, { code, message }: RefusalLike): string =>
  t(code as never, { defaultValue: message });

/** Says why the server refused. Nothing was written, and what was typed is still there. */
export function RefusalAlert({ refusal }: { refusal: RefusalLike | null | undefined }) {
  const { t } = useTranslation('refusals');
  if (!refusal) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconInfoCircle aria-hidden />} role="alert">
      {refusalText(t, refusal)}
    </Alert>
  );
}
