import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { SaveMeasureAnswersDocument, type AnswerForm, type AnswerPart } from '../answer-operations.ts';
import type { RefusalLike } from '../../../ui/index.ts';
import { answersOf, type GivenAnswers } from './form-steps.ts';

/** KEPT: what is seen is on the server. WAITING: it could not be sent, and goes with the next answer. */
export type Saving = 'KEPT' | 'SENDING' | 'WAITING';

/** Answers of one person: each is kept on the server at once, so that the form can be left and taken up again. */
export function useAnswers(token: string, form: AnswerForm, language: string) {
  const [answers, setAnswers] = useState<GivenAnswers>(() => answersOf(form));
  const latest = useRef(answers);
  const [saving, setSaving] = useState<Saving>('KEPT');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [save] = useMutation(SaveMeasureAnswersDocument);

  const send = async (code: string, complete: boolean): Promise<boolean> => {
    const given = Object.entries(latest.current[code] ?? {});
    const input = {
      token,
      instrumentCode: code,
      answers: given.flatMap(([itemKey, value]) => (value === undefined ? [] : [{ itemKey, value }])),
      complete,
      language,
    };
    setSaving('SENDING');
    setRefusal(null);
    try {
      const answer = (await save({ variables: { input } })).data?.saveMeasureAnswers;
      if (answer && 'code' in answer) {
        setRefusal(answer);
        setSaving('WAITING');
        return false;
      }
      setSaving('KEPT');
      return true;
    } catch {
      setSaving('WAITING');
      return false;
    }
  };

  const answer = (part: AnswerPart, itemKey: string, value: number | null) => {
    const code = part.instrumentCode;
    latest.current = { ...latest.current, [code]: { ...latest.current[code], [itemKey]: value } };
    setAnswers(latest.current);
    void send(code, false);
  };

  /** Sends everything for good; true when all of it has arrived. */
  const complete = async (): Promise<boolean> => {
    for (const part of form.parts) {
      if (!part.completed && !(await send(part.instrumentCode, true))) return false;
    }
    return true;
  };

  return { answers, answer, complete, saving, refusal };
}
