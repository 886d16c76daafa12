import { useMutation } from '@apollo/client/react';
import { Alert, Anchor, Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import {
  characterCount,
  isOpen,
  type LevelOfCare,
  LEVELS_OF_CARE,
  OTHER_REASON,
  TRANSITION_REASON_MAX_LENGTH,
} from '@consilium/domain';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Dialog } from '../../../ui/dialog.tsx';
import { LoadingState, RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { CountedTextarea } from '../../care-plan/index.ts';
import { TransitionEpisodeDocument } from '../operations.ts';
import type { Episode, Offer } from '../offered-transition.ts';

const MissingCriteria = lazy(async () => ({
  default: (await import('../../discharge/index.ts')).MissingCriteria,
}));

interface TransitionDialogProps {
  readonly patientId: string;
  readonly episode: Episode;
  readonly offer: Offer;
  readonly teamPath: string;
  readonly onClose: () => void;
}

/** One step of the episode: reason, and what the step needs besides. */
export function TransitionDialog({ patientId, episode, offer, teamPath, onClose }: TransitionDialogProps) {
  const { t } = useTranslation(['patients', 'codes']);
  const notify = useNotify();
  const [reasonCode, setReasonCode] = useState(
    offer.reasonCodes.length === 1 ? (offer.reasonCodes[0] ?? '') : '',
  );
  const [reason, setReason] = useState('');
  const [levelOfCare, setLevelOfCare] = useState<LevelOfCare | null>(episode.levelOfCare);
  const [cleared, setCleared] = useState(false);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  // Where the reader stands to the patient may change with the step, and with it what they may open.
  const [move, { loading }] = useMutation(TransitionEpisodeDocument, {
    refetchQueries: ['Patient', 'PatientPlanId'],
  });
  const needsClearance = offer.blockedBy !== null && offer.toState === 'PHASE1_ACTIVE';
  const needsTeam = offer.blockedBy !== null && !needsClearance;
  const to = t(`codes:episodeState.${offer.toState}`);

  const problems = {
    reasonCode: reasonCode === '' ? t('transition.reasonRequired') : null,
    reason:
      reasonCode === OTHER_REASON && reason.trim() === ''
        ? t('transition.textRequired')
        : characterCount(reason) > TRANSITION_REASON_MAX_LENGTH
          ? t('transition.textTooLong', { max: TRANSITION_REASON_MAX_LENGTH })
          : null,
    levelOfCare: offer.needsLevelOfCare && levelOfCare === null ? t('transition.levelRequired') : null,
    clearance: needsClearance && !cleared ? t('transition.clearanceRequired') : null,
  };
  const shown = (problem: string | null) => (tried && problem ? problem : undefined);

  const submit = async () => {
    setTried(true);
    if (needsTeam || Object.values(problems).some((problem) => problem !== null)) return;
    setRefusal(null);
    const input = {
      episodeId: episode.id,
      version: episode.version,
      toState: offer.toState,
      reasonCode,
      ...(reason.trim() === '' ? {} : { reason }),
      ...(offer.needsLevelOfCare && levelOfCare ? { levelOfCare } : {}),
      ...(needsClearance ? { medicalClearance: cleared } : {}),
    };
    try {
      const { data } = await move({ variables: { input } });
      if (data?.transitionEpisode.__typename === 'Refusal') return setRefusal(data.transitionEpisode);
      notify.done(t('transition.done', { state: to }));
      onClose();
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('transition.title', { from: t(`codes:episodeState.${episode.state}`), to })}
      size="lg"
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="md">
          {needsTeam && (
            <Alert color="yellow" variant="light">
              <Text size="sm">{t('transition.careTeamRequired')}</Text>
              <Anchor component={Link} to={teamPath} size="sm">
                {t('transition.toTeam')}
              </Anchor>
            </Alert>
          )}
          {!isOpen(offer.toState) && <Text size="sm">{t('transition.ending')}</Text>}
          <Select
            label={t('transition.reasonCode')}
            data={offer.reasonCodes.map((code) => ({
              value: code,
              label: t(`transition.reasons.${code}`, { defaultValue: code }),
            }))}
            value={reasonCode === '' ? null : reasonCode}
            onChange={(value) => setReasonCode(value ?? '')}
            allowDeselect={false}
            required
            error={shown(problems.reasonCode)}
            data-autofocus
          />
          <CountedTextarea
            label={t('transition.reason')}
            description={t('transition.reasonHint')}
            value={reason}
            limit={TRANSITION_REASON_MAX_LENGTH}
            onChange={(event) => setReason(event.currentTarget.value)}
            required={reasonCode === OTHER_REASON}
            error={shown(problems.reason)}
          />
          {offer.needsLevelOfCare && (
            <Select
              label={t('transition.levelOfCare')}
              data={LEVELS_OF_CARE.map((level) => ({ value: level, label: t(`codes:levelOfCare.${level}`) }))}
              value={levelOfCare}
              onChange={(value) => setLevelOfCare(LEVELS_OF_CARE.find((level) => level === value) ?? null)}
              allowDeselect={false}
              required
              error={shown(problems.levelOfCare)}
            />
          )}
          {needsClearance && (
            <Checkbox
              label={t('transition.clearance')}
              description={t('transition.clearanceHint')}
              checked={cleared}
              onChange={(event) => setCleared(event.currentTarget.checked)}
              error={shown(problems.clearance)}
            />
          )}
          <RefusalAlert refusal={refusal} />
          {refusal?.code === 'DISCHARGE_NOT_READY' && (
            <Suspense fallback={<LoadingState rows={3} />}>
              <MissingCriteria patientId={patientId} />
            </Suspense>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('form.cancel')}
            </Button>
            <Button type="submit" loading={loading} disabled={needsTeam}>
              {t('transition.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
