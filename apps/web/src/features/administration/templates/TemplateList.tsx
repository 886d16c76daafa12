import { Badge, Button, Group, Paper, Switch, Text, Title } from '@mantine/core';
import { IconCopy, IconPlus, IconTemplate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  DisciplineBadge,
  EmptyState,
  matchesWords,
  SearchField,
  useFormats,
  useUrlState,
} from '../../../ui/index.ts';
import type { Template } from './operations.ts';
import { minutesOf } from './template-values.ts';
import classes from './templates.module.css';

export function TemplateList({ templates }: { templates: readonly Template[] }) {
  const { t } = useTranslation('administration');
  const [search, setSearch] = useUrlState('q');
  const [retired, setRetired] = useUrlState('retired');
  const found = templates
    .filter(({ active }) => active || retired === '1')
    .filter(({ name, description }) => matchesWords(search, `${name} ${description}`));
  return (
    <>
      <Group justify="space-between" mb="md">
        <Title order={2}>{t('tabs.templates')}</Title>
        <Button component={Link} to="new" leftSection={<IconPlus size={16} aria-hidden />}>
          {t('template.new')}
        </Button>
      </Group>
      <Group gap="md" mb="md">
        <SearchField label={t('template.search')} value={search} onSearch={setSearch} />
        <Switch
          label={t('template.retired')}
          checked={retired === '1'}
          onChange={(event) => setRetired(event.currentTarget.checked ? '1' : '')}
        />
      </Group>
      {found.length === 0 ? (
        <EmptyState
          icon={IconTemplate}
          title={t(templates.length === 0 ? 'template.none' : 'template.noMatch')}
          text={t(templates.length === 0 ? 'template.noneHint' : 'template.noMatchHint')}
        />
      ) : (
        <ul className={classes['list']}>
          {found.map((template) => (
            <TemplateCard key={template.id} template={template} />
          ))}
        </ul>
      )}
    </>
  );
}

function TemplateCard({ template }: { template: Template }) {
  const { t } = useTranslation(['administration', 'codes']);
  const { number } = useFormats();
  const minutes = minutesOf(template.interventions);
  const perDay = minutes.reduce((sum, row) => sum + row.minutesPerDay, 0);
  const facts = [
    t(`codes:levelOfCare.${template.levelOfCare}`),
    t('template.weekCount', { count: template.weeks }),
    t('template.goalCount', { count: template.goals.length }),
    t('template.interventionCount', { count: template.interventions.length }),
    t('template.minutesADay', { minutes: number(perDay, 1) }),
  ];
  return (
    <Paper component="li" className={classes['card']}>
      <div className={classes['cardBody']}>
        <Group gap="xs">
          <Link to={template.id} className={classes['link']}>
            <bdi>{template.name}</bdi>
          </Link>
          {!template.active && (
            <Badge variant="outline" color="gray" styles={{ root: { color: 'var(--mantine-color-text)' } }}>
              {t('template.inactive')}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed" className="numbers">
          {facts.join(' · ')}
        </Text>
        {template.description && (
          <Text size="sm" lineClamp={2} mt={4}>
            {template.description}
          </Text>
        )}
        <Group gap={6} mt={6}>
          {minutes.map(({ disciplineCode }) => (
            <DisciplineBadge key={disciplineCode} code={disciplineCode} />
          ))}
        </Group>
      </div>
      <Button
        component={Link}
        to={`new?from=${template.id}`}
        variant="subtle"
        size="compact-sm"
        className={classes['above']}
        leftSection={<IconCopy size={14} aria-hidden />}
        aria-label={t('template.copyNamed', { name: template.name })}
      >
        {t('template.copy')}
      </Button>
    </Paper>
  );
}
