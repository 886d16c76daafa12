import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import type { NoteSection } from '@consilium/domain';
import { IconCloudCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ConfirmButton, EmptyState, InstantText, PageHeader, RefusalAlert } from '../../ui/index.ts';
import { outbox, useUnsent, type Unsent } from '../../offline/index.ts';
import classes from './unsent.module.css';

/** What this device has recorded and the server does not have: never dropped without somebody's decision. */
export function UnsentPage() {
  const { t } = useTranslation('offline');
  const unsent = useUnsent();
  return (
    <>
      <PageHeader title={t('title')} />
      {unsent.length === 0 ? (
        <EmptyState icon={IconCloudCheck} title={t('none')} text={t('noneHint')} />
      ) : (
        <Stack>
          <Group>
            <Button onClick={() => void outbox.flush()}>{t('sendNow')}</Button>
          </Group>
          <ul className={classes['list']}>
            {unsent.map((one) => (
              <Row key={one.seq} unsent={one} />
            ))}
          </ul>
        </Stack>
      )}
    </>
  );
}

function Row({ unsent: { seq, value } }: { unsent: Unsent }) {
  const { t } = useTranslation('offline');
  return (
    <li className={classes['row']}>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>
          {t(`kind.${value.kind}`)} · <bdi>{value.about}</bdi>
        </Text>
        <Badge variant="light" color="gray">
          {t(value.refusal ? 'state.REFUSED' : 'state.WAITING')}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        <InstantText at={value.madeAt} />
      </Text>
      {value.kind === 'NOTE_DRAFT' && value.refusal && <DraftText variables={value.variables} />}
      <RefusalAlert refusal={value.refusal} />
      {value.refusal && (
        <Group gap="xs" mt="xs">
          {value.kind === 'NOTE_DRAFT' && patientOf(value.variables) && (
            <Button component={Link} to={`/patients/${patientOf(value.variables)}/notes`} variant="default">
              {t('toNotes')}
            </Button>
          )}
          <Button variant="default" onClick={() => void outbox.retry(seq)}>
            {t('again')}
          </Button>
          <ConfirmButton
            variant="default"
            question={t('discardQuestion')}
            consequence={t('discardConsequence')}
            verb={t('discard')}
            destructive
            onConfirm={() => void outbox.discard(seq)}
          >
            {t('discard')}
          </ConfirmButton>
        </Group>
      )}
    </li>
  );
}

type Variables = Unsent['value']['variables'];

function patientOf({ input }: Variables): string | null {
  const patientId = (input as { patientId?: unknown } | undefined)?.patientId;
  return typeof patientId === 'string' ? patientId : null;
}

/** What was written stays readable here, also when the note it belongs to was signed in the meantime. */
function DraftText({ variables: { input } }: { variables: Variables }) {
  const { t } = useTranslation('notes');
  const { sections = [] } = (input ?? {}) as { sections?: readonly { key: NoteSection; text: string }[] };
  return sections.map(({ key, text }) => (
    <p key={key} className={classes['text']}>
      <strong>{t(`section.${key}`)}</strong> {text}
    </p>
  ));
}
