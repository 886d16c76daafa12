import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { PROTOCOL_NOTE_LIMIT, PROTOCOL_TITLE_LIMIT } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { contentInputOf, draftOf, EMPTY_LADDER } from '../ladder-draft.ts';
import { SaveProtocolTemplateDocument, type Stimulus, type Template } from '../protocol-operations.ts';
import { LadderEditor } from './LadderEditor.tsx';

interface TemplateDialogProps {
  /** The clinic's own to change, one that ships to copy, null for an empty ladder. */
  readonly template: Template | null;
  readonly stimuli: readonly Stimulus[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function TemplateDialog({ template, stimuli, onClose, onSaved }: TemplateDialogProps) {
  const { t } = useTranslation('desensitization');
  const notify = useNotify();
  const changed = template?.own ? template : null;
  const [id] = useState(() => changed?.id ?? crypto.randomUUID());
  const [name, setName] = useState(
    changed?.name ?? (template ? t('catalogue.copied', { name: template.name }) : ''),
  );
  const [draft, setDraft] = useState(() => (template ? draftOf(template) : EMPTY_LADDER));
  const [note, setNote] = useState(template?.note ?? '');
  const [retired, setRetired] = useState(changed?.retired ?? false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [save, { loading }] = useMutation(SaveProtocolTemplateDocument);
  const send = async () => {
    setRefusal(null);
    const content = contentInputOf(draft, note);
    const input = { id, version: changed?.version ?? 0, name, content, retired };
    try {
      const answer = (await save({ variables: { input } })).data?.saveProtocolTemplate;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t('catalogue.saved'));
      onSaved();
    } catch (error) {
      notify.failed(error);
    }
  };
  const title = changed
    ? t('catalogue.editOf', { name: changed.name })
    : template
      ? t('catalogue.copyOf', { name: template.name })
      : t('catalogue.add');
  return (
    <Dialog opened onClose={onClose} title={title} size="lg">
      <Stack>
        <TextInput
          required
          data-autofocus
          label={t('catalogue.name')}
          maxLength={PROTOCOL_TITLE_LIMIT}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <LadderEditor draft={draft} stimuli={stimuli} onChange={setDraft} />
        <Textarea
          label={t('protocol.hint')}
          autosize
          minRows={2}
          maxLength={PROTOCOL_NOTE_LIMIT}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {changed && (
          <Switch
            label={t('catalogue.offered')}
            checked={!retired}
            onChange={(event) => setRetired(!event.currentTarget.checked)}
          />
        )}
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            loading={loading}
            disabled={draft.rungs.length === 0 || name.trim() === ''}
            onClick={() => void send()}
          >
            {t('catalogue.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
