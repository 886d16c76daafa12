import { useQuery } from '@apollo/client/react';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, LoadingState } from '../../../ui/index.ts';
import { AuthorizationsDocument, type Authorization } from '../operations.ts';
import { AuthorizationItem } from './AuthorizationItem.tsx';
import { AuthorizationDialog } from './AuthorizationDialog.tsx';
import classes from './coverage.module.css';

interface AuthorizationsPanelProps {
  readonly patientId: string;
  readonly mayManage: boolean;
}

const isPast = ({ state }: Authorization): boolean => state === 'OVER' || state === 'WITHDRAWN';

/** What payers agreed to for one patient: what is left of it and until when it lasts. */
export function AuthorizationsPanel({ patientId, mayManage }: AuthorizationsPanelProps) {
  const { t } = useTranslation('coverage');
  const titleId = useId();
  const [adding, setAdding] = useState(false);
  const [showsPast, setShowsPast] = useState(false);
  const { data, error, refetch } = useQuery(AuthorizationsDocument, {
    variables: { patientId },
    fetchPolicy: 'cache-and-network',
  });
  const reload = () => void refetch();
  const all = data?.coverageAuthorizations ?? [];
  const present = all.filter((one) => !isPast(one));
  const past = all.filter(isPast);
  const list = (rows: readonly Authorization[]) => (
    <ul className={classes['list']}>
      {rows.map((one) => (
        <AuthorizationItem key={one.id} authorization={one} mayManage={mayManage} onChanged={reload} />
      ))}
    </ul>
  );
  return (
    <Paper p="md" component="section" miw={0} aria-labelledby={titleId}>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={2} id={titleId}>
          {t('title')}
        </Title>
        {mayManage && (
          <Button
            variant="subtle"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('add')}
          </Button>
        )}
      </Group>
      {!data && (error ? <ErrorState error={error} onRetry={reload} /> : <LoadingState rows={2} />)}
      {data && (
        <Stack gap="sm">
          {present.length === 0 && (
            <Text size="sm" c="dimmed">
              {t(past.length > 0 ? 'noneNow' : 'none')}
            </Text>
          )}
          {list(present)}
          {past.length > 0 && (
            <div>
              <Button
                variant="subtle"
                color="gray"
                size="xs"
                px={0}
                aria-expanded={showsPast}
                onClick={() => setShowsPast(!showsPast)}
              >
                {t(showsPast ? 'hidePast' : 'showPast', { count: past.length })}
              </Button>
              {showsPast && list(past)}
            </div>
          )}
        </Stack>
      )}
      {adding && (
        <AuthorizationDialog
          patientId={patientId}
          authorization={null}
          onClose={() => setAdding(false)}
          onSaved={() => {
            setAdding(false);
            reload();
          }}
        />
      )}
    </Paper>
  );
}
