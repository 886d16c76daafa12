import { memo } from 'react';
import { DisciplineBadge } from '../discipline-badge.tsx';
import type { GridColumn, GridGroup } from './grid-model.ts';
import classes from './week-grid.module.css';

interface GridHeaderProps {
  readonly columns: readonly GridColumn[];
  readonly groups: readonly GridGroup[];
  readonly width: number;
  readonly first: number;
  readonly last: number;
  readonly today: string | null;
}

/** Names of the groups, and under them of their columns. A group's name stays in sight while its columns scroll. */
export const GridHeader = memo(function GridHeader(props: GridHeaderProps) {
  const { columns, groups, width, first, last, today } = props;
  const spans = groups.map((group) => {
    const from = columns.findIndex(({ groupId }) => groupId === group.id);
    const until = columns.findLastIndex(({ groupId }) => groupId === group.id);
    return { group, from, until };
  });
  const titled = columns.some(({ title }) => title !== '');
  return (
    <div style={{ width: columns.length * width }}>
      {groups.length > 0 && (
        <div className={classes['groups']}>
          {spans
            .filter(({ from, until }) => from !== -1 && until >= first && from <= last)
            .map(({ group, from, until }) => (
              <div
                key={group.id}
                className={classes['group']}
                style={{ left: from * width, width: (until - from + 1) * width }}
              >
                <span
                  className={classes['group-name']}
                  style={{ maxWidth: Math.min((until - from + 1) * width, 320) }}
                  title={group.title}
                >
                  {group.disciplineCode && <DisciplineBadge code={group.disciplineCode} dot />}
                  <span className={classes['group-title']}>{group.title}</span>
                  {group.subtitle && <span className={classes['group-subtitle']}>{group.subtitle}</span>}
                </span>
              </div>
            ))}
        </div>
      )}
      {titled && (
        <div className={classes['titles']}>
          {columns.slice(first, last + 1).map((column, offset) => (
            <div
              key={column.id}
              className={classes['column-title']}
              data-today={column.on === today || undefined}
              style={{ left: (first + offset) * width, width }}
            >
              {column.title}
            </div>
          ))}
        </div>
      )}
    </div>
  );
});
