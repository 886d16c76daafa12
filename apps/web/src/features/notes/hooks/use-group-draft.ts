import { useApolloClient, useMutation } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useNotify, type RefusalLike } from '../../../ui/index.ts';
import { resolved, type DraftChoice, type DraftElsewhere } from '../draft-conflict.ts';
import {
  GroupSessionDocument,
  SaveGroupRecordDocument,
  SignGroupRecordDocument,
  type GroupRecord,
} from '../group-operations.ts';
import type { Written } from './use-note-writes.ts';

/** Pause in typing after which the record is saved. Milliseconds. */
const PAUSE_MS = 1_200;

export type GroupDraftState = 'CLEAN' | 'TYPING' | 'SAVED' | 'REFUSED';

const textsOf = (text: string) => ({ NARRATIVE: text });

/** The record of a group as it is typed: saved whenever the writer pauses, and before it is signed. */
export function useGroupDraft(sessionId: string, record: GroupRecord | null) {
  const client = useApolloClient();
  const notify = useNotify();
  const [saveRecord] = useMutation(SaveGroupRecordDocument);
  const [signRecord] = useMutation(SignGroupRecordDocument);
  const [id] = useState(() => record?.id ?? crypto.randomUUID());
  const [text, setText] = useState(record?.text ?? '');
  const [state, setState] = useState<GroupDraftState>('CLEAN');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [elsewhere, setElsewhere] = useState<DraftElsewhere | null>(null);
  const version = useRef(record?.version ?? null);
  const typed = useRef(0);

  /** What another device saved is shown beside one's own; neither overwrites the other. */
  const look = useCallback(async () => {
    const answer = await client
      .query({ query: GroupSessionDocument, variables: { sessionId }, fetchPolicy: 'network-only' })
      .catch(() => null);
    const there = answer?.data?.groupRecord;
    if (!there) return;
    const sections = [{ key: 'NARRATIVE' as const, text: there.text }];
    setElsewhere({ version: there.version, template: 'NARRATIVE', savedAt: there.savedAt, sections });
  }, [client, sessionId, setElsewhere]);

  const save = useCallback(async (): Promise<number | null> => {
    if (elsewhere) return null;
    const at = typed.current;
    try {
      const input = { id, sessionId, text, basedOnVersion: version.current };
      const answer = (await saveRecord({ variables: { input } })).data?.saveGroupRecord;
      if (!answer) return null;
      if ('code' in answer) {
        const conflict = answer.code === 'VERSION_CONFLICT';
        setRefusal(conflict ? null : answer);
        setState('REFUSED');
        if (conflict) await look();
        return null;
      }
      version.current = answer.version;
      setRefusal(null);
      if (at === typed.current) setState('SAVED');
      return answer.version;
    } catch (error) {
      notify.failed(error);
      return null;
    }
  }, [elsewhere, id, sessionId, text, saveRecord, look, notify]);

  const newest = useRef(save);
  useEffect(() => {
    newest.current = save;
  }, [save]);
  useEffect(() => {
    if (state !== 'TYPING') return;
    const timer = setTimeout(() => void newest.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [state, text]);

  const write = (written: string) => {
    typed.current += 1;
    setText(written);
    setState('TYPING');
  };
  return {
    ...{ text, state, refusal, elsewhere, version, save, write },
    texts: textsOf(text),
    decide: (choice: DraftChoice) => {
      if (!elsewhere) return;
      version.current = elsewhere.version;
      const { NARRATIVE: decided = '' } = resolved(choice, textsOf(text), elsewhere.sections);
      setElsewhere(null);
      write(decided);
    },
    sign: async (at: number, password?: string): Promise<Written<GroupRecord>> => {
      const input = { sessionId, version: at, ...(password ? { password } : {}) };
      const answer = (await signRecord({ variables: { input } })).data?.signGroupRecord;
      if (!answer) return { kind: 'REFUSED', refusal: { code: 'OTHER', message: '' } };
      return 'code' in answer ? { kind: 'REFUSED', refusal: answer } : { kind: 'DONE', note: answer };
    },
  };
}
