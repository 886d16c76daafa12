import { NumberInput, SimpleGrid, Text } from '@mantine/core';
import { THRESHOLD_NAMES, THRESHOLD_RANGES, type ProgressionThresholds } from '@consilium/domain';
import { useTranslation } from 'react-i18next';

interface ThresholdFieldsProps {
  readonly value: ProgressionThresholds;
  readonly onChange: (value: ProgressionThresholds) => void;
}

const inMinutes = (name: keyof ProgressionThresholds) =>
  name === 'recoverySeconds' || name === 'slowRecoverySeconds';

/** When the rule suggests to go on or back, for this ladder alone; times of recovery in minutes. */
export function ThresholdFields({ value, onChange }: ThresholdFieldsProps) {
  const { t } = useTranslation('desensitization');
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('threshold.hint')}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} mt="xs">
        {THRESHOLD_NAMES.map((name) => {
          const unit = inMinutes(name) ? 60 : 1;
          const [least, most] = THRESHOLD_RANGES[name];
          return (
            <NumberInput
              key={name}
              label={t(`threshold.${name}`)}
              min={least / unit}
              max={most / unit}
              decimalScale={unit === 60 ? 1 : 0}
              value={value[name] / unit}
              onChange={(entered) => onChange({ ...value, [name]: Math.round(Number(entered) * unit) })}
            />
          );
        })}
      </SimpleGrid>
    </>
  );
}
