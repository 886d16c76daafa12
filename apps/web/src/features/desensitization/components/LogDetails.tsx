import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import type { DesensitizationLog } from '../operations.ts';
import classes from './desensitization.module.css';

/** Everything that was written down about one block, on request. */
export function LogDetails({ log }: { log: DesensitizationLog }) {
  const { t } = useTranslation(['desensitization', 'codes']);
  const { number, list, instant } = useFormats();
  const { intensity } = log;
  const said = (value: number | null | undefined) => (value == null ? '–' : number(value, 0));
  const lines: readonly (readonly [label: string, value: string])[] = [
    [
      t('block.pressure'),
      intensity == null
        ? ''
        : [
            `${number(intensity.value, 2)} ${t(`unit.${intensity.unit}`)}`,
            intensity.probeAreaCm2 == null ? '' : `${number(intensity.probeAreaCm2, 2)} cm²`,
            intensity.instrument,
          ]
            .filter(Boolean)
            .join(', '),
    ],
    [t('block.reps'), log.reps == null ? '' : number(log.reps, 0)],
    [
      t('details.distress', { scale: t(`scale.${log.distressScale}`) }),
      log.distressPeak == null && log.distressBefore == null && log.distressAfter == null
        ? ''
        : [log.distressBefore, log.distressPeak, log.distressAfter].map(said).join(' – '),
    ],
    [t('block.painRecovery'), log.painRecovery == null ? '' : number(log.painRecovery, 0)],
    [t('details.recovery'), log.recovery === 'NOT_REACHED' ? t('details.notReached') : ''],
    [t('block.skin'), list(log.skinFindings.map((code) => t(`skin.${code}`)))],
    [t('block.signs'), list(log.autonomicSigns.map((code) => t(`sign.${code}`)))],
    [t('block.temperature'), log.temperatureDifferenceC == null ? '' : number(log.temperatureDifferenceC, 1)],
    [t('map.title'), log.allodyniaAreaCm2 == null ? '' : `${number(log.allodyniaAreaCm2, 1)} cm²`],
    [t('block.findings'), list(log.hardStops.map((code) => t(`codes:finding.${code}` as never)))],
    [t('block.doneBy'), t(`performer.${log.performedBy}`)],
    [t('block.observed'), log.observed ? log.observerName || log.byName : ''],
    [t('details.version'), number(log.versionNumber, 0)],
    [t('details.recorded'), instant(log.recordedAt)],
    [
      t('details.struck'),
      log.enteredInErrorWhy === 'CORRECTED' ? t('details.corrected') : (log.enteredInErrorWhy ?? ''),
    ],
  ];
  return (
    <details className={classes['table']}>
      <summary>{t('details.show')}</summary>
      <dl className={classes['facts']}>
        {lines
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <Text component="dt" size="sm" c="dimmed">
                {label}
              </Text>
              <Text component="dd" size="sm" m={0}>
                {value}
              </Text>
            </div>
          ))}
      </dl>
    </details>
  );
}
