import { Badge, Group, Stack, Text } from '@mantine/core';
import { compareDisciplines } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { DisciplineBadge, InstantText } from '../../../ui/index.ts';
import { usePlanWords } from '../hooks/use-plan-words.ts';
import { PROSE_FIELDS } from '../text-limits.ts';
import type { PlanChange } from '../plan-entries.ts';
import classes from './change-list.module.css';
import { ChangeText } from './ChangeText.tsx';

interface ChangeListProps {
  readonly changes: readonly PlanChange[];
  /** Heading level of the entries, so that the outline of the page stays whole. */
  readonly level?: 3 | 4;
}

interface Entry {
  readonly key: string;
  readonly changes: readonly [PlanChange, ...PlanChange[]];
}

/** What was added, changed and removed, by discipline and entry: a diff that a person can read. */
export function ChangeList({ changes, level = 3 }: ChangeListProps) {
  const { t } = useTranslation('care-plan');
  if (changes.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('change.none')}
      </Text>
    );
  }
  return (
    <Stack gap="md">
      {byDiscipline(changes).map(([disciplineCode, entries]) => (
        <div key={disciplineCode}>
          <DisciplineBadge code={disciplineCode} />
          <ul className={classes['list']} aria-label={t('change.list')}>
            {entries.map((entry) => (
              <ChangedEntry key={entry.key} entry={entry} level={level} />
            ))}
          </ul>
        </div>
      ))}
    </Stack>
  );
}

function ChangedEntry({ entry, level }: { entry: Entry; level: 3 | 4 }) {
  const { t } = useTranslation('care-plan');
  const [first] = entry.changes;
  const last = entry.changes.reduce((a, b) => ((b.at ?? '') > (a.at ?? '') ? b : a));
  const title =
    first.entity === 'SECTION'
      ? t('change.sectionText')
      : `${t(first.entity === 'GOAL' ? 'change.goal' : 'change.intervention')}: ${first.title}`;
  return (
    <li className={classes['entry']}>
      <Group gap="xs">
        <Badge
          color="gray"
          variant={first.kind === 'CHANGED' ? 'light' : 'outline'}
          className={classes['kind']}
        >
          {t(`change.${kindOf(entry)}`)}
        </Badge>
        <Text component={`h${level}`} fw={600} m={0} size="sm">
          {title}
        </Text>
        {last.byName && (
          <Text size="xs" c="dimmed">
            {last.byName}
            {last.at && (
              <>
                {', '}
                <InstantText at={last.at} />
              </>
            )}
          </Text>
        )}
      </Group>
      {entry.changes.map((change) => (
        <ChangedField key={change.field ?? ''} change={change} />
      ))}
    </li>
  );
}

function ChangedField({ change }: { change: PlanChange }) {
  const words = usePlanWords();
  const before = words.value(change.field, change.before);
  const after = words.value(change.field, change.after);
  if (before === null && after === null) return null;
  return (
    <div className={classes['field']}>
      {change.field !== null && (
        <Text size="sm" c="dimmed" className={classes['label']}>
          {words.field(change.field)}
        </Text>
      )}
      <ChangeText
        kind={change.kind}
        before={before}
        after={after}
        prose={PROSE_FIELDS.includes(change.field ?? '')}
      />
    </div>
  );
}

/** A section whose texts came and went is a change of the section. */
function kindOf({ changes }: Entry): PlanChange['kind'] {
  const [first, ...rest] = changes;
  return rest.every(({ kind }) => kind === first.kind) ? first.kind : 'CHANGED';
}

function byDiscipline(changes: readonly PlanChange[]): [disciplineCode: string, entries: Entry[]][] {
  const disciplines = new Map<string, Map<string, [PlanChange, ...PlanChange[]]>>();
  for (const change of changes) {
    const entries =
      disciplines.get(change.disciplineCode) ?? new Map<string, [PlanChange, ...PlanChange[]]>();
    const key = `${change.entity}:${change.entityId}`;
    const entry = entries.get(key);
    if (entry) entry.push(change);
    else entries.set(key, [change]);
    disciplines.set(change.disciplineCode, entries);
  }
  return [...disciplines]
    .sort(([a], [b]) => compareDisciplines(a, b))
    .map(([code, entries]) => [code, [...entries].map(([key, list]) => ({ key, changes: list }))]);
}
