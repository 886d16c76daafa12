import type { NoteDataClass, NoteSection, NoteTemplate } from '@consilium/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import { outbox } from '../../../offline/index.ts';
import { useNotify, type RefusalLike } from '../../../ui/index.ts';
import { contentKept, keptDraft, resolved, type DraftChoice } from '../draft-conflict.ts';
import type { NoteForm, SessionNote } from '../operations.ts';
import { useDraftElsewhere } from './use-draft-elsewhere.ts';
import { useNoteWrites } from './use-note-writes.ts';

/** Pause in typing after which a draft is saved. Milliseconds. */
const PAUSE_MS = 1_200;

export interface DraftOf {
  readonly patientId: string;
  readonly patientName: string;
  readonly sessionId: string | null;
  readonly occurredAt: string;
  /** The draft as it was saved; null for a new one. */
  readonly note: SessionNote | null;
  readonly forms: readonly NoteForm[];
}

export type DraftState = 'CLEAN' | 'TYPING' | 'SAVED' | 'WAITING' | 'REFUSED';

/** A draft as it is typed: saved whenever the writer pauses, and before anything is signed. */
export function useDraft({ patientId, patientName, sessionId, occurredAt, note, forms }: DraftOf) {
  const writes = useNoteWrites();
  const notify = useNotify();
  const [id] = useState(() => note?.id ?? crypto.randomUUID());
  // What was written here without a connection is newer for its writer than what the server has.
  const [unsent] = useState(() => {
    const kept = keptDraft(outbox.unsent, id);
    return kept ? contentKept(kept) : null;
  });
  const [template, setTemplate] = useState<NoteTemplate>(
    unsent?.template ?? note?.template ?? forms[0]?.template ?? 'NARRATIVE',
  );
  const [texts, setTexts] = useState<Partial<Record<NoteSection, string>>>(() =>
    Object.fromEntries((unsent?.sections ?? note?.sections ?? []).map(({ key, text }) => [key, text])),
  );
  const [dataClass, setDataClass] = useState<NoteDataClass>(note?.dataClass ?? 'GENERAL');
  const [state, setState] = useState<DraftState>(unsent ? 'WAITING' : 'CLEAN');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const version = useRef(unsent ? unsent.basedOnVersion : (note?.version ?? null));
  const typed = useRef(0);
  const onArrived = useCallback((arrived: number) => {
    version.current = arrived;
    setState((before) => (before === 'WAITING' || before === 'REFUSED' ? 'SAVED' : before));
    setRefusal(null);
  }, []);
  const { elsewhere, compare, sending, decided, undecided } = useDraftElsewhere({
    ...{ id, patientId, waiting: state === 'WAITING', onArrived },
  });
  const form = forms.find((known) => known.template === template) ?? forms[0];

  const save = useCallback(async (): Promise<number | null> => {
    // Two texts of one draft: nothing is sent before it is decided which of them holds.
    if (undecided) {
      if (!elsewhere) await compare();
      return null;
    }
    const at = typed.current;
    const sections = (form?.sections ?? []).flatMap(({ key }) => {
      const text = texts[key] ?? '';
      return text.trim() ? [{ key, text }] : [];
    });
    sending(sections);
    try {
      const written = await writes.save(patientName, {
        ...{ id, patientId, sessionId, template, dataClass, sections, occurredAt },
        basedOnVersion: version.current,
      });
      const conflict = written.kind === 'REFUSED' && written.refusal.code === 'VERSION_CONFLICT';
      setRefusal(written.kind === 'REFUSED' && !conflict ? written.refusal : null);
      if (conflict) await compare();
      if (written.kind === 'DONE') version.current = written.note.version;
      if (at === typed.current) setState(written.kind === 'DONE' ? 'SAVED' : written.kind);
      return written.kind === 'DONE' ? written.note.version : null;
    } catch (error) {
      notify.failed(error);
      return null;
    }
  }, [
    writes,
    notify,
    form,
    texts,
    id,
    patientId,
    patientName,
    sessionId,
    template,
    dataClass,
    occurredAt,
    undecided,
    elsewhere,
    sending,
    compare,
  ]);

  const newest = useRef(save);
  useEffect(() => {
    newest.current = save;
  }, [save]);
  useEffect(() => {
    if (state !== 'TYPING') return;
    const timer = setTimeout(() => void newest.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [state, texts, template, dataClass]);

  const change = () => {
    typed.current += 1;
    setState('TYPING');
  };
  return {
    ...{ id, form, template, dataClass, texts, state, refusal, save, version, elsewhere },
    /** Goes on with one of the two texts, or with both, on top of what the server has. */
    decide: (choice: DraftChoice) => {
      if (!elsewhere) return;
      setTexts(resolved(choice, texts, elsewhere.sections));
      if (choice === 'ELSEWHERE') setTemplate(elsewhere.template);
      version.current = elsewhere.version;
      decided();
      change();
    },
    write: (key: NoteSection, text: string) => {
      setTexts((before) => ({ ...before, [key]: text }));
      change();
    },
    classify: (chosen: NoteDataClass) => {
      setDataClass(chosen);
      change();
    },
    choose: (chosen: NoteTemplate) => {
      setTemplate(chosen);
      change();
    },
  };
}
