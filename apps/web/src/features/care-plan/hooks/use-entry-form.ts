import type { FieldProblem, FlatValue } from '@consilium/domain';
import { useEffect, useRef, useState } from 'react';
import type { DefaultValues, FieldErrors, Path, Resolver, UseFormReturn } from 'react-hook-form';
import { useForm, useWatch } from 'react-hook-form';
import type { RefusalLike } from '../../../ui/index.ts';
import { useNotify } from '../../../ui/index.ts';
import { changedFields } from '../changed-fields.ts';
import type { DraftKey } from '../form-drafts.ts';
import { dropDraft, keepDraft, readDraft } from '../form-drafts.ts';
import type { ConflictChoice } from '../resolve-conflict.ts';
import { resolveConflict } from '../resolve-conflict.ts';

type EntryRecord<V> = { [K in keyof V]: FlatValue };
type Changes = Record<string, FlatValue>;

/** A field that two people changed, as the server reports it. */
export interface ReportedConflict {
  readonly currentVersion: number;
  readonly fields: readonly {
    readonly field: string;
    readonly base: string | null;
    readonly yours: string | null;
    readonly theirs: string | null;
    readonly theirsByName: string | null;
    readonly theirsAt: string | null;
  }[];
}

export type SaveOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly conflict: ReportedConflict }
  | { readonly ok: false; readonly refusal: RefusalLike };

interface EntryFormOptions<V> {
  readonly draftKey: DraftKey;
  /** What is stored now, and its version; the form keeps what it was opened on. */
  readonly base: V;
  readonly baseVersion: number;
  readonly check: (values: V) => FieldProblem[];
  /** Sends changed fields only; for a new entry everything. */
  readonly send: (changes: Partial<V>, baseVersion: number, values: V) => Promise<SaveOutcome>;
  readonly isNew?: boolean;
  readonly onSaved: () => void;
}

export interface EntryForm<V extends EntryRecord<V>> {
  readonly form: UseFormReturn<V>;
  readonly base: V;
  readonly dirty: boolean;
  readonly saving: boolean;
  readonly restoredAt: string | null;
  readonly conflict: ReportedConflict | null;
  readonly refusal: RefusalLike | null;
  readonly save: () => void;
  readonly saveChoices: (choices: Readonly<Record<string, ConflictChoice>>) => void;
  readonly closeConflict: () => void;
  /** Throws the draft away and starts again from what is stored now. */
  readonly startAfresh: () => void;
  readonly discard: () => void;
}

/**
 * A form of the plan: checks by the rules, keeps a draft with every key, sends only what was changed together with the
 * version it started from, and holds on to the text until the server has taken it.
 */
export function useEntryForm<V extends EntryRecord<V>>(options: EntryFormOptions<V>): EntryForm<V> {
  const { draftKey, base: stored, baseVersion: storedVersion, check, send, isNew = false, onSaved } = options;
  const [opened, setOpened] = useState(() => openOn(draftKey, stored, storedVersion));
  const [saving, setSaving] = useState(false);
  const [conflict, setConflict] = useState<ReportedConflict | null>(null);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const notify = useNotify();
  const done = useRef(false);

  const form = useForm<V>({
    defaultValues: opened.values as DefaultValues<V>,
    resolver: ruleResolver(check),
    mode: 'onTouched',
  });
  const values = useWatch({ control: form.control }) as V;
  const dirty = Object.keys(changedFields(opened.base, { ...opened.base, ...values })).length > 0;

  useEffect(() => {
    if (done.current) return;
    if (!dirty) return dropDraft(draftKey);
    const draft = { base: opened.base, baseVersion: opened.baseVersion, values };
    keepDraft(draftKey, { ...draft, savedAt: new Date().toISOString() });
  });

  const finish = () => {
    done.current = true;
    dropDraft(draftKey);
    onSaved();
  };

  const submit = async (changes: Partial<V>, version: number) => {
    setSaving(true);
    setRefusal(null);
    try {
      const outcome = await send(changes, version, form.getValues());
      if (outcome.ok) return finish();
      if ('conflict' in outcome) return setConflict(outcome.conflict);
      setConflict(null);
      setRefusal(outcome.refusal);
      markField(form, outcome.refusal);
    } catch (error) {
      notify.failed(error);
    } finally {
      setSaving(false);
    }
  };

  const ownChanges = () => changedFields(opened.base, form.getValues());

  return {
    form,
    base: opened.base,
    dirty,
    saving,
    restoredAt: opened.restoredAt,
    conflict,
    refusal,
    save: () => {
      if (saving) return;
      void form.handleSubmit(() => {
        const changes = ownChanges();
        return !isNew && Object.keys(changes).length === 0 ? finish() : submit(changes, opened.baseVersion);
      })();
    },
    saveChoices: (choices) => {
      if (!conflict) return;
      const changes = resolveConflict(ownChanges() as Changes, choices) as Partial<V>;
      if (Object.keys(changes).length === 0) return finish();
      void submit(changes, conflict.currentVersion);
    },
    closeConflict: () => setConflict(null),
    startAfresh: () => {
      dropDraft(draftKey);
      setOpened({ base: stored, baseVersion: storedVersion, values: stored, restoredAt: null });
      form.reset(stored);
    },
    discard: () => {
      done.current = true;
      dropDraft(draftKey);
    },
  };
}

function openOn<V>(key: DraftKey, stored: V, storedVersion: number) {
  const draft = readDraft<V>(key);
  return draft
    ? { base: draft.base, baseVersion: draft.baseVersion, values: draft.values, restoredAt: draft.savedAt }
    : { base: stored, baseVersion: storedVersion, values: stored, restoredAt: null };
}

function ruleResolver<V extends EntryRecord<V>>(check: (values: V) => FieldProblem[]): Resolver<V> {
  return (values) => {
    const problems = check(values);
    if (problems.length === 0) return { values, errors: {} };
    const errors = problems.map(({ field, code }) => [field, { type: code, message: code }]);
    return { values: {}, errors: Object.fromEntries(errors) as FieldErrors<V> };
  };
}

function markField<V extends EntryRecord<V>>(form: UseFormReturn<V>, refusal: RefusalLike): void {
  if (refusal.field && refusal.field in form.getValues()) {
    form.setError(refusal.field as Path<V>, { type: refusal.code, message: refusal.code });
  }
}
