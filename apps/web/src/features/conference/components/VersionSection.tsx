import { useMutation } from '@apollo/client/react';
import { Anchor, Button, Drawer, Group, Paper, Text, Title } from '@mantine/core';
import { IconPencil, IconWritingSign } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AgendaPartFragment } from '../../../gql/graphql.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { ChangeList } from '../../care-plan/index.ts';
import { AgendaPartDocument, SignAgendaItemDocument } from '../item-operations.ts';
import { ConferenceDocument } from '../operations.ts';
import { PlanInConference } from './PlanInConference.tsx';

interface VersionSectionProps {
  readonly part: AgendaPartFragment;
  readonly signable: boolean;
}

/** What has been changed in the plan, the version it becomes, and signing it. */
export function VersionSection({ part, signable }: VersionSectionProps) {
  const { t } = useTranslation(['conference', 'app']);
  const notify = useNotify();
  const [editing, setEditing] = useState(false);
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [sign, { loading, client }] = useMutation(SignAgendaItemDocument, {
    refetchQueries: [ConferenceDocument],
  });
  const { id, patientId, patientName, carePlanId, planVersionNumber, planVersion, draftChanges } = part;
  const next = (planVersionNumber ?? 0) + 1;
  const refresh = () => void client.refetchQueries({ include: [AgendaPartDocument] });

  const send = async () => {
    setAsking(false);
    setRefusal(null);
    try {
      const input = { itemId: id, baseVersion: part.version, basePlanVersionNumber: planVersionNumber };
      const answer = (await sign({ variables: { input } })).data?.signAgendaItem;
      if (!answer) return;
      if (answer.__typename === 'AgendaItem') return notify.done(t('version.done'));
      setRefusal(answer);
      refresh();
    } catch (error) {
      notify.failed(error);
    }
  };
  if (planVersion) {
    return (
      <Paper p="md" component="section">
        <Title order={3} mb="xs">
          {t('version.made', { number: planVersion.number })}
        </Title>
        <ChangeList changes={planVersion.changes} level={4} />
        <Anchor
          component={Link}
          to={`/patients/${patientId}/plan/versions/${planVersion.number}`}
          size="sm"
          className="no-print"
        >
          {t('version.open', { number: planVersion.number })}
        </Anchor>
      </Paper>
    );
  }
  if (part.status === 'SIGNED') return null;
  return (
    <Paper p="md" component="section">
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={3}>{carePlanId ? t('version.next', { number: next }) : t('version.noPlanTitle')}</Title>
        {carePlanId && part.status !== 'DEFERRED' && (
          <Button
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => setEditing(true)}
            className="no-print"
          >
            {t('decision.changePlan')}
          </Button>
        )}
      </Group>
      {carePlanId === null && <Text size="sm">{t('version.noPlan')}</Text>}
      {carePlanId !== null && draftChanges.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('version.unchanged', { number: next })}
        </Text>
      )}
      {draftChanges.length > 0 && <ChangeList changes={draftChanges} level={4} />}
      <RefusalAlert refusal={refusal} />
      {signable && (
        <Group justify="flex-end" mt="md" gap="sm">
          {part.summary === '' && (
            <Text size="sm" c="dimmed">
              {t('version.saveFirst')}
            </Text>
          )}
          <Button
            leftSection={<IconWritingSign size={16} aria-hidden />}
            loading={loading}
            disabled={part.summary === ''}
            onClick={() => setAsking(true)}
          >
            {t('version.sign')}
          </Button>
        </Group>
      )}
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('version.signQuestion', { name: patientName })}
      >
        <Text size="sm">
          {carePlanId ? t('version.signConsequence', { number: next }) : t('version.signConsequenceNoPlan')}
        </Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('app:cancel')}
          </Button>
          <Button data-autofocus onClick={() => void send()}>
            {t('version.sign')}
          </Button>
        </Group>
      </Dialog>
      <Drawer
        opened={editing && carePlanId !== null}
        onClose={() => {
          setEditing(false);
          refresh();
        }}
        position="right"
        size="min(60rem, 100%)"
        title={t('edit.title')}
        closeButtonProps={{ 'aria-label': t('edit.close') }}
      >
        {carePlanId && <PlanInConference planId={carePlanId} />}
      </Drawer>
    </Paper>
  );
}
