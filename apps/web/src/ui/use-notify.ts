import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { errorCode } from './error-state.tsx';
import { refusalText, type RefusalLike } from './refusal-alert.tsx';

/** Short messages at the edge of the page: what was done, or why an operation failed. */
export function useNotify() {
  const { t } = useTranslation('app');
  const { t: refusals } = useTranslation('refusals');
  const closeButtonProps = { 'aria-label': t('close') };
  return {
    done: (message: string) => notifications.show({ message, color: 'teal', closeButtonProps }),
    /** An expected refusal of something done without a form. */
    refused: (refusal: RefusalLike) =>
      notifications.show({ color: 'yellow', message: refusalText(refusals, refusal), closeButtonProps }),
    failed: (error: unknown) => {
      const code = errorCode(error);
      notifications.show({
        color: 'yellow',
        closeButtonProps,
        title: t(`failed.${code}.title` as never, { defaultValue: t('failed.OTHER.title') }),
        message: t(`failed.${code}.text` as never, { defaultValue: t('failed.OTHER.text') }),
      });
    },
  };
}
