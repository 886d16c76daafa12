import { useMutation, useQuery } from '@apollo/client/react';
import { ActionIcon, Button, Divider, Group, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FAMILY_VIEWERS, RELEASABLE_CLASSES, type DataClass, type FamilyViewer } from '@consilium/domain';
import {
  ErrorState,
  LoadingState,
  RefusalAlert,
  useDocumentTitle,
  useNotify,
  type RefusalLike,
} from '../../../ui/index.ts';
import { CrisisLinePart } from './CrisisLinePart.tsx';
import { ReleaseRulesDocument, SetReleaseRulesDocument } from './operations.ts';

interface RuleDraft {
  readonly key: number;
  readonly viewer: FamilyViewer;
  readonly dataClass: DataClass;
  readonly fromAge: number;
  readonly untilAge: number | null;
}

/** What families may see, by age: who looks, at what, between which birthdays. What is not here is not seen. */
export function ReleaseRulesTab() {
  const { t } = useTranslation('administration');
  useDocumentTitle(t('tabs.families'));
  const { data, error, refetch } = useQuery(ReleaseRulesDocument, { fetchPolicy: 'network-only' });
  if (!data) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={4} />;
  }
  const { isDefault, rules } = data.releaseRules;
  const drafts = rules.map((rule, key) => ({ key, ...rule, untilAge: rule.untilAge ?? null }));
  return (
    <Stack>
      <Text maw={720}>{t(isDefault ? 'release.default' : 'release.own')}</Text>
      <RuleEditor key={JSON.stringify(rules)} initial={drafts} onSaved={() => void refetch()} />
      <Divider />
      <CrisisLinePart />
    </Stack>
  );
}

function RuleEditor({ initial, onSaved }: { initial: readonly RuleDraft[]; onSaved: () => void }) {
  const { t } = useTranslation('administration');
  const notify = useNotify();
  const [rules, setRules] = useState(initial);
  const [refusal, setRefusal] = useState<RefusalLike>();
  const [save, { loading }] = useMutation(SetReleaseRulesDocument);
  const change = (key: number, to: Partial<RuleDraft>) =>
    setRules((all) => all.map((rule) => (rule.key === key ? { ...rule, ...to } : rule)));
  const add = () =>
    setRules((all) => [
      ...all,
      {
        key: Math.max(-1, ...all.map(({ key }) => key)) + 1,
        ...{ viewer: 'PATIENT', dataClass: 'GENERAL', fromAge: 0, untilAge: null },
      },
    ]);
  const keep = async () => {
    setRefusal(undefined);
    const asked = rules.map(({ key: _key, ...rule }) => rule);
    const answer = await save({ variables: { rules: asked } }).catch(notify.failed);
    const result = answer?.data?.setReleaseRules;
    if (result?.__typename === 'Refusal') setRefusal(result);
    else if (result) {
      notify.done(t('release.saved'));
      onSaved();
    }
  };
  return (
    <Stack>
      {rules.map((rule) => (
        <Group key={rule.key} align="flex-end" gap="sm" role="group" aria-label={t('release.rule')}>
          <NativeSelect
            label={t('release.viewer')}
            value={rule.viewer}
            onChange={(event) => {
              const viewer = FAMILY_VIEWERS.find((one) => one === event.currentTarget.value);
              if (viewer) change(rule.key, { viewer });
            }}
            data={FAMILY_VIEWERS.map((value) => ({ value, label: t(`release.viewers.${value}`) }))}
          />
          <NativeSelect
            label={t('release.dataClass')}
            value={rule.dataClass}
            onChange={(event) => {
              const dataClass = RELEASABLE_CLASSES.find((one) => one === event.currentTarget.value);
              if (dataClass) change(rule.key, { dataClass });
            }}
            data={RELEASABLE_CLASSES.map((value) => ({ value, label: t(`release.classes.${value}`) }))}
          />
          <NumberInput
            label={t('release.fromAge')}
            w={110}
            min={0}
            max={120}
            value={rule.fromAge}
            onChange={(value) => change(rule.key, { fromAge: Number(value) || 0 })}
          />
          <NumberInput
            label={t('release.untilAge')}
            w={150}
            min={1}
            max={120}
            placeholder={t('release.forEver')}
            value={rule.untilAge ?? ''}
            onChange={(value) => change(rule.key, { untilAge: value === '' ? null : Number(value) })}
          />
          <ActionIcon
            size="lg"
            aria-label={t('release.remove')}
            onClick={() => setRules((all) => all.filter(({ key }) => key !== rule.key))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {refusal && <RefusalAlert refusal={refusal} />}
      <Group>
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {t('release.add')}
        </Button>
        <Button loading={loading} onClick={() => void keep()}>
          {t('release.save')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" maw={720}>
        {t('release.never')}
      </Text>
    </Stack>
  );
}
