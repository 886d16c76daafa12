import { useMutation } from '@apollo/client/react';
import { Badge, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import type { PatientRelation } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import type { ReferralFieldsFragment } from '../../../gql/graphql.ts';
import { ConfirmButton, useNotify } from '../../../ui/index.ts';
import { MergeReferralDocument } from '../operations.ts';
import classes from './merge-panel.module.css';

interface MergePanelProps {
  readonly referral: ReferralFieldsFragment;
  readonly relation: PatientRelation | null | undefined;
}

const SEPARATOR = ' · ';

/** What a newer file would change, before anything is taken over. */
export function MergePanel({ referral, relation }: MergePanelProps) {
  const { t } = useTranslation('referrals');
  const may = useAccess();
  const notify = useNotify();
  const [merge, { loading }] = useMutation(MergeReferralDocument, {
    refetchQueries: ['Referrals', 'PatientRecord'],
  });
  const { differences } = referral;
  const count = differences.length;
  const submit = async () => {
    try {
      const input = { referralId: referral.id, version: referral.version };
      const { data } = await merge({ variables: { input } });
      if (data?.mergeReferral.__typename === 'Refusal') return notify.refused(data.mergeReferral);
      notify.done(t('merge.done'));
    } catch (error) {
      notify.failed(error);
    }
  };
  const sectionName = (section: string) => t(`merge.section.${section}`, { defaultValue: section });
  /** "Diane Marlowe · telecom": the words of the item, then the key of a field. */
  const words = (label: string) => {
    const parts = label.split(SEPARATOR);
    const field = parts.pop() ?? '';
    return [...parts, t(`merge.field.${field}`, { defaultValue: field })].join(SEPARATOR);
  };
  return (
    <Paper p="md" component="section">
      <Stack gap="sm">
        <Title order={2}>{t('merge.title')}</Title>
        <Text size="sm">{t('merge.intro')}</Text>
        {count === 0 && <Text size="sm">{t('merge.none')}</Text>}
        {count > 0 && (
          <Table className={classes['table']}>
            <Table.Tbody>
              {differences.map((difference, index) => (
                <Table.Tr key={index}>
                  <Table.Th scope="row" fw={400}>
                    <Group gap="xs">
                      <Badge
                        color="gray"
                        variant={difference.kind === 'CHANGED' ? 'light' : 'outline'}
                        styles={{ root: { color: 'var(--mantine-color-text)' } }}
                      >
                        {t(`merge.kind.${difference.kind}`)}
                      </Badge>
                      <Text size="sm" c="dimmed">
                        {sectionName(difference.section)}
                      </Text>
                    </Group>
                    <Text size="sm" fw={600}>
                      {words(difference.label)}
                    </Text>
                  </Table.Th>
                  <Value label={t('merge.before')} text={difference.before} />
                  <Value label={t('merge.after')} text={difference.after} />
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        {relation && may('referral.merge', { relation }) ? (
          <Group justify="flex-end">
            <ConfirmButton
              variant="filled"
              loading={loading}
              question={t('merge.confirmTitle')}
              consequence={t('merge.confirmBody', { count })}
              verb={t('merge.merge')}
              onConfirm={() => void submit()}
            >
              {t('merge.merge')}
            </ConfirmButton>
          </Group>
        ) : (
          <Text size="sm" c="dimmed">
            {t('merge.noRight')}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}

function Value({ label, text }: { label: string; text: string | null }) {
  const { t } = useTranslation('referrals');
  return (
    <Table.Td>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text size="sm">{text ?? t('merge.empty')}</Text>
    </Table.Td>
  );
}
