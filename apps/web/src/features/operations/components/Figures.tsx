import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import { useRateText } from '../hooks/use-rate-text.ts';
import type { OpenedFigure, OperationsReport, Rate } from '../operations.ts';
import { Figure } from './Figure.tsx';

interface FiguresProps {
  readonly report: OperationsReport;
  /** Opens the rows behind a figure; left out: nobody may. */
  readonly onOpen?: ((figure: OpenedFigure) => void) | undefined;
}

/** The first lines of the report; how many answered comes first. */
export function Figures({ report, onOpen }: FiguresProps) {
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
      <Figure
        label={t('responseRate')}
        value={percent(responses)}
        onOpen={onOpen && (() => onOpen({ figure: 'RESPONSE', code: 'ALL', label: t('responseRate') }))}
      >
        {responses && rateText(responses)}
      </Figure>
      <Figure
        label={t('deliveredOfPrescribed')}
        value={prescribed === 0 ? '–' : t('percent', { value: number((delivered / prescribed) * 100, 0) })}
      >
        {t('hoursOf', { delivered: hours(delivered), prescribed: hours(prescribed) })}
      </Figure>
      <Figure
        label={t('completion')}
        value={percent(report.completion)}
        onOpen={onOpen && (() => onOpen({ figure: 'ENDING', code: 'COMPLETED', label: t('completion') }))}
      >
        {rateText(report.completion)}
      </Figure>
      <Figure
        label={t('noShow')}
        value={percent(noShow)}
        onOpen={onOpen && (() => onOpen({ figure: 'SESSION', code: 'NO_SHOW', label: t('noShow') }))}
      >
        {noShow && rateText(noShow)}
      </Figure>
    </SimpleGrid>
  );
}
