import { Group, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface SectionTextProps {
  readonly section: { readonly summary: string; readonly precautions: string };
}

/** Summary and precautions as written; nothing where nothing is written. */
export function SectionText({ section }: SectionTextProps) {
  const { t } = useTranslation('care-plan');
  if (!section.summary && !section.precautions) return null;
  return (
    <Stack gap="xs" maw="48rem">
      {section.summary && <Text style={{ whiteSpace: 'pre-wrap' }}>{section.summary}</Text>}
      {section.precautions && (
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <IconAlertCircle size={18} aria-hidden style={{ flex: 'none', marginTop: 3 }} />
          <Text style={{ whiteSpace: 'pre-wrap' }} miw={0}>
            <Text span fw={650}>
              {t('section.precautions')}:
            </Text>{' '}
            {section.precautions}
          </Text>
        </Group>
      )}
    </Stack>
  );
}
