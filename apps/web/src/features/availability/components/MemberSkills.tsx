import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { SetMemberSkillsDocument, type Skill, type SkilledMember } from '../skill-operations.ts';

interface MemberSkillsProps {
  readonly member: SkilledMember;
  readonly skills: readonly Skill[];
}

/** What one member is able to do, all of it at once. */
export function MemberSkills({ member, skills }: MemberSkillsProps) {
  const { t } = useTranslation('availability');
  const notify = useNotify();
  const stored = member.skills.map(({ code }) => code);
  const [chosen, setChosen] = useState<string[]>(stored);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [set, { loading }] = useMutation(SetMemberSkillsDocument);
  const same = stored.length === chosen.length && stored.every((code) => chosen.includes(code));
  const save = async () => {
    setRefusal(null);
    try {
      const input = { memberId: member.id, skillCodes: chosen };
      const answer = (await set({ variables: { input } })).data?.setMemberSkills;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      notify.done(t('skill.savedMember', { name: member.displayName }));
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Stack>
      <Checkbox.Group label={t('skill.able')} value={chosen} onChange={setChosen}>
        <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} mt="xs">
          {skills.map(({ code, name }) => (
            <Checkbox key={code} value={code} label={name} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <RefusalAlert refusal={refusal} />
      <Group>
        <Button loading={loading} disabled={same} onClick={() => void save()}>
          {t('save')}
        </Button>
      </Group>
    </Stack>
  );
}
