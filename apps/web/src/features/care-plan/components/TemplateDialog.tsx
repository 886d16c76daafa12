import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import type { LevelOfCare } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  RefusalAlert,
  useNotify,
  type RefusalLike,
} from '../../../ui/index.ts';
import { usePlanWords } from '../hooks/use-plan-words.ts';
import { CarePlanDocument } from '../operations.ts';
import { ApplyTemplateDocument, PlanTemplatesDocument } from '../version-operations.ts';
import { TemplatePreview } from './TemplatePreview.tsx';

interface TemplateDialogProps {
  readonly planId: string;
  readonly levelOfCare: LevelOfCare | null;
  readonly onClose: () => void;
}

/** Choose, see what it adds, apply: one step for a whole programme. */
export function TemplateDialog({ planId, levelOfCare, onClose }: TemplateDialogProps) {
  const { t } = useTranslation('care-plan');
  const words = usePlanWords();
  const notify = useNotify();
  const { data, error, loading, refetch } = useQuery(PlanTemplatesDocument);
  const [chosen, setChosen] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [apply, { loading: applying }] = useMutation(ApplyTemplateDocument, {
    refetchQueries: [{ query: CarePlanDocument, variables: { id: planId } }],
  });
  const active = (data?.carePlanTemplates ?? []).filter((each) => each.active);
  const fitting = active.filter((each) => each.levelOfCare === levelOfCare);
  const templates = [...fitting, ...active.filter((each) => !fitting.includes(each))];
  const template = templates.find(({ id }) => id === chosen) ?? templates[0];

  const confirm = async () => {
    if (!template) return;
    setRefusal(null);
    try {
      const input = { carePlanId: planId, templateId: template.id };
      const answer = (await apply({ variables: { input } })).data?.applyCarePlanTemplate;
      if (answer?.__typename === 'Refusal') return setRefusal(answer);
      if (answer?.__typename !== 'TemplateApplied') return;
      const goals = t('template.goals', { count: answer.goalsAdded });
      const interventions = t('template.interventions', { count: answer.interventionsAdded });
      notify.done(t('template.done', { goals, interventions }));
      onClose();
    } catch (failure) {
      notify.failed(failure);
    }
  };

  return (
    <Dialog opened onClose={onClose} title={t('template.title')} size="xl">
      {loading && !data && <LoadingState rows={3} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && !template && <EmptyState title={t('template.none')} text={t('template.noneHint')} />}
      {template && (
        <Stack gap="md">
          <Text size="sm">{t('template.intro')}</Text>
          <Select
            label={t('template.choose')}
            data={templates.map((each) => ({
              value: each.id,
              label: [
                each.name,
                words.code('levelOfCare', each.levelOfCare),
                t('template.weeks', { count: each.weeks }),
              ].join(' · '),
            }))}
            value={template.id}
            onChange={setChosen}
            allowDeselect={false}
            data-autofocus
          />
          {template.description && (
            <Text size="sm" c="dimmed">
              {template.description}
            </Text>
          )}
          <TemplatePreview template={template} />
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('form.cancel')}
            </Button>
            <Button loading={applying} onClick={() => void confirm()}>
              {t('template.apply')}
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}
