import { Button, Group, Radio, TextInput, Title } from '@mantine/core';
import {
  answerTo,
  HISTORY_LINE_LIMIT,
  SEVERITY_ITEMS,
  SYMPTOM_GROUPS,
  SYMPTOMS_BY_GROUP,
  type SymptomCode,
} from '@consilium/domain';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useWorkupWords } from '../hooks/use-workup-words.ts';
import type { SectionProps } from '../section-props.ts';
import { FindingRows } from './FindingRows.tsx';
import { FormSection } from './FormSection.tsx';
import { NoteField } from './NoteField.tsx';

const LEVELS = [0, 1, 2, 3] as const;

/** Every symptom of the list, free additions, and how severe three of them are. */
export function SymptomSection(props: SectionProps) {
  const { draft, change, errorOf } = props;
  const { t, say } = useWorkupWords();
  const restNo = (codes: readonly SymptomCode[]) => {
    const open = codes.filter((code) => answerTo(draft.symptoms, code) === null);
    change({ symptoms: [...draft.symptoms, ...open.map((code) => ({ code, present: false, note: '' }))] });
  };
  const others = draft.otherSymptoms;
  return (
    <>
      <FormSection anchor="symptoms" title={t('form.symptoms')}>
        {SYMPTOM_GROUPS.map((group) => {
          const codes: readonly SymptomCode[] = SYMPTOMS_BY_GROUP[group];
          return (
            <div key={group}>
              <Group justify="space-between" gap="xs" mb={4}>
                <Title order={4} size="h6">
                  {say(`symptomGroup.${group}`)}
                </Title>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('form.restNoOf', { group: say(`symptomGroup.${group}`) })}
                  onClick={() => restNo(codes)}
                >
                  {t('form.restNo')}
                </Button>
              </Group>
              <FindingRows
                codes={codes}
                findings={draft.symptoms}
                label={(code) => say(`symptom.${code}`)}
                error={(code) => errorOf(`symptoms.${code}`)}
                onChange={(symptoms) => change({ symptoms })}
              />
            </div>
          );
        })}
        {others.map((text, at) => (
          <TextInput
            // Lines have no identity of their own; they are only added at the end and removed.
            key={at}
            label={t('form.otherSymptom')}
            maxLength={HISTORY_LINE_LIMIT}
            value={text}
            onChange={(event) => change({ otherSymptoms: others.with(at, event.currentTarget.value) })}
            rightSection={
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                aria-label={t('form.remove', { what: text || t('form.otherSymptom') })}
                onClick={() => change({ otherSymptoms: others.toSpliced(at, 1) })}
              >
                <IconX size={14} aria-hidden />
              </Button>
            }
          />
        ))}
        <Group>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => change({ otherSymptoms: [...others, ''] })}
          >
            {t('form.addSymptom')}
          </Button>
        </Group>
        <NoteField {...props} note="symptoms" label={t('form.symptomsNote')} />
      </FormSection>
      <FormSection anchor="severity" title={t('form.severity')} hint={t('form.severityHint')}>
        {SEVERITY_ITEMS.map((item) => (
          <Radio.Group
            key={item}
            label={say(`severity.${item}`)}
            error={errorOf(`severity.${item}`)}
            value={draft.severity[item] === null ? 'NONE' : String(draft.severity[item])}
            onChange={(value) =>
              change({ severity: { ...draft.severity, [item]: value === 'NONE' ? null : Number(value) } })
            }
          >
            <Group gap="md" mt={4}>
              {LEVELS.map((level) => (
                <Radio key={level} value={String(level)} label={say(`severityLevel.${level}`)} />
              ))}
              <Radio value="NONE" label={t('notAsked')} />
            </Group>
          </Radio.Group>
        ))}
      </FormSection>
    </>
  );
}
