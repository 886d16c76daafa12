import { ActionIcon, Paper, Text, Title } from '@mantine/core';
import { discussedSeconds, isConferenceOpen } from '@consilium/domain';
import {
  IconArrowDown,
  IconArrowUp,
  IconCheck,
  IconCircle,
  IconClockPause,
  IconMessages,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import type { AgendaEntryFragment, ConferenceFieldsFragment } from '../../../gql/graphql.ts';
import { clockText } from '../clock-text.ts';
import { timeOf } from '../time-of.ts';
import classes from './conference.module.css';

interface AgendaPanelProps {
  readonly conference: ConferenceFieldsFragment;
  readonly shownId: string | null;
  readonly now: Date;
  readonly onShow: (itemId: string) => void;
  readonly onOrder: (patientIds: readonly string[]) => void;
}

const SIGNS = {
  WAITING: IconCircle,
  UNDER_DISCUSSION: IconMessages,
  DISCUSSED: IconCircle,
  SIGNED: IconCheck,
  DEFERRED: IconClockPause,
} as const;

/** Who is on the agenda, how long was talked about each, and who is signed. */
export function AgendaPanel({ conference, shownId, now, onShow, onOrder }: AgendaPanelProps) {
  const { t } = useTranslation('conference');
  const may = useAccess();
  const { agenda, hiddenItems, status } = conference;
  // The order names everybody, so only whoever sees everybody can change it.
  const mayOrder =
    isConferenceOpen(status) &&
    hiddenItems === 0 &&
    agenda.every(({ relation }) => may('conference.plan', { relation }));
  const swap = (at: number, by: -1 | 1) => {
    const ids = agenda.map(({ patientId }) => patientId);
    const [one, other] = [ids[at], ids[at + by]];
    if (!one || !other) return;
    ids[at] = other;
    ids[at + by] = one;
    onOrder(ids);
  };
  return (
    <Paper p="md" component="nav" aria-label={t('agenda')} className="no-print">
      <Title order={2} mb="xs">
        {t('agenda')}
      </Title>
      <ol className={classes['list']}>
        {agenda.map((item, at) => (
          <li key={item.id} className={classes['entry']}>
            <button
              type="button"
              className={classes['choose']}
              aria-current={item.id === shownId}
              onClick={() => onShow(item.id)}
            >
              <Entry item={item} now={now} />
            </button>
            {mayOrder && item.status === 'WAITING' && (
              <>
                <ActionIcon
                  aria-label={t('step.up', { name: item.patientName })}
                  disabled={agenda[at - 1]?.status !== 'WAITING'}
                  onClick={() => swap(at, -1)}
                >
                  <IconArrowUp size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  aria-label={t('step.down', { name: item.patientName })}
                  disabled={agenda[at + 1]?.status !== 'WAITING'}
                  onClick={() => swap(at, 1)}
                >
                  <IconArrowDown size={16} aria-hidden />
                </ActionIcon>
              </>
            )}
          </li>
        ))}
      </ol>
      {hiddenItems > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('list.hidden', { count: hiddenItems })}
        </Text>
      )}
    </Paper>
  );
}

function Entry({ item, now }: { item: AgendaEntryFragment; now: Date }) {
  const { t } = useTranslation('conference');
  const Sign = SIGNS[item.status];
  const seconds = discussedSeconds(timeOf(item), now);
  return (
    <>
      <Text span fw={600} size="sm" display="block" className={classes['name'] ?? ''}>
        {item.patientName}
      </Text>
      <Text span size="xs" c="dimmed" display="flex" style={{ alignItems: 'center', gap: 4 }}>
        <Sign size={14} aria-hidden />
        {t(`item.${item.status}`)}
        {seconds > 0 && ` · ${clockText(seconds)}`}
      </Text>
    </>
  );
}
