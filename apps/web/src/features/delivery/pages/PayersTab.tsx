import { useQuery } from '@apollo/client/react';
import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, LoadingState, useDocumentTitle } from '../../../ui/index.ts';
import { PayerPolicyForm } from '../components/PayerPolicyForm.tsx';
import { PayerPoliciesDocument, type PayerPolicy } from '../week-operations.ts';

/** Payers' rules of units: how the clinic's minutes are counted for whom. */
export function PayersTab() {
  const { t } = useTranslation('delivery');
  const { data, error, refetch } = useQuery(PayerPoliciesDocument, { fetchPolicy: 'cache-and-network' });
  const [open, setOpen] = useState<PayerPolicy | 'NEW' | null>(null);
  useDocumentTitle(t('payer.title'));
  const policies = data?.payerPolicies;
  if (!policies) {
    return error ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <LoadingState rows={3} height={72} />
    );
  }
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="xs">
        <Text c="dimmed" size="sm" maw={640}>
          {t('payer.hint')}
        </Text>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('NEW')}>
          {t('payer.add')}
        </Button>
      </Group>
      {policies.length === 0 && <EmptyState title={t('payer.none')} text={t('payer.noneHint')} />}
      {policies.map((policy) => (
        <PolicyCard key={policy.id} policy={policy} onEdit={() => setOpen(policy)} />
      ))}
      {open && (
        <PayerPolicyForm
          policy={open === 'NEW' ? null : open}
          onClose={() => setOpen(null)}
          onSaved={() => {
            setOpen(null);
            void refetch();
          }}
        />
      )}
    </Stack>
  );
}

function PolicyCard({ policy, onEdit }: { policy: PayerPolicy; onEdit: () => void }) {
  const { t } = useTranslation('delivery');
  const { name, rule, unitMinutes, thresholdMinutes, perService, standard, active, serviceCodes } = policy;
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <Group gap="xs">
            <Title order={2} size="h4">
              {name}
            </Title>
            {standard && <Badge variant="light">{t('payer.standard')}</Badge>}
            {!active && (
              <Badge variant="light" color="gray">
                {t('payer.retired')}
              </Badge>
            )}
          </Group>
          <Text size="sm">{t(`rule.${rule}`)}</Text>
          <Text size="sm" c="dimmed">
            {rule === 'PER_CONTRACT'
              ? t(perService ? 'payer.contractEach' : 'payer.contractTotal', {
                  unitMinutes,
                  thresholdMinutes,
                })
              : t(`ruleHint.${rule}`)}
            {serviceCodes.length > 0 && <> · {t('payer.codes', { count: serviceCodes.length })}</>}
          </Text>
        </div>
        <Button
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden />}
          aria-label={t('payer.editOf', { name })}
          onClick={onEdit}
        >
          {t('payer.edit')}
        </Button>
      </Group>
    </Paper>
  );
}
