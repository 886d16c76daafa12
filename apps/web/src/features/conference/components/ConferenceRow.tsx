import { Badge, Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConferenceRowFragment } from '../../../gql/graphql.ts';
import { useFormats } from '../../../ui/index.ts';
import classes from './conference.module.css';

export function ConferenceRow({ conference }: { conference: ConferenceRowFragment }) {
  const { t } = useTranslation('conference');
  const { instant, list } = useFormats();
  const { id, title, startsAt, status, agenda, attendance, hiddenItems, createdByName } = conference;
  const signed = agenda.filter((item) => item.status === 'SIGNED').length;
  const facts = [
    t('list.count', { count: agenda.length + hiddenItems }),
    signed > 0 && t('list.signed', { count: signed }),
    attendance.length > 0 && t('list.attended', { count: attendance.length }),
    t('list.by', { name: createdByName }),
  ].filter(Boolean);
  return (
    <Paper component="li" p="md">
      <Group justify="space-between" gap="xs" align="flex-start">
        <Text component="h2" fw={650} m={0} fz="md" className={classes['name'] ?? ''}>
          <Link to={`/conference/${id}`} className={classes['link']}>
            {instant(startsAt)}
            {title && ` · ${title}`}
          </Link>
        </Text>
        <Badge
          variant={status === 'UNDER_WAY' ? 'filled' : 'light'}
          color={status === 'UNDER_WAY' ? 'teal' : 'gray'}
        >
          {t(`status.${status}`)}
        </Badge>
      </Group>
      <Text size="sm" mt={4} className={classes['name'] ?? ''}>
        {list(agenda.map(({ patientName }) => patientName))}
      </Text>
      <Text size="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
      {hiddenItems > 0 && (
        <Text size="sm" c="dimmed">
          {t('list.hidden', { count: hiddenItems })}
        </Text>
      )}
    </Paper>
  );
}
