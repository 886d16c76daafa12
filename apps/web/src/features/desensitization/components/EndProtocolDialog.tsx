import { useMutation } from '@apollo/client/react';
import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { DECISION_REASON_LIMIT } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import type { Protocol } from '../operations.ts';
import { EndProtocolDocument } from '../protocol-operations.ts';

interface EndProtocolDialogProps {
  readonly protocol: Protocol;
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

const ENDS = ['COMPLETED', 'RETIRED'] as const;
type End = (typeof ENDS)[number];

/** Ends a ladder by name with a reason. Its blocks stay; nothing new is recorded on it. */
export function EndProtocolDialog({ protocol, onClose, onEnded }: EndProtocolDialogProps) {
  const { t } = useTranslation('desensitization');
  const notify = useNotify();
  const [status, setStatus] = useState<End>('COMPLETED');
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [end, { loading }] = useMutation(EndProtocolDocument);
  const send = async () => {
    setRefusal(null);
    const input = { protocolId: protocol.id, version: protocol.version, status, reason };
    try {
      const answer = (await end({ variables: { input } })).data?.endDesensitizationProtocol;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t('end.done'));
      onEnded();
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t('end.title', { title: protocol.title })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack>
          <Radio.Group
            label={t('end.how')}
            value={status}
            onChange={(value) => setStatus(ENDS.find((known) => known === value) ?? status)}
          >
            <Stack gap="xs" mt="xs">
              {ENDS.map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={t(`status.${value}`)}
                  description={t(`end.means.${value}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            required
            autosize
            minRows={2}
            label={t('end.why')}
            maxLength={DECISION_REASON_LIMIT}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Text size="sm" c="dimmed">
            {t('end.stays')}
          </Text>
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={loading} disabled={reason.trim() === ''}>
              {t('end.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
