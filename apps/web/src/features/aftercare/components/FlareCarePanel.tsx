import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { FAMILY_FLARE_STEPS, FLARE_STEPS, type PatientRelation } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import { ErrorState, InstantText, LoadingState } from '../../../ui/index.ts';
import { FlareCareDocument } from '../operations.ts';
import { EarlierFlares } from './EarlierFlares.tsx';
import { FlarePlanDialog } from './FlarePlanDialog.tsx';
import { FlareStepRow } from './FlareStepRow.tsx';

interface FlareCarePanelProps {
  readonly patientId: string;
  readonly relation: PatientRelation;
  /** Level of its heading, under which it stands. */
  readonly headingOrder?: 2 | 3;
}

/** What to do when pain flares: three steps, each with its day once it is taken. Never rest. */
export function FlareCarePanel({ patientId, relation, headingOrder = 3 }: FlareCarePanelProps) {
  const { t } = useTranslation('aftercare');
  const may = useAccess();
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useQuery(FlareCareDocument, {
    variables: { patientId },
    fetchPolicy: 'cache-and-network',
  });
  if (!data)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={3} />;
  const { plan, flares } = data.flareCare;
  const [latest, ...before] = flares;
  const isFamily = relation === 'SELF' || relation === 'PROXY';
  const mayStamp = may('flarePlan.stamp', { relation });
  return (
    <Paper p="md" withBorder component="section" aria-label={t('flare.title')}>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={headingOrder} {...(headingOrder === 2 && { size: 'h4' })}>
          {t('flare.title')}
        </Title>
        {may('flarePlan.agree', { relation }) && (
          <Button variant="light" size="xs" className="no-print" onClick={() => setEditing(true)}>
            {t(plan ? 'flare.change' : 'flare.agree')}
          </Button>
        )}
      </Group>
      <Stack gap="xs">
        {plan ? (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {t('flare.begins', { signs: plan.signs })}
          </Text>
        ) : (
          <Text size="sm" c="dimmed">
            {t('flare.none')}
          </Text>
        )}
        <ol style={{ margin: 0, paddingLeft: '1.4em' }}>
          {FLARE_STEPS.map((step) => (
            <FlareStepRow
              key={step}
              patientId={patientId}
              step={step}
              plan={plan ?? null}
              stamps={latest?.stamps ?? []}
              mayStamp={mayStamp && (!isFamily || FAMILY_FLARE_STEPS.includes(step))}
            />
          ))}
        </ol>
        {plan?.helps && (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {t('flare.helped', { helps: plan.helps })}
          </Text>
        )}
        {plan && (
          <>
            <Text size="sm">
              {t('flare.coach', { name: plan.coachName })}{' '}
              <Anchor underline="always" href={`tel:${plan.coachPhone.replaceAll(/[^\d+]/g, '')}`}>
                {plan.coachPhone}
              </Anchor>
            </Text>
            <Text size="xs" c="dimmed">
              {t('flare.agreedBy', { name: plan.agreedByName })} <InstantText at={plan.agreedAt} />
            </Text>
          </>
        )}
        <EarlierFlares flares={before} />
      </Stack>
      {editing && (
        <FlarePlanDialog patientId={patientId} plan={plan ?? null} onClose={() => setEditing(false)} />
      )}
    </Paper>
  );
}
