import { Anchor, Badge, Group, Paper, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { InstantText } from '../../../ui/index.ts';
import type { ProposalHead } from '../operations.ts';
import classes from './week-builder.module.css';

/** What was built for this week before: nobody has to build it twice. */
export function ProposalList({ proposals }: { proposals: readonly ProposalHead[] }) {
  const { t } = useTranslation('week-builder');
  const heading = useId();
  if (proposals.length === 0) return null;
  return (
    <Paper component="section" aria-labelledby={heading} mt="lg">
      <Title order={2} id={heading} size="h3" p="md" pb="xs">
        {t('earlier')}
      </Title>
      <ul className={classes['list']}>
        {proposals.map((proposal) => (
          <li key={proposal.id} className={classes['item']}>
            <Group justify="space-between" gap="xs">
              <Anchor component={Link} to={`/schedule/proposals/${proposal.id}`} underline="always" fw={600}>
                {t(`kind.${proposal.kind}`)}
              </Anchor>
              <Badge variant="light" color="gray">
                {t(`status.${proposal.status}`)}
              </Badge>
            </Group>
            <Text size="sm" c="dimmed">
              <bdi>{proposal.requestedName}</bdi>, <InstantText at={proposal.createdAt} />
              {proposal.progress && (
                <> · {t('placedOf', { placed: proposal.progress.placed, total: proposal.progress.total })}</>
              )}
            </Text>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
