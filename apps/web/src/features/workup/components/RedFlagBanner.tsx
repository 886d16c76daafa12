import { Group, Text } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useWorkupWords } from '../hooks/use-workup-words.ts';
import type { StoredHistory } from '../operations.ts';
import classes from './workup.module.css';

/** Which findings stop the pathway, and what to do about it; calm, because it is read beside the family. */
export function RedFlagBanner({ history }: { history: StoredHistory | null | undefined }) {
  const { t, say } = useWorkupWords();
  const standing = (history?.redFlags ?? []).filter(({ present }) => present);
  if (standing.length === 0) return null;
  return (
    <div className={classes['halt']} role="status">
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <IconHandStop size={20} aria-hidden style={{ flex: 'none' }} />
        <div>
          <Text fw={600}>{t('redFlags.bannerTitle', { count: standing.length })}</Text>
          <ul className={classes['list']}>
            {standing.map(({ code, note }) => (
              <li key={code}>{[say(`redFlag.${code}`), note].filter(Boolean).join(': ')}</li>
            ))}
          </ul>
          <Text size="sm" mt={4}>
            {t('redFlags.bannerText')}
          </Text>
        </div>
      </Group>
    </div>
  );
}
