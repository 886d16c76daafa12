import type { LogSetting } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '../../../offline/index.ts';
import { useNotify, type RefusalLike } from '../../../ui/index.ts';
import { emptyEntry, logInputOf, nextEntry, stepToDo, unitsOf, type BlockEntry } from '../block-entry.ts';
import { RecordHomeLogDocument, RecordLogDocument, type Protocol } from '../operations.ts';
import { useRunningBlock } from './use-running-block.ts';

interface Place {
  readonly protocol: Protocol;
  readonly patientName: string;
  readonly sessionId: string | null;
  readonly setting: LogSetting;
  readonly onRecorded: () => void;
}

/** The block that runs, what is said about it, and recording it; with or without a network. */
export function useBlockEntry({ protocol, patientName, sessionId, setting, onRecorded }: Place) {
  const { t } = useTranslation('desensitization');
  const notify = useNotify();
  const recordInClinic = useRecord('DESENSITIZATION_LOG', RecordLogDocument);
  const recordAtHome = useRecord('DESENSITIZATION_LOG', RecordHomeLogDocument);
  const record = setting === 'HOME' ? recordAtHome : recordInClinic;
  const running = useRunningBlock(protocol.id);
  const [id, setId] = useState(() => crypto.randomUUID());
  const [entry, setEntry] = useState<BlockEntry>(() =>
    emptyEntry(setting, unitsOf((stepToDo(protocol, setting) ?? protocol.currentStep).modality)[0]),
  );
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [saving, setSaving] = useState(false);

  const save = async () => {
    const { block } = running;
    if (!block || block.endedAt === null) return;
    const { endedAt } = block;
    setRefusal(null);
    setSaving(true);
    const now = new Date().toISOString();
    const input = logInputOf(entry, { ...block, endedAt }, { id, protocol, sessionId, setting, now });
    try {
      const answer = await record(id, patientName, { input });
      if (answer.kind === 'REFUSED') return setRefusal(answer.refusal);
      const stopped = entry.hardStops.length > 0 ? 'block.stopped' : 'block.saved';
      notify.done(t(answer.kind === 'SENT' ? stopped : 'block.kept'));
      running.drop();
      setId(crypto.randomUUID());
      setEntry(nextEntry(entry, setting));
      onRecorded();
    } catch (error) {
      notify.failed(error);
    } finally {
      setSaving(false);
    }
  };
  const change = (changes: Partial<BlockEntry>) => setEntry((before) => ({ ...before, ...changes }));
  return { running, entry, change, refusal, saving, save };
}
