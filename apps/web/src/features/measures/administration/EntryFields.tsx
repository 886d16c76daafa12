import { Button, Group, MultiSelect, NativeSelect, NumberInput } from '@mantine/core';
import { INSTRUMENTS, TIME_POINTS, type Respondent } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import classes from '../components/measures.module.css';
import { useMeasureWords } from '../use-measure-words.ts';
import { respondentsFor, withInstrument, type EntryDraft } from './battery-draft.ts';

interface EntryFieldsProps {
  readonly entry: EntryDraft;
  readonly onChange: (entry: EntryDraft) => void;
  readonly onRemove: () => void;
}

const ageOf = (value: string | number): number | null => (typeof value === 'number' ? value : null);

/** One instrument of a battery. What has no items is entered by staff and is not asked. */
export function EntryFields({ entry, onChange, onRemove }: EntryFieldsProps) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  const asked = INSTRUMENTS.filter((one) => one.items.length > 0);
  return (
    <li className={classes['row']}>
      <Group align="flex-end" gap="sm" className={classes['words']}>
        <NativeSelect
          label={t('batteries.column.what')}
          w={250}
          value={entry.instrumentCode}
          onChange={(event) => onChange(withInstrument(entry, event.currentTarget.value))}
          data={asked.map((one) => ({ value: one.code, label: words.title(one) }))}
        />
        <NativeSelect
          label={t('batteries.column.who')}
          value={entry.respondent}
          onChange={(event) => onChange({ ...entry, respondent: event.currentTarget.value as Respondent })}
          data={respondentsFor(entry.instrumentCode).map((value) => ({
            value,
            label: t(`respondent.${value}`),
          }))}
        />
        <NumberInput
          label={t('batteries.fromAge')}
          w={90}
          min={0}
          max={25}
          value={entry.fromAge ?? ''}
          onChange={(value) => onChange({ ...entry, fromAge: ageOf(value) })}
        />
        <NumberInput
          label={t('batteries.untilAge')}
          w={90}
          min={0}
          max={25}
          value={entry.untilAge ?? ''}
          onChange={(value) => onChange({ ...entry, untilAge: ageOf(value) })}
        />
        <MultiSelect
          label={t('batteries.column.when')}
          miw={200}
          maw={420}
          value={[...entry.timePoints]}
          onChange={(timePoints) => onChange({ ...entry, timePoints: timePoints })}
          data={TIME_POINTS.filter((one) => one !== 'AD_HOC').map((value) => ({
            value,
            label: t(`timePoint.${value}`),
          }))}
        />
        <NumberInput
          label={t('batteries.notAgainDays')}
          w={110}
          min={0}
          max={400}
          value={entry.notAgainWithinDays}
          onChange={(value) => onChange({ ...entry, notAgainWithinDays: ageOf(value) ?? 0 })}
        />
      </Group>
      <Button variant="subtle" onClick={onRemove}>
        {t('batteries.remove')}
      </Button>
    </li>
  );
}
