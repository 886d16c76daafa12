import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import {
  HISTORY_LINE_LIMIT,
  HISTORY_TRIGGER_CATEGORIES,
  TRIGGER_CAUSES,
  type HistoryTrigger,
  type HistoryTriggerCategory,
} from '@consilium/domain';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useWorkupWords } from '../hooks/use-workup-words.ts';
import type { SectionProps } from '../section-props.ts';
import { FormSection } from './FormSection.tsx';
import { RecordTriggers } from './RecordTriggers.tsx';
import classes from './workup.module.css';

const NEW: HistoryTrigger = { category: 'INJURY', cause: null, text: '', on: null };

interface TriggerSectionProps extends SectionProps {
  readonly patientId: string;
}

/** What set the pain off: of the source document's lists, in own words, or unknown. */
export function TriggerSection({ patientId, draft, change, errorOf }: TriggerSectionProps) {
  const { t, say, causeName } = useWorkupWords();
  const { triggers } = draft;
  const set = (at: number, part: Partial<HistoryTrigger>) => {
    const trigger = triggers[at];
    if (trigger) change({ triggers: triggers.with(at, { ...trigger, ...part }) });
  };
  return (
    <FormSection anchor="triggers" title={t('form.triggers')}>
      {triggers.map((trigger, at) => {
        const what = trigger.cause ? causeName(trigger.cause) : trigger.text || t('form.triggers');
        return (
          // Lines have no identity of their own; they are only added at the end and removed.
          <div key={at} className={classes['line']}>
            <Select
              label={t('form.category')}
              allowDeselect={false}
              data={HISTORY_TRIGGER_CATEGORIES.map((value) => ({
                ...{ value, label: say(`triggerCategory.${value}`) },
              }))}
              value={trigger.category}
              onChange={(value) => set(at, { category: value as HistoryTriggerCategory, cause: null })}
            />
            <Select
              label={t('form.cause')}
              clearable
              disabled={trigger.category === 'OTHER'}
              data={TRIGGER_CAUSES.filter(({ category }) => category === trigger.category).map(({ key }) => ({
                ...{ value: key, label: causeName(key) },
              }))}
              value={trigger.cause}
              onChange={(cause) => set(at, { cause })}
            />
            <TextInput
              label={t('form.ownWords')}
              maxLength={HISTORY_LINE_LIMIT}
              value={trigger.text}
              onChange={(event) => set(at, { text: event.currentTarget.value })}
            />
            <TextInput
              label={t('form.when')}
              value={trigger.on ?? ''}
              onChange={(event) => set(at, { on: event.currentTarget.value.trim() || null })}
            />
            <Button
              variant="subtle"
              color="gray"
              aria-label={t('form.remove', { what })}
              onClick={() => change({ triggers: triggers.toSpliced(at, 1) })}
            >
              <IconX size={16} aria-hidden />
            </Button>
          </div>
        );
      })}
      <RecordTriggers
        patientId={patientId}
        triggers={triggers}
        onTake={(trigger) => change({ triggers: [...triggers, trigger], triggerUnknown: false })}
      />
      <Group gap="lg">
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => change({ triggers: [...triggers, NEW], triggerUnknown: false })}
        >
          {t('form.addTrigger')}
        </Button>
        <Checkbox
          label={t('form.triggerUnknown')}
          disabled={triggers.length > 0}
          checked={draft.triggerUnknown}
          onChange={(event) => change({ triggerUnknown: event.currentTarget.checked })}
        />
      </Group>
      <FieldProblem text={errorOf('triggers') ?? errorOf('triggerUnknown')} />
    </FormSection>
  );
}

export const FieldProblem = ({ text }: { text: string | undefined }) =>
  text ? <div role="alert">{text}</div> : null;
