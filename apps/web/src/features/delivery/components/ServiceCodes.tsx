import { ActionIcon, Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { INTERVENTION_KINDS, SERVICE_CODE_LIMIT, type InterventionKind } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { useDeliveryWords } from '../hooks/use-delivery-words.ts';

export interface CodeRow {
  readonly interventionKind: InterventionKind;
  readonly code: string;
  readonly timed: boolean;
}

interface ServiceCodesProps {
  readonly rows: readonly CodeRow[];
  readonly onChange: (rows: readonly CodeRow[]) => void;
}

/** The clinic's own codes by kind of intervention; none is shipped. */
export function ServiceCodes({ rows, onChange }: ServiceCodesProps) {
  const { t } = useTranslation('delivery');
  const words = useDeliveryWords();
  const free = INTERVENTION_KINDS.filter((kind) => !rows.some((row) => row.interventionKind === kind));
  const change = (index: number, more: Partial<CodeRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...more } : row)));
  return (
    <Stack gap="xs">
      {rows.map((row, index) => {
        const kind = words.kind(row.interventionKind);
        return (
          <Group key={row.interventionKind} gap="xs" align="center">
            <Select
              flex="2 1 12rem"
              searchable
              allowDeselect={false}
              aria-label={t('payer.kind')}
              value={row.interventionKind}
              data={[row.interventionKind, ...free].map((code) => ({ value: code, label: words.kind(code) }))}
              onChange={(value) => {
                const found = INTERVENTION_KINDS.find((known) => known === value);
                if (found) change(index, { interventionKind: found });
              }}
            />
            <TextInput
              flex="1 1 6rem"
              aria-label={t('payer.codeOf', { kind })}
              placeholder={t('payer.code')}
              maxLength={SERVICE_CODE_LIMIT}
              value={row.code}
              onChange={(event) => change(index, { code: event.currentTarget.value })}
            />
            <Checkbox
              label={t('payer.timed')}
              checked={row.timed}
              onChange={(event) => change(index, { timed: event.currentTarget.checked })}
            />
            <ActionIcon
              size="lg"
              variant="subtle"
              aria-label={t('payer.removeCode', { kind })}
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        );
      })}
      <Button
        variant="subtle"
        disabled={free.length === 0}
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => {
          const [interventionKind] = free;
          if (interventionKind) onChange([...rows, { interventionKind, code: '', timed: true }]);
        }}
      >
        {t('payer.addCode')}
      </Button>
    </Stack>
  );
}
