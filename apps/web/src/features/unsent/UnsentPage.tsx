import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconCloudCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
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
      <RefusalAlert refusal={value.refusal} />
      {value.refusal && (
        <Group gap="xs" mt="xs">
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
