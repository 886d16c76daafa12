import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { errorCode } from './error-state.tsx';
import { refusalText, type RefusalLike } from './refusal-alert.tsx';

/** Short messages at the edge of the page: what was done, or why an operation failed. */
export function useNotify() {
  const { t } = useTranslation('app');
  const { t: refusals } = useTranslation('refusals');
  return {
    done: (message: string) => notifications.show({ message, color: 'teal' }),
    /** An expected refusal of something done without a form. */
    refused: (refusal: RefusalLike) =>
      notifications.show({ color: 'yellow', message: refusalText(refusals, refusal) }),
    failed: (error: unknown) => {
      const code = errorCode(error);
      notifications.show({
        color: 'yellow',
        title: t(`failed.${code}.title` as never, { defaultValue: t('failed.OTHER.title') }),
        message: t(`failed.${code}.text` as never, { defaultValue: t('failed.OTHER.text') }),
      });
    },
  };
}
