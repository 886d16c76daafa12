import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { CRITERIA_LIMITS } from '@consilium/domain';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DischargeCriteriaQuery } from '../../../gql/graphql.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorState, LoadingState, RefusalAlert } from '../../../ui/index.ts';
import { useCriterionWords } from '../hooks/use-criterion-words.ts';
import { useDischargeWrite } from '../hooks/use-discharge-write.ts';
import { DischargeCriteriaDocument, SaveDischargeCriteriaDocument } from '../operations.ts';

type List = DischargeCriteriaQuery['dischargeCriteria'];
type Criterion = List['criteria'][number];

/** The programme makes the list its own: other words, what does not count, and criteria of its own. */
export function CriteriaDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('discharge');
  const { data, error, refetch } = useQuery(DischargeCriteriaDocument, { fetchPolicy: 'network-only' });
  const list = data?.dischargeCriteria;
  return (
    <Dialog opened onClose={onClose} title={t('editCriteria')} size="lg">
      {!list &&
        (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={5} />)}
      {list && <CriteriaForm key={list.number} list={list} onClose={onClose} />}
    </Dialog>
  );
}

function CriteriaForm({ list, onClose }: { list: List; onClose: () => void }) {
  const { t } = useTranslation('discharge');
  const words = useCriterionWords();
  const [criteria, setCriteria] = useState<readonly Criterion[]>(list.criteria);
  const { write, refusal, loading } = useDischargeWrite(SaveDischargeCriteriaDocument);
  const change = (at: number, more: Partial<Criterion>) =>
    setCriteria(criteria.map((one, index) => (index === at ? { ...one, ...more } : one)));
  const add = () =>
    setCriteria([
      ...criteria,
      {
        code: ownCode(criteria),
        text: '',
        evidence: 'CLINICIAN',
        active: true,
      },
    ]);
  const save = async () => {
    const input = {
      baseNumber: list.number,
      criteria: criteria.map(({ code, text, evidence, active }) => ({ code, text, evidence, active })),
    };
    if (await write({ input })) onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t('editHint')}
        </Text>
        {criteria.map((criterion, at) => (
          <Group key={criterion.code} align="end" wrap="nowrap" gap="sm">
            <TextInput
              style={{ flex: 1 }}
              label={
                words({ ...criterion, text: '' }) === criterion.code
                  ? t('ownText')
                  : words({ ...criterion, text: '' })
              }
              placeholder={words({ ...criterion, text: '' })}
              maxLength={CRITERIA_LIMITS.text}
              value={criterion.text}
              onChange={(event) => change(at, { text: event.currentTarget.value })}
            />
            <Checkbox
              pb={8}
              label={t('counts')}
              checked={criterion.active}
              onChange={(event) => change(at, { active: event.currentTarget.checked })}
            />
          </Group>
        ))}
        <Button
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={criteria.length >= CRITERIA_LIMITS.count}
          onClick={add}
        >
          {t('addCriterion')}
        </Button>
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A code that no criterion of the list has had. */
function ownCode(criteria: readonly Criterion[]): string {
  const numbers = criteria.map(({ code }) => Number(/^OWN_(\d+)$/.exec(code)?.[1] ?? 0));
  return `OWN_${Math.max(0, ...numbers) + 1}`;
}
