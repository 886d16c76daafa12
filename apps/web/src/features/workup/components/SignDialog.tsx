import { useMutation } from '@apollo/client/react';
import { Checkbox, Select, Text, TextInput, Textarea } from '@mantine/core';
import {
  DIAGNOSIS_CODES,
  DIAGNOSIS_REASON_LIMIT,
  DIAGNOSIS_TEXT_LIMIT,
  OVERRIDE_REASON_MIN,
  type DiagnosisCode,
} from '@consilium/domain';
import { useState } from 'react';
import { useSending } from '../hooks/use-sending.ts';
import { useWorkupWords } from '../hooks/use-workup-words.ts';
import { SignDiagnosisDocument, type Diagnosis, type Workup } from '../operations.ts';
import { DialogForm } from './DialogForm.tsx';
import classes from './workup.module.css';

interface SignDialogProps {
  readonly workup: Workup;
  /** The diagnosis that the new one replaces. */
  readonly replaced: Diagnosis | null;
  readonly onClose: () => void;
}

/** Signs a diagnosis. What stands in the way is named, and may be overridden with a reason that stays visible. */
export function SignDialog({ workup, replaced, onClose }: SignDialogProps) {
  const { t, say, obstacleText, diagnosisName } = useWorkupWords();
  // Kept while the dialog is open: a second try is the same signature.
  const [id] = useState(() => crypto.randomUUID());
  const [code, setCode] = useState<DiagnosisCode | null>(replaced?.diagnosisCode ?? null);
  const [text, setText] = useState(replaced?.text ?? '');
  const [overriding, setOverriding] = useState(false);
  const [overrideReason, setOverrideReason] = useState('');
  const [supersedeReason, setSupersedeReason] = useState('');
  const [sign, { loading }] = useMutation(SignDiagnosisDocument, { refetchQueries: ['Workup'] });
  const { refusal, run } = useSending(onClose);
  const { obstacles, tests, episodeId, history } = workup;
  const send = () => {
    if (!code) return;
    const overrides = overriding ? obstacles.map((obstacle) => obstacle.code) : [];
    const input = {
      ...{ id, episodeId, historyVersion: history?.version ?? 0, code, text, overrides },
      overrideReason: overriding ? overrideReason : '',
      ...{ supersedesId: replaced?.id ?? null, supersedeReason },
    };
    void run(async () => (await sign({ variables: { input } })).data?.signDiagnosis, t('diagnosis.signed'));
  };
  const reasoned = !overriding || overrideReason.trim().length >= OVERRIDE_REASON_MIN;
  const named = code !== 'OTHER' || text.trim() !== '';
  return (
    <DialogForm
      title={replaced ? t('diagnosis.replaceTitle') : t('diagnosis.sign')}
      verb={t('diagnosis.signing')}
      cancel={t('cancel')}
      loading={loading}
      disabled={!code || !named || !reasoned || (replaced !== null && supersedeReason.trim() === '')}
      refusal={refusal}
      onSend={send}
      onClose={onClose}
    >
      {replaced && (
        <Text size="sm">
          {diagnosisName(replaced)}. {t('diagnosis.replaceHint')}
        </Text>
      )}
      <Select
        data-autofocus
        required
        label={t('diagnosis.which')}
        data={DIAGNOSIS_CODES.map((value) => ({ value, label: say(`diagnosisCode.${value}`) }))}
        value={code}
        onChange={(value) => setCode(value)}
      />
      <TextInput
        label={code === 'OTHER' ? t('diagnosis.name') : t('diagnosis.text')}
        required={code === 'OTHER'}
        maxLength={DIAGNOSIS_TEXT_LIMIT}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {replaced && (
        <Textarea
          required
          autosize
          label={t('diagnosis.replaceReason')}
          maxLength={DIAGNOSIS_REASON_LIMIT}
          value={supersedeReason}
          onChange={(event) => setSupersedeReason(event.currentTarget.value)}
        />
      )}
      {obstacles.length === 0 ? (
        <Text size="sm">
          {(history?.redFlags.length ?? 0) > 0 ? t('diagnosis.clear') : t('diagnosis.notAsked')}
        </Text>
      ) : (
        <div className={classes['halt']}>
          <Text size="sm" fw={600}>
            {t('diagnosis.obstacles')}
          </Text>
          <ul className={classes['list']}>
            {obstacles.map((obstacle) => (
              <li key={obstacle.code}>{obstacleText(obstacle, tests)}</li>
            ))}
          </ul>
          <Checkbox
            mt="sm"
            label={t('diagnosis.override')}
            checked={overriding}
            onChange={(event) => setOverriding(event.currentTarget.checked)}
          />
          {overriding && (
            <Textarea
              required
              autosize
              mt="xs"
              label={t('diagnosis.overrideReason')}
              description={t('diagnosis.overrideHint', { min: OVERRIDE_REASON_MIN })}
              maxLength={DIAGNOSIS_REASON_LIMIT}
              value={overrideReason}
              onChange={(event) => setOverrideReason(event.currentTarget.value)}
            />
          )}
        </div>
      )}
      <Text size="sm" c="dimmed">
        {t('diagnosis.final')}
      </Text>
    </DialogForm>
  );
}
