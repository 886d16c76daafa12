import { Chip, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface ChoicesProps {
  readonly label: string;
  readonly group: 'skin' | 'sign' | 'codes:finding';
  readonly codes: readonly string[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Several of a few, by one tap each. */
export function Choices({ label, group, codes, value, onChange }: ChoicesProps) {
  const { t } = useTranslation(['desensitization', 'codes']);
  return (
    <div role="group" aria-label={label}>
      <Text size="sm" fw={500} mb={4}>
        {label}
      </Text>
      <Chip.Group multiple value={[...value]} onChange={onChange}>
        <Group gap={6}>
          {codes.map((code) => (
            <Chip key={code} value={code} size="md">
              {t(`${group}.${code}` as never)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
}
