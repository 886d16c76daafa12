import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { BENCHMARK_ANCHORS, BENCHMARK_KINDS, PROVENANCES } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, refusalText, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { draftOf, inputOf, lacksOf, type BenchmarkDraft } from './benchmark-draft.ts';
import { SaveBenchmarkDocument, type Benchmark } from './operations.ts';

interface BenchmarkDialogProps {
  /** Null: a new one. */
  readonly row: Benchmark | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** A published figure as its source says it. What the source does not say stays empty, and is said to be missing. */
export function BenchmarkDialog({ row, onClose, onSaved }: BenchmarkDialogProps) {
  const { t } = useTranslation('benchmarks');
  const { t: refusals } = useTranslation('refusals');
  const notify = useNotify();
  const [draft, setDraft] = useState<BenchmarkDraft>(() => draftOf(row));
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [save, { loading }] = useMutation(SaveBenchmarkDocument);
  const set = (more: Partial<BenchmarkDraft>) => {
    setRefusal(null);
    setDraft((before) => ({ ...before, ...more }));
  };
  const input = inputOf(draft, { baseVersion: row?.version ?? 0, hidden: false });
  const lacks = input ? lacksOf(input) : [];
  const send = async () => {
    if (!input) return;
    const answer = await save({ variables: { input } }).catch(notify.failed);
    const result = answer?.data?.saveBenchmark;
    if (!result) return;
    if ('message' in result) return setRefusal(result);
    notify.done(t('saved'));
    onSaved();
  };
  const field = (name: 'code' | 'study' | 'instrument' | 'value' | 'n' | 'sd' | 'afterDays') => ({
    label: t(name === 'value' && draft.kind === 'PROPORTION' ? 'valuePercent' : `field.${name}`),
    value: draft[name],
    error: refusal?.field === name ? refusalText(refusals, refusal) : undefined,
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  const area = (name: 'citation' | 'population' | 'measure') => ({
    label: t(`field.${name}`),
    value: draft[name],
    required: true,
    autosize: true,
    maxLength: 300,
    error: refusal?.field === name ? refusalText(refusals, refusal) : undefined,
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  return (
    <Dialog opened onClose={onClose} title={row ? t('editOf', { code: row.code }) : t('addTitle')} size="xl">
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            {...field('code')}
            description={t('codeHint')}
            required
            disabled={row !== null}
            maxLength={12}
          />
          <TextInput
            {...field('study')}
            description={t('studyHint')}
            required
            maxLength={120}
            data-autofocus
          />
        </SimpleGrid>
        <Textarea {...area('citation')} />
        <Textarea {...area('population')} />
        <Textarea {...area('measure')} />
        <SimpleGrid cols={{ base: 1, xs: 2, sm: 4 }}>
          <TextInput {...field('instrument')} maxLength={60} />
          <Select
            label={t('field.kind')}
            allowDeselect={false}
            data={BENCHMARK_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={draft.kind}
            onChange={(value) => set({ kind: value ?? 'PROPORTION' })}
          />
          <TextInput {...field('value')} required inputMode="decimal" />
          {draft.kind === 'MEAN' && <TextInput {...field('sd')} inputMode="decimal" />}
          <TextInput {...field('n')} inputMode="numeric" />
          <Select
            label={t('field.anchor')}
            data={BENCHMARK_ANCHORS.map((value) => ({ value, label: t(`anchor.${value}`) }))}
            value={draft.anchor}
            clearable
            placeholder={t('notStated')}
            onChange={(value) => set({ anchor: value })}
          />
          <TextInput {...field('afterDays')} inputMode="numeric" />
          <Select
            label={t('provenanceHead')}
            allowDeselect={false}
            data={PROVENANCES.map((value) => ({ value, label: t(`provenance.${value}`) }))}
            value={draft.provenance}
            onChange={(value) => set({ provenance: value ?? 'CLAIM' })}
          />
        </SimpleGrid>
        <Checkbox
          label={t('field.adults')}
          checked={draft.adults}
          onChange={(event) => set({ adults: event.currentTarget.checked })}
        />
        <Text size="sm" aria-live="polite">
          {lacks.length === 0
            ? t(input ? 'comparable' : 'figureFirst')
            : t('contextOnly', { why: lacks.map((one) => t(`contextReason.${one}`)).join(', ') })}
        </Text>
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={loading} disabled={!input} onClick={() => void send()}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
