import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import type { SidedSite } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSiteName } from '../../../ui/body-chart/index.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorState, LoadingState, RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { contentInputOf, draftOf, EMPTY_LADDER } from '../ladder-draft.ts';
import type { Protocol } from '../operations.ts';
import {
  CreateProtocolDocument,
  ProtocolTemplatesDocument,
  ReviseProtocolDocument,
  type Stimulus,
  type Template,
} from '../protocol-operations.ts';
import { LadderEditor } from './LadderEditor.tsx';
import { SitePicker } from './SitePicker.tsx';

interface ProtocolDialogProps {
  readonly patientId: string;
  /** The protocol to re-rank; without it a new one is begun. */
  readonly protocol?: Protocol;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Begins a ladder for one body site from a template, or re-ranks one together with the patient. */
export function ProtocolDialog(props: ProtocolDialogProps) {
  const { t } = useTranslation('desensitization');
  const { data, error, refetch } = useQuery(ProtocolTemplatesDocument, {
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Dialog
      opened
      onClose={props.onClose}
      size="lg"
      title={t(props.protocol ? 'protocol.revise' : 'protocol.begin')}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState rows={4} />}
      {data && (
        <ProtocolForm {...props} templates={data.protocolTemplates} stimuli={data.desensitizationStimuli} />
      )}
    </Dialog>
  );
}

interface ProtocolFormProps extends ProtocolDialogProps {
  readonly templates: readonly Template[];
  readonly stimuli: readonly Stimulus[];
}

function ProtocolForm({ patientId, protocol, templates, stimuli, onClose, onSaved }: ProtocolFormProps) {
  const { t } = useTranslation('desensitization');
  const notify = useNotify();
  const nameOf = useSiteName();
  const usable = templates.filter(({ retired }) => !retired);
  const [id] = useState(() => crypto.randomUUID());
  const [site, setSite] = useState<SidedSite>({
    site: protocol?.site ?? 'ANKLE',
    laterality: protocol?.laterality ?? 'LEFT',
  });
  const [templateId, setTemplate] = useState(usable[0]?.id ?? '');
  const [draft, setDraft] = useState(() => {
    const from = protocol?.content ?? usable[0];
    return from ? draftOf(from) : EMPTY_LADDER;
  });
  const [title, setTitle] = useState(protocol?.title ?? '');
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [create, creating] = useMutation(CreateProtocolDocument);
  const [revise, revising] = useMutation(ReviseProtocolDocument);

  const send = async () => {
    const head = { title: title.trim() || nameOf(site), content: contentInputOf(draft, note) };
    if (!protocol) {
      const input = { id, patientId, ...site, ...head };
      return (await create({ variables: { input } })).data?.createDesensitizationProtocol;
    }
    const input = { protocolId: protocol.id, version: protocol.version, ...head };
    return (await revise({ variables: { input } })).data?.reviseDesensitizationProtocol;
  };
  const save = async () => {
    setRefusal(null);
    try {
      const answer = await send();
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t(protocol ? 'protocol.revised' : 'protocol.begun'));
      onSaved();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Stack>
      {!protocol && (
        <SitePicker value={site} onChange={setSite}>
          <Select
            label={t('protocol.template')}
            data={usable.map((one) => ({ value: one.id, label: one.name }))}
            value={templateId}
            onChange={(value) => {
              const chosen = usable.find((one) => one.id === value);
              if (!chosen) return;
              setTemplate(chosen.id);
              setDraft(draftOf(chosen));
            }}
          />
        </SitePicker>
      )}
      <TextInput
        label={t('protocol.title')}
        placeholder={nameOf(site)}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <LadderEditor draft={draft} stimuli={stimuli} onChange={setDraft} scaleFixed={protocol !== undefined} />
      {protocol && (
        <TextInput
          label={t('protocol.note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      <RefusalAlert refusal={refusal} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          loading={creating.loading || revising.loading}
          disabled={draft.rungs.length === 0}
          onClick={() => void save()}
        >
          {t(protocol ? 'protocol.saveRevision' : 'protocol.save')}
        </Button>
      </Group>
    </Stack>
  );
}
