import { useMutation } from '@apollo/client/react';
import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import {
  answerTo,
  historyProblems,
  JUDGEMENT_CODES,
  RED_FLAG_CODES,
  SAFETY_QUESTION_CODES,
  type WorkupHistory,
} from '@consilium/domain';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  RefusalAlert,
  useClinicToday,
  useNotify,
  useProblemText,
  useUnsavedChanges,
  type RefusalLike,
} from '../../../ui/index.ts';
import { FindingRows } from '../components/FindingRows.tsx';
import { FORM_ANCHORS, FormSection } from '../components/FormSection.tsx';
import { HistoryVersions } from '../components/HistoryVersions.tsx';
import { LifeSection, TreatmentSection } from '../components/LifeSections.tsx';
import { NoteField } from '../components/NoteField.tsx';
import { PainSection } from '../components/PainSection.tsx';
import { SafetyNotice } from '../components/SafetyNotice.tsx';
import { SymptomSection } from '../components/SymptomSection.tsx';
import { TriggerSection } from '../components/TriggerSection.tsx';
import classes from '../components/workup.module.css';
import { historyOf, inputOf } from '../history-draft.ts';
import { useWorkupWords } from '../hooks/use-workup-words.ts';
import { SaveWorkupHistoryDocument, type Workup } from '../operations.ts';

interface HistoryPageProps {
  readonly patientId: string;
  readonly workup: Workup;
  /** Asks for what holds now. */
  readonly reload: () => void;
  /** Address of the patient. */
  readonly path: string;
}

/** The whole structured history as one form; each save is a version of its own. */
export function HistoryPage({ patientId, workup, reload, path }: HistoryPageProps) {
  const { t, say } = useWorkupWords();
  const { t: tc } = useTranslation('refusals');
  const notify = useNotify();
  const today = useClinicToday();
  const navigate = useNavigate();
  const problemText = useProblemText();
  // What the draft began from: a version that comes meanwhile is a conflict, not a silent change.
  const [base, setBase] = useState(() => baseOf(workup));
  const [draft, setDraft] = useState<WorkupHistory>(base.history);
  const [comparing, setComparing] = useState(false);
  const [checked, setChecked] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [save, { loading }] = useMutation(SaveWorkupHistoryDocument, {
    refetchQueries: ['Workup', 'WorkupHistories'],
    awaitRefetchQueries: true,
  });
  const { dialog, release } = useUnsavedChanges(draft !== base.history);
  // Somebody else may have written since this tab was opened.
  useEffect(() => reload(), [reload]);
  const untouched = draft === base.history;
  const newer = (workup.history?.version ?? 0) !== base.version && !loading;
  if (untouched && newer) {
    const latest = baseOf(workup);
    setBase(latest);
    setDraft(latest.history);
  }
  const change = (part: Partial<WorkupHistory>) => setDraft((before) => ({ ...before, ...part }));
  const previous = base.version > 0 ? base.history : null;
  const problems = checked ? problemsOf(draft, { today, previous }) : [];
  const errorOf = (field: string) => {
    const problem = problems.find((one) => one.field === field);
    return problem && problemText({ type: problem.code });
  };
  const section = { draft, change, errorOf };

  const send = async () => {
    setChecked(true);
    setRefusal(null);
    if (problemsOf(draft, { today, previous }).length > 0) return;
    try {
      const input = inputOf(draft, { episodeId: workup.episodeId, baseVersion: base.version });
      const answer = (await save({ variables: { input } })).data?.saveWorkupHistory;
      if (!answer) return;
      if (answer.__typename !== 'WorkupHistory') return setRefusal(answer);
      release();
      notify.done(t('history.saved', { version: answer.version }));
      await navigate(`${path}/workup`);
    } catch (error) {
      notify.failed(error);
    }
  };
  // In every field as well, and wherever the focus is.
  useHotkeys([['mod+S', () => void (loading || send())]], []);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack>
        <Title order={2} size="h4">
          {t('form.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('form.hint')}
        </Text>
        <nav aria-label={t('form.sections')}>
          <Group gap="md">
            {FORM_ANCHORS.map((anchor) => (
              <Anchor key={anchor} href={`#history-${anchor}`} size="sm" underline="always">
                {t(`form.${anchor}`)}
              </Anchor>
            ))}
          </Group>
        </nav>
        <FormSection anchor="redFlags" title={t('form.redFlags')} hint={t('form.redFlagsHint')}>
          <FindingRows
            noteOnNo={(code) => answerTo(base.history.redFlags, code) === true}
            codes={RED_FLAG_CODES}
            findings={draft.redFlags}
            label={(code) => say(`redFlag.${code}`)}
            error={(code) => errorOf(`redFlags.${code}`)}
            onChange={(redFlags) => change({ redFlags })}
          />
        </FormSection>
        <PainSection {...section} />
        <SymptomSection {...section} />
        <TriggerSection {...section} patientId={patientId} />
        <TreatmentSection {...section} />
        <LifeSection {...section} />
        <FormSection anchor="judgements" title={t('form.judgements')} hint={t('form.judgementsHint')}>
          <FindingRows
            codes={JUDGEMENT_CODES}
            findings={draft.judgements}
            label={(code) => say(`judgement.${code}`)}
            onChange={(judgements) => change({ judgements })}
          />
        </FormSection>
        <FormSection anchor="safety" title={t('form.safety')} hint={t('form.safetyHint')}>
          <FindingRows
            codes={SAFETY_QUESTION_CODES}
            findings={draft.safety}
            label={(code) => say(`safety.${code}`)}
            onChange={(safety) => change({ safety })}
          />
          <SafetyNotice safety={draft.safety} path={path} beside />
        </FormSection>
        <FormSection anchor="other" title={t('form.other')}>
          <NoteField {...section} note="other" label={t('form.note')} />
        </FormSection>
        {problems.length > 0 && (
          <Alert color="yellow" variant="light" role="alert" title={t('history.problems')}>
            <ul className={classes['list']}>
              {problems.map(({ field, code }) => (
                <li key={field}>
                  {nameOf(field, say)}: {tc(code as never)}
                </li>
              ))}
            </ul>
          </Alert>
        )}
        <RefusalAlert refusal={refusal} />
        {(refusal?.code === 'VERSION_CONFLICT' || (newer && !untouched)) && (
          <Group gap="sm">
            <Text size="sm">{t('form.newerSaved')}</Text>
            <Button variant="default" size="sm" onClick={() => setComparing(true)}>
              {t('form.newer')}
            </Button>
          </Group>
        )}
        <Group justify="flex-end" className={classes['bar'] ?? ''}>
          <Button variant="default" onClick={() => void navigate(`${path}/workup`)}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
      {comparing && <HistoryVersions episodeId={workup.episodeId} onClose={() => setComparing(false)} />}
      {dialog}
    </form>
  );
}

const baseOf = ({ history }: Workup) => ({ version: history?.version ?? 0, history: historyOf(history) });

/** As the server will judge it: lines that were begun and left empty are not sent. */
function problemsOf(draft: WorkupHistory, basis: Parameters<typeof historyProblems>[1]) {
  const otherSymptoms = draft.otherSymptoms.filter((text) => text.trim() !== '');
  return historyProblems({ ...draft, otherSymptoms }, basis);
}

const SECTIONS: Readonly<Record<string, string>> = {
  ...{ onset: 'form.onset', pain: 'form.pain', areas: 'form.areas', symptoms: 'form.symptoms' },
  ...{ severity: 'form.severity', triggers: 'form.triggers', triggerUnknown: 'form.triggers' },
  ...{ treatments: 'form.treatments', sleepHours: 'form.sleepHours', judgements: 'form.judgements' },
  ...{ safety: 'form.safety', otherSymptoms: 'form.symptoms' },
};

function nameOf(field: string, say: (key: string) => string): string {
  const [section = '', code] = field.split('.');
  if (section === 'redFlags' && code) return say(`redFlag.${code}`);
  return say(SECTIONS[section] ?? 'form.note');
}
