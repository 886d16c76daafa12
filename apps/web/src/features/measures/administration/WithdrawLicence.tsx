import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton, useNotify } from '../../../ui/index.ts';
import classes from '../components/measures.module.css';
import { WithdrawLicenceDocument } from '../register-operations.ts';

/** Ends an attestation: the pasted texts are locked again, what was answered stays. */
export function WithdrawLicence({
  id,
  onWithdrawn,
}: {
  readonly id: string;
  readonly onWithdrawn: () => void;
}) {
  const { t } = useTranslation('measures');
  const notify = useNotify();
  const [withdraw] = useMutation(WithdrawLicenceDocument);
  return (
    <ConfirmButton
      variant="default"
      className={classes['tap']}
      question={t('register.withdrawQuestion')}
      consequence={t('register.withdrawConsequence')}
      verb={t('register.withdraw')}
      onConfirm={() => {
        withdraw({ variables: { id } }).then(
          ({ data }) => {
            const answer = data?.withdrawLicence;
            if (answer && answer.__typename === 'Refusal') notify.refused(answer);
            else onWithdrawn();
          },
          (error: unknown) => notify.failed(error),
        );
      }}
    >
      {t('register.withdraw')}
    </ConfirmButton>
  );
}
