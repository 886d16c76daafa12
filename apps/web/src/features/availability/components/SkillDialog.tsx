import { useMutation } from '@apollo/client/react';
import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { AVAILABILITY_LIMITS, CLINICAL_DISCIPLINE_CODES } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { skillCodeOf } from '../skill-code.ts';
import { SaveSkillDocument, type Skill } from '../skill-operations.ts';

interface SkillDialogProps {
  /** Null adds one. */
  readonly skill: Skill | null;
  /** Codes of the clinic's skills. */
  readonly taken: readonly string[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** A skill: its name, and the discipline it lets its members stand in for. */
export function SkillDialog({ skill, taken, onClose, onSaved }: SkillDialogProps) {
  const { t } = useTranslation(['availability', 'codes']);
  const notify = useNotify();
  const [name, setName] = useState(skill?.name ?? '');
  const [disciplineCode, setDiscipline] = useState<string | null>(skill?.disciplineCode ?? null);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [saveSkill, { loading }] = useMutation(SaveSkillDocument);
  const save = async () => {
    setRefusal(null);
    const input = { code: skill?.code ?? skillCodeOf(name, taken), name, disciplineCode };
    try {
      const answer = (await saveSkill({ variables: { input } })).data?.saveSkill;
      if (!answer) return;
      if ('message' in answer) return setRefusal(answer);
      notify.done(t('availability:skill.saved', { name: answer.name }));
      onSaved();
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={skill?.name ?? t('availability:skill.add')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <TextInput
            label={t('availability:skill.name')}
            required
            maxLength={AVAILABILITY_LIMITS.name}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          <Select
            label={t('availability:skill.discipline')}
            description={t('availability:skill.disciplineHint')}
            data={CLINICAL_DISCIPLINE_CODES.map((code) => ({
              value: code,
              label: t(`codes:discipline.${code}`),
            }))}
            value={disciplineCode}
            onChange={setDiscipline}
            clearable
            searchable
          />
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('availability:cancel')}
            </Button>
            <Button type="submit" loading={loading} disabled={name.trim() === ''}>
              {t('availability:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
