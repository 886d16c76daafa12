import { useMutation } from '@apollo/client/react';
import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgendaPartFragment } from '../../../gql/graphql.ts';
import { InstantText, useFormats, useNotify } from '../../../ui/index.ts';
import { AgendaPartDocument, WithdrawConferenceDecisionDocument } from '../item-operations.ts';
import { DecisionForm } from './DecisionForm.tsx';
import classes from './conference.module.css';

interface DecisionsSectionProps {
  readonly part: AgendaPartFragment;
  readonly writing: boolean;
}

type Decision = AgendaPartFragment['decisions'][number];

/** What was decided, in the order in which it was; what was taken back stays readable. */
export function DecisionsSection({ part, writing }: DecisionsSectionProps) {
  const { t } = useTranslation('conference');
  const notify = useNotify();
  const [withdraw] = useMutation(WithdrawConferenceDecisionDocument, {
    refetchQueries: [AgendaPartDocument],
  });
  const takeBack = async (id: string) => {
    try {
      const answer = (await withdraw({ variables: { id } })).data?.withdrawConferenceDecision;
      if (answer && answer.__typename !== 'ConferenceDecision') notify.refused(answer);
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Paper p="md" component="section">
      <Title order={3} mb="xs">
        {t('decision.title')}
      </Title>
      {part.decisions.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('decision.none')}
        </Text>
      )}
      <Stack gap="sm" component="ul" className={classes['list'] ?? ''}>
        {part.decisions.map((decision) => (
          <li key={decision.id}>
            <DecisionText decision={decision} />
            {writing && !decision.withdrawnAt && (
              <Button variant="subtle" size="compact-sm" onClick={() => void takeBack(decision.id)}>
                {t('decision.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </Stack>
      {writing && <DecisionForm itemId={part.id} patientId={part.patientId} />}
    </Paper>
  );
}

export function DecisionText({ decision }: { decision: Decision }) {
  const { t } = useTranslation(['conference', 'codes']);
  const { localDate } = useFormats();
  const { text, kind, recordedByName, decidedAt, withdrawnByName, task } = decision;
  const owner =
    task?.ownerName ??
    (task?.ownerDisciplineCode && t(`codes:discipline.${task.ownerDisciplineCode}` as never));
  return (
    <>
      <Group gap="xs" align="baseline" wrap="nowrap">
        <Badge variant="light" color="gray" style={{ flexShrink: 0 }}>
          {t(`decision.short.${kind}`)}
        </Badge>
        <Text
          size="sm"
          style={{ whiteSpace: 'pre-wrap' }}
          className={`${classes['name'] ?? ''} ${withdrawnByName === null ? '' : (classes['taken-back'] ?? '')}`}
        >
          {text}
        </Text>
      </Group>
      {task && (
        <Text size="sm">
          {[owner, task.dueOn && localDate(task.dueOn), t(`decision.task.${task.status}`)]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {recordedByName}, <InstantText at={decidedAt} />
        {withdrawnByName !== null && ` · ${t('decision.withdrawn', { name: withdrawnByName })}`}
      </Text>
    </>
  );
}
