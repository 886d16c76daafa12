import { useMutation } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton, useFormats, useNotify } from '../../../ui/index.ts';
import { LiftSeparationDocument, type Separation } from '../operations.ts';
import { Part } from './Part.tsx';
import { SeparateDialog } from './SeparateDialog.tsx';
import classes from './patient-times.module.css';

interface SeparationPartProps {
  readonly patientId: string;
  readonly separations: readonly Separation[];
  readonly mayManage: boolean;
  readonly onChanged: () => void;
}

/** With whom no session is shared. Why is clinical: only those who treat both are given it. */
export function SeparationPart({ patientId, separations, mayManage, onChanged }: SeparationPartProps) {
  const { t } = useTranslation('patient-times');
  const { instant } = useFormats();
  const notify = useNotify();
  const [adding, setAdding] = useState(false);
  const [lift] = useMutation(LiftSeparationDocument);
  const liftOne = async (id: string) => {
    try {
      const answer = (await lift({ variables: { id } })).data?.liftSeparation;
      if (!answer) return;
      if ('code' in answer) notify.refused(answer);
      else notify.done(t('separation.lifted'));
      onChanged();
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Part
      title={t('separation.title')}
      text={t('separation.text')}
      action={
        mayManage && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('separation.add')}
          </Button>
        )
      }
    >
      {separations.length === 0 && <Text size="sm">{t('separation.none')}</Text>}
      <ul className={classes['list']}>
        {separations.map(({ id, otherPatientName: name, setByName, setAt, liftedAt, reason }) => (
          <li key={id} className={classes['item']}>
            <div>
              <Text size="sm" fw={liftedAt ? 400 : 600}>
                <bdi>{name}</bdi>
              </Text>
              <span className={classes['note']}>
                {[
                  t('separation.setBy', { name: setByName, at: instant(setAt) }),
                  liftedAt ? t('separation.liftedAt', { at: instant(liftedAt) }) : '',
                  reason ?? '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            {mayManage && !liftedAt && (
              <ConfirmButton
                size="compact-sm"
                aria-label={t('separation.liftNamed', { name })}
                question={t('separation.liftQuestion', { name })}
                consequence={t('separation.liftConsequence')}
                verb={t('separation.lift')}
                onConfirm={() => void liftOne(id)}
              >
                {t('separation.lift')}
              </ConfirmButton>
            )}
          </li>
        ))}
      </ul>
      {adding && (
        <SeparateDialog
          patientId={patientId}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            onChanged();
          }}
        />
      )}
    </Part>
  );
}
