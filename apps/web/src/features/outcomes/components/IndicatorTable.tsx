import { Anchor, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import type { CategoryFigure, IndicatorFigures } from '../operations.ts';
import classes from './outcomes.module.css';

interface IndicatorTableProps {
  readonly indicator: IndicatorFigures;
  /** Opens the rows behind a figure; undefined where nobody may. */
  readonly onOpen: ((category: string) => void) | undefined;
}

/** One question: each answer observed and among all who were due, with bar and interval; hidden is said, not left blank. */
export function IndicatorTable({ indicator, onOpen }: IndicatorTableProps) {
  const { t } = useTranslation('outcomes');
  const title = t(`indicator.${indicator.code}`);
  const shown = (count: number | null) => (count === null ? t('hidden') : String(count));
  return (
    <section aria-label={title}>
      <Title order={3} size="h5">
        {title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('denominators', {
          due: shown(indicator.due),
          missing: shown(indicator.missing),
          notYetDue: shown(indicator.notYetDue),
        })}
        {indicator.code === 'PAIN_50' && ` ${t('caution50')}`}
      </Text>
      <Table.ScrollContainer minWidth={480}>
        <Table aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('answer')}</Table.Th>
              <Table.Th ta="right">{t('number')}</Table.Th>
              <Table.Th ta="right">{t('observed')}</Table.Th>
              <Table.Th ta="right">{t('intention')}</Table.Th>
              <Table.Th w={170}>{t('ofAllDue')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {indicator.categories.map((one) => (
              <Row key={one.category} one={one} code={indicator.code} onOpen={onOpen} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

function Row({
  one,
  code,
  onOpen,
}: {
  one: CategoryFigure;
  code: IndicatorFigures['code'];
  onOpen: ((category: string) => void) | undefined;
}) {
  const { t } = useTranslation('outcomes');
  const { number } = useFormats();
  const percent = (part: number) => number(part * 100, 0);
  const name = t(`category.${code === 'OUTCOME_CLASS' ? `CLASS_${one.category}` : one.category}` as never);
  const rate = (proportion: CategoryFigure['observed']) =>
    proportion
      ? t('rate', {
          rate: percent(proportion.rate),
          of: proportion.of,
          low: percent(proportion.interval.low),
          high: percent(proportion.interval.high),
        })
      : '–';
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td ta="right">
        {one.count === null && t('hidden')}
        {one.count !== null && (!onOpen || one.count === 0) && number(one.count)}
        {one.count !== null && one.count > 0 && onOpen && (
          <Anchor
            component="button"
            type="button"
            onClick={() => onOpen(one.category)}
            aria-label={t('openRows', { count: one.count, name })}
          >
            {number(one.count)}
          </Anchor>
        )}
      </Table.Td>
      <Table.Td ta="right">{rate(one.observed)}</Table.Td>
      <Table.Td ta="right">{rate(one.intention)}</Table.Td>
      <Table.Td>
        {one.intention && (
          <div className={classes['bar']} aria-hidden>
            <div style={{ width: `${String(one.intention.rate * 100)}%` }} />
            <span
              style={{
                left: `${String(one.intention.interval.low * 100)}%`,
                width: `${String((one.intention.interval.high - one.intention.interval.low) * 100)}%`,
              }}
            />
          </div>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
