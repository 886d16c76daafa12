import { ROLES } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import type { AccessModule } from './access-rows.ts';
import { AccessWords } from './AccessWords.tsx';
import classes from './roles.module.css';

interface AccessTableProps {
  readonly modules: readonly AccessModule[];
  readonly nameOf: (operation: string) => string;
}

/** One column per role; header and first column stay in sight while the table scrolls in its own frame. */
export function AccessTable({ modules, nameOf }: AccessTableProps) {
  const { t } = useTranslation(['administration', 'codes']);
  return (
    <div className={classes['frame']} role="region" aria-label={t('access.title')} tabIndex={0}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col" className={classes['corner']}>
              {t('access.permission')}
            </th>
            {ROLES.map((role) => (
              <th key={role} scope="col">
                <span>{t(`codes:role.${role}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        {modules.map(({ module, rows }) => (
          <tbody key={module}>
            <tr className={classes['module']}>
              <th scope="rowgroup" colSpan={ROLES.length + 1}>
                <span>{t(`access.module.${module}`)}</span>
              </th>
            </tr>
            {rows.map((row) => (
              <tr key={row.operation}>
                <th scope="row">{nameOf(row.operation)}</th>
                {ROLES.map((role) => {
                  const cell = row.cells.find((each) => each.role === role);
                  return <td key={role}>{cell && <AccessWords cell={cell} />}</td>;
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
