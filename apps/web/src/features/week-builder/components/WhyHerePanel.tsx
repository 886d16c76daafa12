import { useQuery } from '@apollo/client/react';
import { Button, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { IconPin, IconPinnedOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DisciplineBadge, ErrorState, InstantText, LoadingState, useFormats } from '../../../ui/index.ts';
import type { WeekNames } from '../hooks/use-week-names.ts';
import { WhyHereDocument, type Explanation, type ProposedSession } from '../operations.ts';
import { patientNames } from '../proposed-grid.ts';
import classes from './week-builder.module.css';

interface WhyHerePanelProps {
  readonly proposalId: string;
  readonly session: ProposedSession | null;
  readonly names: WeekNames;
  /** Null once the proposal is decided. */
  readonly onPin: ((session: ProposedSession) => void) | null;
  readonly onClose: () => void;
}

/** One session of the proposal: who, where, why here, and what moving it would cost. */
export function WhyHerePanel({ proposalId, session, names, onPin, onClose }: WhyHerePanelProps) {
  const { t } = useTranslation('week-builder');
  const { list, timeRange } = useFormats();
  return (
    <Drawer
      opened={session !== null}
      onClose={onClose}
      position="right"
      title={session?.title ?? ''}
      closeButtonProps={{ 'aria-label': t('why.close') }}
    >
      {session && (
        <Stack gap="md">
          <div>
            <DisciplineBadge code={session.disciplineCode} />
            <Text fw={650} mt={4}>
              <bdi>{list(patientNames(session))}</bdi>
            </Text>
            <Text size="sm">
              <InstantText at={session.startsAt} /> ({timeRange(session.startsAt, session.endsAt)})
            </Text>
            <Text size="sm">
              <bdi>{list(session.memberIds.map(names.member))}</bdi>
              {session.roomId && <> · {names.room(session.roomId)}</>}
            </Text>
          </div>
          {onPin && !session.locked && (
            <Group>
              <Button
                variant="default"
                leftSection={
                  session.pinned ? <IconPinnedOff size={16} aria-hidden /> : <IconPin size={16} aria-hidden />
                }
                onClick={() => onPin(session)}
              >
                {t(session.pinned ? 'unpin' : 'pin')}
              </Button>
            </Group>
          )}
          {session.change !== 'DROPPED' && (
            <Why proposalId={proposalId} sessionId={session.id} names={names} />
          )}
        </Stack>
      )}
    </Drawer>
  );
}

function Why({ proposalId, sessionId, names }: { proposalId: string; sessionId: string; names: WeekNames }) {
  const { t } = useTranslation('week-builder');
  const { data, error, refetch } = useQuery(WhyHereDocument, { variables: { proposalId, sessionId } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState rows={4} />;
  const { fixed, costs, alternatives, blocked, ofStarts } = data.whyHere;
  if (fixed) return <Text>{t(`why.fixed.${fixed}`)}</Text>;
  return (
    <>
      <section>
        <Title order={3} size="h4" mb={4}>
          {t('why.title')}
        </Title>
        {costs.every(({ cost }) => cost === 0) && <Text size="sm">{t('why.perfect')}</Text>}
        <Costs costs={costs} />
      </section>
      <section>
        <Title order={3} size="h4" mb={4}>
          {t('why.elsewhere')}
        </Title>
        {alternatives.length === 0 && <Text size="sm">{t('why.nowhere')}</Text>}
        <ul className={classes['list']}>
          {alternatives.map((alternative) => (
            <Alternative
              key={`${alternative.startsAt} ${alternative.memberIds.join()} ${alternative.roomId}`}
              alternative={alternative}
              names={names}
            />
          ))}
        </ul>
      </section>
      {blocked.length > 0 && (
        <section>
          <Title order={3} size="h4" mb={4}>
            {t('why.blocked', { count: ofStarts })}
          </Title>
          {blocked.map(({ code, message, starts }) => (
            <div key={code} className={classes['reason']}>
              <span className={classes['level']}>{t('why.starts', { count: starts ?? 0 })}</span>
              <span>{t(`reason.${code}` as never, { defaultValue: message })}</span>
            </div>
          ))}
        </section>
      )}
    </>
  );
}

function Costs({ costs }: { costs: Explanation['costs'] }) {
  const { t } = useTranslation('week-builder');
  const { number } = useFormats();
  return costs
    .filter(({ cost }) => cost !== 0)
    .map(({ goal, cost }) => (
      <Text key={goal} size="sm">
        {t(`goal.${goal}.name`)}: {cost > 0 ? '+' : ''}
        {number(cost, 1)}
      </Text>
    ));
}

function Alternative({
  alternative,
  names,
}: {
  alternative: Explanation['alternatives'][number];
  names: WeekNames;
}) {
  const { t } = useTranslation('week-builder');
  const { list, number } = useFormats();
  const { startsAt, memberIds, roomId, delta, parts } = alternative;
  return (
    <li className={classes['item']}>
      <Text size="sm" fw={600}>
        <InstantText at={startsAt} />
      </Text>
      <span className={classes['note']}>
        <bdi>{list(memberIds.map(names.member))}</bdi>
        {roomId && <> · {names.room(roomId)}</>}
      </span>
      <Text size="sm">
        {delta === 0
          ? t('why.same')
          : t(delta > 0 ? 'why.dearer' : 'why.cheaper', { cost: number(Math.abs(delta), 1) })}
      </Text>
      <Costs costs={parts} />
    </li>
  );
}
