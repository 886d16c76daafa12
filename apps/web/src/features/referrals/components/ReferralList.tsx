import { Anchor, Card, Group, Stack, Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReferralsQuery } from '../../../gql/graphql.ts';
import { InstantText } from '../../../ui/index.ts';
import classes from './referral-list.module.css';
import { ReferralStatusBadge } from './ReferralStatusBadge.tsx';

type Referral = ReferralsQuery['referrals']['edges'][number]['node'];

/** A table where there is room, cards on a phone. */
export function ReferralList({ referrals }: { referrals: readonly Referral[] }) {
  const wide = useMediaQuery('(min-width: 62em)', false, { getInitialValueInEffect: false });
  return wide ? <ReferralTable referrals={referrals} /> : <ReferralCards referrals={referrals} />;
}

function ReferralTable({ referrals }: { referrals: readonly Referral[] }) {
  const { t } = useTranslation('referrals');
  return (
    <Table className={classes['table']}>
      <Table.Thead>
        <Table.Tr>
          {(['name', 'reason', 'referrer', 'received', 'status'] as const).map((column) => (
            <Table.Th key={column} scope="col">
              {t(`list.columns.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {referrals.map((referral) => (
          <Table.Tr key={referral.id} className={classes['row']}>
            <Table.Th scope="row" fw={400} className={classes['name']}>
              <ReferralLink referral={referral} />
              <Text size="sm" c="dimmed">
                {t('list.years', { count: referral.age })}
              </Text>
            </Table.Th>
            <Table.Td>
              <Text size="sm" lineClamp={2}>
                {referral.reason ?? t('list.noReason')}
              </Text>
            </Table.Td>
            <Table.Td>
              <Text size="sm">{referral.referrerName ?? t('list.noReferrer')}</Text>
            </Table.Td>
            <Table.Td className={classes['short']}>
              <InstantText at={referral.receivedAt} ago />
            </Table.Td>
            <Table.Td>
              <ReferralStatusBadge status={referral.status} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function ReferralCards({ referrals }: { referrals: readonly Referral[] }) {
  const { t } = useTranslation('referrals');
  return (
    <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
      {referrals.map((referral) => (
        <Card component="li" key={referral.id} p="sm" className={classes['row']}>
          <ReferralLink referral={referral} />
          <Text size="sm" lineClamp={2}>
            {referral.reason ?? t('list.noReason')}
          </Text>
          <Group gap="xs" mt={6}>
            <ReferralStatusBadge status={referral.status} />
            <Text size="sm" c="dimmed">
              {t('list.years', { count: referral.age })} · <InstantText at={referral.receivedAt} ago />
            </Text>
          </Group>
        </Card>
      ))}
    </Stack>
  );
}

const ReferralLink = ({ referral }: { referral: Referral }) => (
  <Anchor component={Link} to={`/referrals/${referral.id}`} className={classes['link']} fw={600} c="inherit">
    <bdi className={classes['clamp']} title={referral.displayName}>
      {referral.displayName}
    </bdi>
  </Anchor>
);
