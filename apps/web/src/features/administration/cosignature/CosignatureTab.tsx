import { useMutation, useQuery } from '@apollo/client/react';
import { ActionIcon, Button, Checkbox, Group, NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import { DISCIPLINES } from '@consilium/domain';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CosignPolicyFieldsFragment, SupervisedLevel } from '../../../gql/graphql.ts';
import {
  ErrorState,
  LoadingState,
  RefusalAlert,
  useDocumentTitle,
  useNotify,
  type RefusalLike,
} from '../../../ui/index.ts';
import { CosignPolicyDocument, SaveCosignPolicyDocument } from './operations.ts';

const SUPERVISED_LEVELS: readonly SupervisedLevel[] = ['ASSISTANT', 'STUDENT'];

interface RuleDraft {
  readonly key: number;
  readonly level: SupervisedLevel;
  readonly disciplineCode: string | null;
  readonly cosignature: boolean;
  readonly namesSupervisor: boolean;
}

/** Whose notes need another name under them: the table of a jurisdiction, and rows of the clinic's own before it. */
export function CosignatureTab() {
  const { t } = useTranslation('administration');
  useDocumentTitle(t('tabs.cosignature'));
  const { data, error, refetch } = useQuery(CosignPolicyDocument, { fetchPolicy: 'network-only' });
  if (!data) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={4} />;
  }
  const policy = data.cosignPolicy;
  return <PolicyEditor key={policy.version} policy={policy} onSaved={() => void refetch()} />;
}

function PolicyEditor({ policy, onSaved }: { policy: CosignPolicyFieldsFragment; onSaved: () => void }) {
  const { t } = useTranslation(['administration', 'codes']);
  const notify = useNotify();
  const [jurisdiction, setJurisdiction] = useState(policy.jurisdiction);
  const [own, setOwn] = useState<readonly RuleDraft[]>(() =>
    policy.rules
      .filter((rule) => rule.own)
      .map(({ level, disciplineCode, cosignature, namesSupervisor }, key) => ({
        ...{ key, level, disciplineCode: disciplineCode ?? null, cosignature, namesSupervisor },
      })),
  );
  const [refusal, setRefusal] = useState<RefusalLike>();
  const [save, { loading }] = useMutation(SaveCosignPolicyDocument);
  const change = (key: number, to: Partial<RuleDraft>) =>
    setOwn((all) => all.map((rule) => (rule.key === key ? { ...rule, ...to } : rule)));
  const add = () =>
    setOwn((all) => [
      ...all,
      {
        key: Math.max(-1, ...all.map(({ key }) => key)) + 1,
        ...{ level: 'ASSISTANT', disciplineCode: null, cosignature: true, namesSupervisor: true },
      },
    ]);
  const keep = async () => {
    setRefusal(undefined);
    const rows = own.map(({ key: _key, ...rule }) => rule);
    const input = { version: policy.version, jurisdiction, own: rows };
    const answer = await save({ variables: { input } }).catch(notify.failed);
    const result = answer?.data?.saveCosignPolicy;
    if (result?.__typename === 'Refusal') setRefusal(result);
    else if (result) {
      notify.done(t('cosign.saved'));
      onSaved();
    }
  };
  const disciplineName = (code: string | null | undefined) =>
    code ? t(`codes:discipline.${code}` as never, { defaultValue: code }) : t('cosign.everyOther');
  return (
    <Stack maw={860}>
      <NativeSelect
        label={t('cosign.jurisdiction')}
        maw={320}
        value={jurisdiction}
        onChange={(event) => setJurisdiction(event.currentTarget.value)}
        data={[...policy.jurisdictions]}
      />
      <Table.ScrollContainer minWidth={520}>
        <Table aria-label={t('cosign.inForce')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('cosign.level')}</Table.Th>
              <Table.Th>{t('cosign.discipline')}</Table.Th>
              <Table.Th>{t('cosign.cosignature')}</Table.Th>
              <Table.Th>{t('cosign.namesSupervisor')}</Table.Th>
              <Table.Th>{t('cosign.from')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {policy.rules.map((rule) => (
              <Table.Tr key={`${rule.level}-${rule.disciplineCode ?? ''}-${String(rule.own)}`}>
                <Table.Td>{t(`cosign.levels.${rule.level}`)}</Table.Td>
                <Table.Td>{disciplineName(rule.disciplineCode)}</Table.Td>
                <Table.Td>{t(rule.cosignature ? 'cosign.yes' : 'cosign.no')}</Table.Td>
                <Table.Td>{t(rule.namesSupervisor ? 'cosign.yes' : 'cosign.no')}</Table.Td>
                <Table.Td>{t(rule.own ? 'cosign.ours' : 'cosign.table')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Title order={2} size="h4">
        {t('cosign.own')}
      </Title>
      {own.length === 0 && <Text c="dimmed">{t('cosign.noOwn')}</Text>}
      {own.map((rule) => (
        <Group key={rule.key} align="flex-end" gap="md" role="group" aria-label={t('cosign.row')}>
          <NativeSelect
            label={t('cosign.level')}
            value={rule.level}
            onChange={(event) => {
              const level = SUPERVISED_LEVELS.find((one) => one === event.currentTarget.value);
              if (level) change(rule.key, { level });
            }}
            data={SUPERVISED_LEVELS.map((value) => ({ value, label: t(`cosign.levels.${value}`) }))}
          />
          <NativeSelect
            label={t('cosign.discipline')}
            value={rule.disciplineCode ?? ''}
            onChange={(event) => change(rule.key, { disciplineCode: event.currentTarget.value || null })}
            data={[
              { value: '', label: t('cosign.everyOther') },
              ...DISCIPLINES.filter(({ clinical }) => clinical).map(({ code }) => ({
                value: code,
                label: disciplineName(code),
              })),
            ]}
          />
          <Checkbox
            label={t('cosign.cosignature')}
            checked={rule.cosignature}
            onChange={(event) => change(rule.key, { cosignature: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('cosign.namesSupervisor')}
            checked={rule.namesSupervisor}
            onChange={(event) => change(rule.key, { namesSupervisor: event.currentTarget.checked })}
          />
          <ActionIcon
            size="lg"
            aria-label={t('cosign.remove')}
            onClick={() => setOwn((all) => all.filter(({ key }) => key !== rule.key))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {refusal && <RefusalAlert refusal={refusal} />}
      <Group>
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {t('cosign.add')}
        </Button>
        <Button loading={loading} onClick={() => void keep()}>
          {t('cosign.save')}
        </Button>
      </Group>
    </Stack>
  );
}
