import { useMutation } from '@apollo/client/react';
import { Button, Group, Paper, Radio, Stack, Text, Title } from '@mantine/core';
import {
  decideTriage,
  type PatientRelation,
  TRIAGE_DECISIONS,
  TRIAGE_REASON_MAX_LENGTH,
  type TriageDecision,
} from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import type { ReferralFieldsFragment } from '../../../gql/graphql.ts';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { CountedTextarea } from '../../care-plan/index.ts';
import { TriageReferralDocument } from '../operations.ts';

interface TriagePanelProps {
  readonly referral: ReferralFieldsFragment;
  readonly relation: PatientRelation | null | undefined;
}

const HINTS = { ACCEPT: 'acceptHint', MORE_INFORMATION: 'moreHint', DECLINE: 'declineHint' } as const;

/** Accept, ask for more, or decline; while the referral is still open and for those who may. */
export function TriagePanel({ referral, relation }: TriagePanelProps) {
  const { t } = useTranslation('referrals');
  const may = useAccess();
  const open = referral.status === 'NEW' || referral.status === 'MORE_INFORMATION';
  if (!open || relation === undefined) return null;
  const allowed = relation !== null && may('referral.triage', { relation });
  return (
    <Paper p="md" component="section">
      <Title order={2} mb="xs">
        {t('page.triage')}
      </Title>
      {allowed ? (
        <TriageForm referral={referral} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('triage.noRight')}
        </Text>
      )}
    </Paper>
  );
}

function TriageForm({ referral }: { referral: ReferralFieldsFragment }) {
  const { t } = useTranslation('referrals');
  const notify = useNotify();
  const [decision, setDecision] = useState<TriageDecision>('ACCEPT');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [triage, { loading }] = useMutation(TriageReferralDocument, { refetchQueries: ['Referrals'] });
  const outcome = decideTriage(referral, { decision, reason });
  const wrong =
    outcome.ok || outcome.field !== 'reason'
      ? null
      : outcome.code === 'REASON_REQUIRED'
        ? t('triage.reasonRequired')
        : t('triage.reasonTooLong', { max: TRIAGE_REASON_MAX_LENGTH });
  const submit = async () => {
    setTried(true);
    if (wrong) return;
    setRefusal(null);
    try {
      const input = { referralId: referral.id, version: referral.version, decision, reason };
      const answer = (await triage({ variables: { input } })).data?.triageReferral;
      if (answer?.__typename === 'Refusal') return setRefusal(answer);
      if (answer?.__typename === 'Referral') notify.done(t(`triage.done.${answer.status}`));
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('triage.intro')}
        </Text>
        <Radio.Group
          aria-label={t('triage.decision')}
          value={decision}
          onChange={(value) => setDecision(TRIAGE_DECISIONS.find((each) => each === value) ?? 'ACCEPT')}
        >
          <Stack gap="xs">
            {TRIAGE_DECISIONS.map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`triage.${each}`)}
                description={t(`triage.${HINTS[each]}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <CountedTextarea
          label={t(decision === 'ACCEPT' ? 'triage.reasonOptional' : 'triage.reason')}
          value={reason}
          limit={TRIAGE_REASON_MAX_LENGTH}
          onChange={(event) => setReason(event.currentTarget.value)}
          required={decision !== 'ACCEPT'}
          error={tried && wrong ? wrong : undefined}
        />
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button type="submit" loading={loading}>
            {t('triage.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
