import { useQuery } from '@apollo/client/react';
import { Button, Paper, Select, Stack, Table, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, LoadingState, useFormats, useUrlState } from '../../../ui/index.ts';
import { SkillsDocument, type Skill } from '../skill-operations.ts';
import { MemberSkills } from './MemberSkills.tsx';
import { SkillDialog } from './SkillDialog.tsx';
import classes from './availability.module.css';

/** What sessions may ask for, and who is able to do it. */
export function SkillsTab({ mayManage }: { mayManage: boolean }) {
  const { t } = useTranslation(['availability', 'codes']);
  const { list } = useFormats();
  const [memberId, setMember] = useUrlState('member');
  const [opened, setOpened] = useState<Skill | 'NEW' | null>(null);
  const { data, error, loading, refetch } = useQuery(SkillsDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) {
    return error && !loading ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <LoadingState rows={6} />
    );
  }
  const members = data.members.filter(({ active }) => active);
  const member = members.find(({ id }) => id === memberId);
  const whoHas = (code: string) =>
    list(
      members
        .filter(({ skills }) => skills.some((skill) => skill.code === code))
        .map(({ displayName }) => displayName),
    );
  const discipline = (code: string | null) =>
    code ? t(`codes:discipline.${code}` as never, { defaultValue: code }) : '';
  return (
    <Stack>
      <div>
        {mayManage && (
          <Button mb="md" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened('NEW')}>
            {t('availability:skill.add')}
          </Button>
        )}
        {data.skills.length === 0 ? (
          <EmptyState title={t('availability:skill.none')} text={t('availability:skill.noneHint')} />
        ) : (
          <div
            className={classes['scroll']}
            role="region"
            aria-label={t('availability:tab.skills')}
            tabIndex={0}
          >
            <Table verticalSpacing={6} striped>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('availability:skill.name')}</Table.Th>
                  <Table.Th scope="col">{t('availability:skill.discipline')}</Table.Th>
                  <Table.Th scope="col">{t('availability:skill.members')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.skills.map((skill) => (
                  <Table.Tr key={skill.code}>
                    <Table.Td>
                      {mayManage ? (
                        <button type="button" className={classes['plain']} onClick={() => setOpened(skill)}>
                          {skill.name}
                        </button>
                      ) : (
                        skill.name
                      )}
                    </Table.Td>
                    <Table.Td>{discipline(skill.disciplineCode)}</Table.Td>
                    <Table.Td>{whoHas(skill.code) || t('availability:skill.nobody')}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </div>
      {mayManage && data.skills.length > 0 && (
        <Paper p="md">
          <Title order={2} size="h3" mb="sm">
            {t('availability:skill.ofMember')}
          </Title>
          <Stack>
            <Select
              label={t('availability:hours.member')}
              data={members.map(({ id, displayName }) => ({ value: id, label: displayName }))}
              value={memberId || null}
              onChange={(value) => setMember(value ?? '')}
              searchable
              maw={320}
            />
            {member && <MemberSkills key={member.id} member={member} skills={data.skills} />}
          </Stack>
        </Paper>
      )}
      {opened && (
        <SkillDialog
          skill={opened === 'NEW' ? null : opened}
          taken={data.skills.map(({ code }) => code)}
          onClose={() => setOpened(null)}
          onSaved={() => {
            setOpened(null);
            void refetch();
          }}
        />
      )}
    </Stack>
  );
}
