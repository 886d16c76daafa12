import { CloseButton, Group, Text } from '@mantine/core';
import { IconStar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDeliveryWords } from '../hooks/use-delivery-words.ts';
import type { Attempt } from '../operations.ts';
import classes from './bedside.module.css';

/** A quiet celebration: something to show the young person, and nothing that moves or sounds. */
export function NewBest({ attempt, onClose }: { attempt: Attempt; onClose: () => void }) {
  const { t } = useTranslation('delivery');
  const words = useDeliveryWords();
  const { activityCode: code, activityName: name, unit, value, bestBefore } = attempt;
  return (
    <div className={classes['best']} role="status">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Group gap="sm" wrap="nowrap">
          <IconStar size={28} stroke={1.6} aria-hidden />
          <div>
            <Text fw={700} size="lg">
              {t('best.new', { value: words.value(unit, value) })}
            </Text>
            <Text size="sm">
              {words.activity({ code, name })}
              {bestBefore !== null && bestBefore !== undefined && (
                <> · {t('best.before', { value: words.value(unit, bestBefore) })}</>
              )}
            </Text>
          </div>
        </Group>
        <CloseButton size="lg" aria-label={t('close')} onClick={onClose} />
      </Group>
    </div>
  );
}
