import { useMutation } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton, useClinicToday, useNotify } from '../../../ui/index.ts';
import { RemovePatientTimeBlockDocument, type PatientTimes, type TimeBlock } from '../operations.ts';
import { useBlockText } from '../use-block-text.ts';
import { Part } from './Part.tsx';
import { TimeBlockDialog } from './TimeBlockDialog.tsx';
import classes from './patient-times.module.css';

interface TimeBlockPartProps {
  readonly times: PatientTimes;
  readonly mayManage: boolean;
  readonly onChanged: () => void;
}

/** School, appointments elsewhere, rest: nothing is booked over them. */
export function TimeBlockPart({ times, mayManage, onChanged }: TimeBlockPartProps) {
  const { t } = useTranslation(['patient-times', 'codes']);
  const text = useBlockText();
  const notify = useNotify();
  const today = useClinicToday();
  const [now] = useState(() => Date.now());
  const [adding, setAdding] = useState(false);
  const [remove] = useMutation(RemovePatientTimeBlockDocument);
  const isOver = ({ validUntil, endsAt }: TimeBlock) =>
    endsAt ? new Date(endsAt).getTime() <= now : validUntil !== null && validUntil < today;
  const removeBlock = async ({ id, version }: TimeBlock) => {
    try {
      const answer = (await remove({ variables: { id, version } })).data?.removePatientTimeBlock;
      if (!answer) return;
      if ('code' in answer) notify.refused(answer);
      else notify.done(t('patient-times:block.removed'));
      onChanged();
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Part
      title={t('patient-times:block.title')}
      text={t('patient-times:block.text')}
      action={
        mayManage && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {t('patient-times:block.add')}
          </Button>
        )
      }
    >
      {times.timeBlocks.length === 0 && <Text size="sm">{t('patient-times:block.none')}</Text>}
      <ul className={classes['list']}>
        {times.timeBlocks.map((block) => {
          const what = `${t(`codes:patientTime.${block.kind}`)}, ${text.when(block)}`;
          return (
            <li key={block.id} className={classes['item']}>
              <div>
                <Text size="sm">
                  <strong>{t(`codes:patientTime.${block.kind}`)}</strong> · {text.when(block)}
                </Text>
                <span className={classes['note']}>
                  {[text.dates(block), isOver(block) ? t('patient-times:block.over') : '', block.note]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </div>
              {mayManage && (
                <ConfirmButton
                  size="compact-sm"
                  aria-label={t('patient-times:block.removeNamed', { what })}
                  question={t('patient-times:block.removeQuestion')}
                  consequence={t('patient-times:block.removeConsequence', { what })}
                  verb={t('patient-times:block.remove')}
                  onConfirm={() => void removeBlock(block)}
                >
                  {t('patient-times:block.remove')}
                </ConfirmButton>
              )}
            </li>
          );
        })}
      </ul>
      {adding && (
        <TimeBlockDialog
          patientId={times.patientId}
          onClose={() => {
            setAdding(false);
            onChanged();
          }}
        />
      )}
    </Part>
  );
}
