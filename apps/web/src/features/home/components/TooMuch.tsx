import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '../../../offline/index.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import {
  CrisisHelp,
  RefusalAlert,
  useFormats,
  useNotify,
  type CrisisNumbers,
  type RefusalLike,
} from '../../../ui/index.ts';
import { SayTooMuchDocument, type Readers } from '../operations.ts';

interface TooMuchProps {
  readonly patientId: string;
  readonly name: string;
  /** Given name of the young person when somebody else says it for them. */
  readonly proxyFor?: string | null;
  readonly readers: Readers;
  /** Null until the clinic has said where help is. */
  readonly crisisLine: CrisisNumbers | null | undefined;
}

/** "This is too much": one tap, and before it is sent who reads it, when nobody does, and where help is at night. */
export function TooMuch({ patientId, name, proxyFor = null, readers, crisisLine }: TooMuchProps) {
  const { t } = useTranslation('home');
  const { list, localDate } = useFormats();
  const notify = useNotify();
  const say = useRecord('TOO_MUCH', SayTooMuchDocument);
  const who = proxyFor === null ? 'SELF' : 'PROXY';
  const button = t(`words.${who}.tooMuch`, { name: proxyFor });
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const [saying, setSaying] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);

  const send = async () => {
    setRefusal(null);
    setSaying(true);
    try {
      const input = { patientId, kind: 'TOO_MUCH' as const, note };
      const answer = await say(crypto.randomUUID(), name, { input });
      if (answer.kind === 'REFUSED') return setRefusal(answer.refusal);
      notify.done(t(answer.kind === 'SENT' ? 'tooMuch.sent' : 'tooMuch.kept'));
      setOpen(false);
      setNote('');
    } catch (error) {
      notify.failed(error);
    } finally {
      setSaying(false);
    }
  };

  return (
    <>
      <Button size="lg" variant="default" onClick={() => setOpen(true)}>
        {button}
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={button}>
        <Stack>
          <Text>
            {readers.names.length > 0
              ? t('tooMuch.readBy', { names: list(readers.names) })
              : t(`words.${who}.team`, { name: proxyFor })}{' '}
            {readers.readNow
              ? t('tooMuch.now')
              : readers.nextReadOn == null
                ? t('tooMuch.notNow')
                : t('tooMuch.later', { date: localDate(readers.nextReadOn) })}
          </Text>
          <Text component="div" fw={650}>
            <CrisisHelp line={crisisLine} />
          </Text>
          <Textarea
            label={t(`words.${who}.tooMuchNote`, { name: proxyFor })}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            autosize
            minRows={2}
          />
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setOpen(false)}>
              {t('cancel')}
            </Button>
            <Button loading={saying} onClick={() => void send()}>
              {t('tooMuch.send')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
