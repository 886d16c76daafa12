import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton, useNotify } from '../../../ui/index.ts';
import { WithdrawExceptionDocument, type Absence } from '../operations.ts';

interface WithdrawAbsenceProps {
  readonly absence: Absence;
  readonly name: string;
  readonly onChanged: () => void;
}

/** Takes leave back, asked for or accepted; the time can be booked again at once. */
export function WithdrawAbsence({ absence, name, onChanged }: WithdrawAbsenceProps) {
  const { t } = useTranslation(['absences', 'codes']);
  const notify = useNotify();
  const [withdraw, { loading }] = useMutation(WithdrawExceptionDocument);
  const { id, version, kind, status } = absence;
  const takeBack = async () => {
    try {
      const answer = (await withdraw({ variables: { input: { id, version } } })).data?.withdrawException;
      if (!answer) return;
      if ('code' in answer) notify.refused(answer);
      else notify.done(t('absences:withdrawn'));
      onChanged();
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <ConfirmButton
      size="compact-sm"
      mt="xs"
      loading={loading}
      aria-label={t('absences:withdrawNamed', { name, kind: t(`codes:exceptionKind.${kind}`) })}
      question={t('absences:withdrawQuestion', { name, kind: t(`codes:exceptionKind.${kind}`) })}
      consequence={t(
        status === 'ACCEPTED' && kind !== 'EXTRA_HOURS'
          ? 'absences:withdrawAccepted'
          : 'absences:withdrawOther',
      )}
      verb={t('absences:withdraw')}
      onConfirm={() => void takeBack()}
    >
      {t('absences:withdraw')}
    </ConfirmButton>
  );
}
