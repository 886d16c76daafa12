import { Anchor, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../ui/index.ts';
import type { Plan } from '../plan-entries.ts';
import classes from './change-list.module.css';

interface VersionListProps {
  readonly versions: Plan['versions'];
  /** Address of the plan tab. */
  readonly planPath: string;
}

/** Every version, the newest first. */
export function VersionList({ versions, planPath }: VersionListProps) {
  const { t } = useTranslation('care-plan');
  const { instant } = useFormats();
  if (versions.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('versions.none')}
      </Text>
    );
  }
  const newestFirst = [...versions].sort((a, b) => b.number - a.number);
  const signed = ({ signOffs }: Plan['versions'][number]) => {
    if (signOffs.length === 0) return t('versions.noSigners');
    const count = signOffs.filter(({ signedAt }) => signedAt !== null).length;
    if (count === signOffs.length) return t('versions.allSigned');
    return t('versions.signed', { signed: count, total: signOffs.length });
  };
  return (
    <ul className={classes['list']} aria-label={t('versions.title')}>
      {newestFirst.map((version) => (
        <li key={version.id} className={classes['entry']}>
          <Group gap="xs" justify="space-between">
            <Anchor component={Link} to={`${planPath}/versions/${version.number}`} fw={600} size="sm">
              {t('versions.number', { number: version.number })}
            </Anchor>
            <Text size="sm" c="dimmed">
              {signed(version)}
            </Text>
          </Group>
          <Text size="sm">{version.note}</Text>
          <Text size="xs" c="dimmed">
            {t('versions.by', { name: version.createdByName, time: instant(version.createdAt) })}
          </Text>
        </li>
      ))}
    </ul>
  );
}
