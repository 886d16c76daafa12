import { Alert, Button, Group, Paper, Text } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconRefresh } from '@tabler/icons-react';
import { isDecidable } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { ConfirmButton, InstantText, RefusalAlert } from '../../../ui/index.ts';
import type { useDecisions } from '../hooks/use-decisions.ts';
import type { WeekProposal } from '../operations.ts';
import classes from './week-builder.module.css';

interface DecisionBarProps {
  readonly proposal: WeekProposal;
  readonly decisions: ReturnType<typeof useDecisions>;
  /** Chosen changes; null is all. */
  readonly chosen: readonly string[] | null;
}

/** Accept whole or in part, rebuild with what is pinned, put aside, take back. Nothing is booked before. */
export function DecisionBar({ proposal, decisions, chosen }: DecisionBarProps) {
  const { t } = useTranslation('week-builder');
  const { refused, busy } = decisions;
  const open = isDecidable(proposal.status);
  const pins = proposal.sessions.filter(({ pinned }) => pinned).length;
  return (
    <Paper p="md" component="section" aria-label={t('decide.title')}>
      <Group gap="sm">
        {open && (
          <Button
            leftSection={<IconCheck size={18} aria-hidden />}
            loading={busy}
            disabled={chosen?.length === 0}
            onClick={() => void decisions.accept(chosen)}
          >
            {chosen ? t('decide.acceptSome', { count: chosen.length }) : t('decide.accept')}
          </Button>
        )}
        {open && proposal.kind === 'BUILD' && (
          <Button
            variant="default"
            leftSection={<IconRefresh size={18} aria-hidden />}
            loading={busy}
            onClick={() => void decisions.rebuild()}
          >
            {t('decide.rebuild', { count: pins })}
          </Button>
        )}
        {open && (
          <ConfirmButton
            question={t('decide.discardQuestion')}
            consequence={t('decide.discardConsequence')}
            verb={t('decide.discard')}
            onConfirm={() => void decisions.discard()}
          >
            {t('decide.discard')}
          </ConfirmButton>
        )}
        {proposal.canUndo && (
          <ConfirmButton
            question={t('decide.undoQuestion')}
            consequence={t('decide.undoConsequence')}
            verb={t('decide.undo')}
            leftSection={<IconArrowBackUp size={18} aria-hidden />}
            onConfirm={() => void decisions.undo()}
          >
            {t('decide.undo')}
          </ConfirmButton>
        )}
        <Text size="sm" c="dimmed">
          {t(`status.${proposal.status}`)}
          {proposal.decidedByName && (
            <>
              {', '}
              <bdi>{proposal.decidedByName}</bdi>, <InstantText at={proposal.decidedAt} />
            </>
          )}
        </Text>
      </Group>
      {refused && !refused.clashes?.length && <RefusalAlert refusal={refused} />}
      {refused?.clashes && refused.clashes.length > 0 && (
        <Alert color="yellow" variant="light" mt="sm" role="alert" title={t('decide.clash')}>
          <ul className={classes['list']}>
            {refused.clashes.map((clash, index) => (
              <li key={`${clash.code}-${index}`}>
                <InstantText at={clash.startsAt} />: {clash.message}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </Paper>
  );
}
