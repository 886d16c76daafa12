import { Paper, Select, Stack, Text, Title } from '@mantine/core';
import { ROLES, type Role } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '../../../ui/index.ts';
import { isGranted, type AccessModule } from './access-rows.ts';
import { AccessWords } from './AccessWords.tsx';
import classes from './roles.module.css';

interface AccessListProps {
  readonly modules: readonly AccessModule[];
  readonly nameOf: (operation: string) => string;
}

/** The same for one role at a time, where seventeen columns do not fit. */
export function AccessList({ modules, nameOf }: AccessListProps) {
  const { t } = useTranslation(['administration', 'codes']);
  const [chosen, choose] = useUrlState('role', ROLES[0]);
  const role: Role = ROLES.find((each) => each === chosen) ?? ROLES[0];
  return (
    <Stack>
      <Select
        label={t('access.role')}
        data={ROLES.map((each) => ({ value: each, label: t(`codes:role.${each}`) }))}
        value={role}
        onChange={(value) => choose(value ?? '')}
        allowDeselect={false}
      />
      {modules.map(({ module, rows }) => (
        <RoleModule key={module} module={module} rows={rows} role={role} nameOf={nameOf} />
      ))}
    </Stack>
  );
}

interface RoleModuleProps extends AccessModule {
  readonly role: Role;
  readonly nameOf: (operation: string) => string;
}

function RoleModule({ module, rows, role, nameOf }: RoleModuleProps) {
  const { t } = useTranslation('administration');
  const cells = rows.flatMap((row) => {
    const cell = row.cells.find((each) => each.role === role);
    return cell ? [{ operation: row.operation, cell }] : [];
  });
  const granted = cells.filter(({ cell }) => isGranted(cell));
  const never = cells.filter(({ cell }) => !isGranted(cell));
  return (
    <Paper component="section" p="sm">
      <Title order={3} mb={4}>
        {t(`access.module.${module}`)}
      </Title>
      <dl className={classes['list']}>
        {granted.map(({ operation, cell }) => (
          <div key={operation}>
            <dt>{nameOf(operation)}</dt>
            <dd>
              <AccessWords cell={cell} />
            </dd>
          </div>
        ))}
      </dl>
      {never.length > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('access.notAllowed', {
            what: never.map(({ operation }) => nameOf(operation)).join('; '),
          })}
        </Text>
      )}
    </Paper>
  );
}
