import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Where help is at once, as the clinic says for its country. */
export interface CrisisNumbers {
  readonly emergencyNumber: string;
  readonly lineName: string;
  readonly callNumber: string;
  readonly textNumber: string;
}

/** A number of another country is worse than none: what the clinic has not said is not shown. */
const wordingOf = (line: CrisisNumbers | null | undefined) => {
  if (!line) return 'unknown';
  if (!line.callNumber) return 'emergency';
  if (!line.textNumber) return 'call';
  return line.textNumber === line.callNumber ? 'callOrText' : 'callElseText';
};

/** One sentence, and the numbers to tap on. */
export function CrisisHelp({ line }: { line: CrisisNumbers | null | undefined }) {
  const { t } = useTranslation('codes');
  const numbers = line ? [line.callNumber, line.emergencyNumber].filter(Boolean) : [];
  return (
    <Stack gap={4}>
      <Text inherit>{t(`crisisHelp.${wordingOf(line)}`, { ...line })}</Text>
      <Group gap="lg">
        {numbers.map((number) => (
          <Anchor key={number} href={`tel:${number.replaceAll(/[^+\d]/g, '')}`} fw={650} py={10}>
            {t('crisisHelp.callNow', { number })}
          </Anchor>
        ))}
      </Group>
    </Stack>
  );
}
