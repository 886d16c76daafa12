import { useMutation } from '@apollo/client/react';
import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { isRestricted, type SafetyFlagKind } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { RaiseSafetyFlagDocument } from '../operations.ts';

interface RaiseFlagDialogProps {
  readonly patientId: string;
  readonly onClose: () => void;
  readonly onRaised: () => void;
}

/** What one raises by hand; hard stops and adverse events raise theirs from their own forms. */
const BY_HAND: readonly SafetyFlagKind[] = ['SUICIDALITY', 'ABUSE_DISCLOSURE', 'TOO_MUCH', 'OTHER'];

/** Raises a safety flag by hand, and says beforehand who will see it. */
export function RaiseFlagDialog({ patientId, onClose, onRaised }: RaiseFlagDialogProps) {
  const { t } = useTranslation('safety');
  const notify = useNotify();
  const [kind, setKind] = useState<SafetyFlagKind | null>(null);
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [raise, { loading }] = useMutation(RaiseSafetyFlagDocument);

  const send = async () => {
    if (!kind) return;
    setRefusal(null);
    try {
      const answer = (await raise({ variables: { input: { patientId, kind, note } } })).data?.raiseSafetyFlag;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t('raised'));
      onRaised();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={t('raise')}>
      <Stack>
        <Radio.Group label={t('why')} value={kind} onChange={(value) => setKind(value)}>
          <Stack gap="xs" mt="xs">
            {BY_HAND.map((value) => (
              <Radio
                key={value}
                value={value}
                label={t(`kind.${value}`)}
                description={t(`kindHint.${value}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('inWords')}
          minRows={3}
          autosize
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {kind && <Text size="sm">{t(isRestricted(kind) ? 'seenByFew' : 'seenByTeam')}</Text>}
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={loading} disabled={!kind} onClick={() => void send()}>
            {t('raiseNow')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
