import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import type { Sheet } from './SheetView.tsx';
import classes from './conference.module.css';

interface SheetLaddersProps {
  readonly ladders: Sheet['ladders'];
  readonly performances: Sheet['performances'];
}

/** How much touch and pressure the skin bears, and best times: what has been regained in numbers. */
export function SheetLadders({ ladders, performances }: SheetLaddersProps) {
  const { t } = useTranslation(['conference', 'codes', 'delivery']);
  const { number } = useFormats();
  return (
    <>
      {ladders.length > 0 && (
        <section>
          <Title order={3}>{t('sheet.ladders')}</Title>
          <ul className={classes['list']}>
            {ladders.map(({ protocolId, site, laterality, step, of, stepBefore }) => (
              <li key={protocolId}>
                <Text size="sm">
                  {t(`codes:bodySite.${site}`)}, {t(`codes:laterality.${laterality}`)}:{' '}
                  <strong>
                    {stepBefore === null || stepBefore === step
                      ? t('sheet.ladder', { step, of })
                      : t('sheet.ladderFrom', { before: stepBefore, step, of })}
                  </strong>
                </Text>
              </li>
            ))}
          </ul>
        </section>
      )}
      {performances.length > 0 && (
        <section>
          <Title order={3}>{t('sheet.bests')}</Title>
          <ul className={classes['list']}>
            {performances.map(({ activityCode, name, unit, first, last, best }) => (
              <li key={activityCode}>
                <Text size="sm" className={classes['name'] ?? ''}>
                  {name}:{' '}
                  {t('sheet.best', {
                    best: valueOf(best, unit),
                    last: valueOf(last, unit),
                    first: valueOf(first, unit),
                  })}
                </Text>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );

  function valueOf(value: number, unit: string): string {
    return t(`delivery:unit.${unit}` as never, { value: number(value, 1) });
  }
}
