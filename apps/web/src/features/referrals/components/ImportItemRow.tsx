import { Anchor, Button, Group, Loader, Text } from '@mantine/core';
import { REFERRAL_MAX_BYTES } from '@consilium/domain';
import { IconArrowsDiff, IconBan, IconCheck, IconClock, IconCopyCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFileSize } from '../hooks/use-file-size.ts';
import type { ImportItem } from '../import-queue.ts';
import { NOT_SENT } from '../import-queue.ts';
import classes from './import-item-row.module.css';

interface ImportItemRowProps {
  readonly item: ImportItem;
  readonly onRetry: () => void;
}

/** One file: where it is, and at the end what became of it. */
export function ImportItemRow({ item, onRetry }: ImportItemRowProps) {
  const { t } = useTranslation('referrals');
  const fileSize = useFileSize();
  return (
    <li className={classes['row']}>
      <Group gap="xs" wrap="nowrap" miw={0} className={classes['file']}>
        <StageIcon stage={item.stage} />
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {item.fileName}{' '}
          <Text span size="sm" c="dimmed">
            {fileSize(item.bytes)}
          </Text>
        </Text>
      </Group>
      <div className={classes['outcome']}>
        <Group gap="xs">
          <Text size="sm" fw={600} role="status">
            {t(`import.stage.${item.stage}`)}
          </Text>
          {item.referralId && item.patientName && (
            <Anchor component={Link} to={`/referrals/${item.referralId}`} size="sm">
              <bdi>{t('import.open', { name: item.patientName })}</bdi>
            </Anchor>
          )}
          {item.refusal?.code === NOT_SENT && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('import.retryFile', { file: item.fileName })}
              onClick={onRetry}
            >
              {t('import.retry')}
            </Button>
          )}
        </Group>
        {item.refusal && <RefusedBecause refusal={item.refusal} />}
      </div>
    </li>
  );
}

/** The server names the place in the file first, in words that stay the same. */
const PLACE = /^(\w+) in entry (\d+): /;

function RefusedBecause({ refusal }: { refusal: NonNullable<ImportItem['refusal']> }) {
  const { t } = useTranslation('referrals');
  const fileSize = useFileSize();
  const [, resource, entry] = PLACE.exec(refusal.message) ?? [];
  return (
    <Text size="sm">
      {resource && entry && `${t('import.place', { resource, entry })} `}
      {t(`import.refusal.${refusal.code}`, {
        defaultValue: refusal.message,
        size: fileSize(REFERRAL_MAX_BYTES),
      })}
    </Text>
  );
}

function StageIcon({ stage }: { stage: ImportItem['stage'] }) {
  const icon = { size: 18, 'aria-hidden': true, style: { flex: 'none' } } as const;
  switch (stage) {
    case 'QUEUED':
      return <IconClock {...icon} />;
    case 'READING':
    case 'UPLOADING':
    case 'IMPORTING':
      return <Loader size={18} aria-hidden style={{ flex: 'none' }} />;
    case 'IMPORTED':
      return <IconCheck {...icon} />;
    case 'ALREADY_IMPORTED':
      return <IconCopyCheck {...icon} />;
    case 'DIFFERS':
      return <IconArrowsDiff {...icon} />;
    case 'REFUSED':
      return <IconBan {...icon} />;
  }
}
