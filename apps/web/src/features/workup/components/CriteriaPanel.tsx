import { Badge, Group, Paper, Text, Title } from '@mantine/core';
import { IconCheck, IconMinus, IconQuestionMark } from '@tabler/icons-react';
import { useFormats } from '../../../ui/index.ts';
import { useWorkupWords } from '../hooks/use-workup-words.ts';
import type { Criteria, Criterion } from '../operations.ts';
import { Panel } from './Panel.tsx';
import classes from './workup.module.css';

/** The published criteria, each with its parts, what it looked at, and what is missing. */
export function CriteriaPanel({ criteria }: { criteria: Criteria }) {
  const { t } = useWorkupWords();
  const { localDate } = useFormats();
  return (
    <Panel title={t('criteria.title')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('criteria.intro')}{' '}
        {criteria.examinedOn
          ? t('criteria.examined', { date: localDate(criteria.examinedOn) })
          : t('criteria.notExamined')}
      </Text>
      <div className={classes['criteria']}>
        {criteria.criteria.map((criterion) => (
          <CriterionCard key={criterion.code} criterion={criterion} />
        ))}
      </div>
    </Panel>
  );
}

function CriterionCard({ criterion }: { criterion: Criterion }) {
  const { t, say, list, metText, partText } = useWorkupWords();
  return (
    <Paper withBorder p="sm" component="article" className={classes['card'] ?? ''} miw={0}>
      <Group justify="space-between" gap="xs" mb="xs" wrap="nowrap" align="flex-start">
        <Title order={4} size="h6">
          {say(`criterion.${criterion.code}`)}
        </Title>
        <Badge
          color="gray"
          style={{ flex: 'none' }}
          variant={criterion.met === true ? 'light' : 'outline'}
          leftSection={<Sign met={criterion.met} />}
          styles={{ root: { color: 'var(--mantine-color-text)' } }}
        >
          {metText(criterion.met)}
        </Badge>
      </Group>
      <ul className={classes['parts']}>
        {criterion.parts.map(({ code, met }) => (
          <li key={code} className={classes['part']}>
            <span role="img" aria-label={metText(met)}>
              <Sign met={met} />
            </span>
            <span>{partText(criterion, code)}</span>
          </li>
        ))}
      </ul>
      {criterion.missing.length > 0 && (
        <Text size="sm" mt="xs">
          {t('criteria.missingList', { inputs: list(criterion.missing.map((name) => say(`input.${name}`))) })}
        </Text>
      )}
      <details className={classes['details'] ?? ''}>
        <summary>{t('criteria.inputs')}</summary>
        <table className={classes['inputs']}>
          <tbody>
            {criterion.inputs.map(({ name, value, origin }) => (
              <tr key={name}>
                <th scope="row">
                  {say(`input.${name}`)}{' '}
                  <Text span size="xs" c="dimmed">
                    {say(`origin.${origin}`)}
                  </Text>
                </th>
                <td className="numbers">{valueText(value, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <Text size="xs" c="dimmed" mt="xs">
        {t('criteria.source', { source: say(`criterionSource.${criterion.code}`) })}
      </Text>
    </Paper>
  );
}

const SIGNS = { met: IconCheck, not: IconMinus, open: IconQuestionMark } as const;

function Sign({ met }: { met: boolean | null | undefined }) {
  const Icon = SIGNS[met == null ? 'open' : met ? 'met' : 'not'];
  return <Icon size={14} aria-hidden />;
}

function valueText(value: string | null | undefined, t: ReturnType<typeof useWorkupWords>['t']): string {
  if (value == null) return t('criteria.notRecorded');
  if (value === 'true') return t('yes');
  return value === 'false' ? t('no') : value;
}
