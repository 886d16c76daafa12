import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import { useRateText } from '../hooks/use-rate-text.ts';
import type { OperationsReport, Rate } from '../operations.ts';
import { Figure } from './Figure.tsx';

/** The first lines of the report; how many answered comes first. */
export function Figures({ report }: { report: OperationsReport }) {
  const { t } = useTranslation('operations');
  const { number } = useFormats();
  const rateText = useRateText();
  const percent = (rate: Rate | undefined) =>
    rate?.rate == null ? '–' : t('percent', { value: number(rate.rate * 100, 0) });
  const responses = report.responses[0];
  const noShow = report.sessions.find(({ code }) => code === 'NO_SHOW');
  const prescribed = report.disciplines.reduce((sum, one) => sum + one.prescribedMinutes, 0);
  const delivered = report.disciplines.reduce((sum, one) => sum + one.deliveredMinutes, 0);
  const hours = (minutes: number) => number(minutes / 60, 0);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }}>
      <Figure label={t('responseRate')} value={percent(responses)}>
        {responses && rateText(responses)}
      </Figure>
      <Figure
        label={t('deliveredOfPrescribed')}
        value={prescribed === 0 ? '–' : t('percent', { value: number((delivered / prescribed) * 100, 0) })}
      >
        {t('hoursOf', { delivered: hours(delivered), prescribed: hours(prescribed) })}
      </Figure>
      <Figure label={t('completion')} value={percent(report.completion)}>
        {rateText(report.completion)}
      </Figure>
      <Figure label={t('noShow')} value={percent(noShow)}>
        {noShow && rateText(noShow)}
      </Figure>
    </SimpleGrid>
  );
}
