import { useMutation, useQuery } from '@apollo/client/react';
import {
  Alert,
  Button,
  Group,
  MultiSelect,
  NumberInput,
  Paper,
  SegmentedControl,
  Stack,
  Text,
} from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { addDays, BUILD_SECONDS, isLocalDate, mondayOf } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  RefusalAlert,
  useClinicToday,
  useNotify,
  useUrlState,
  type RefusalLike,
} from '../../../ui/index.ts';
import { DemandTable } from '../components/DemandTable.tsx';
import { ProposalList } from '../components/ProposalList.tsx';
import { WeekPicker } from '../components/WeekPicker.tsx';
import classes from '../components/week-builder.module.css';
import { BuildWeekDocument } from '../decision-operations.ts';
import { useWeekNames } from '../hooks/use-week-names.ts';
import { WeekDemandDocument, WeekProposalsDocument } from '../operations.ts';

/** Which week, for whom, and what their plans ask of it; then the builder is let loose. */
export function BuildPage() {
  const { t } = useTranslation('week-builder');
  const today = useClinicToday();
  const navigate = useNavigate();
  const notify = useNotify();
  const names = useWeekNames();
  const [week, setWeek] = useUrlState('week', mondayOf(addDays(today, 7)));
  const weekOf = mondayOf(isLocalDate(week) ? week : today);
  const [whole, setWhole] = useState('ALL');
  const [chosen, setChosen] = useState<string[]>([]);
  const [seconds, setSeconds] = useState<number>(BUILD_SECONDS.usual);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const patientIds = whole === 'ALL' ? null : chosen;
  const demand = useQuery(WeekDemandDocument, {
    variables: { weekOf, patientIds },
    skip: patientIds?.length === 0,
    fetchPolicy: 'cache-and-network',
  });
  const earlier = useQuery(WeekProposalsDocument, {
    variables: { weekOf },
    fetchPolicy: 'cache-and-network',
  });
  const [build, { loading }] = useMutation(BuildWeekDocument);
  const asked = patientIds?.length === 0 ? undefined : demand.data?.weekDemand;
  const nothing = asked?.lines.length === 0;

  const start = async () => {
    setRefusal(null);
    try {
      const { data } = await build({ variables: { input: { weekOf, patientIds, seconds } } });
      const answer = data?.buildWeek;
      if (!answer) return;
      if ('code' in answer) return setRefusal(answer);
      await navigate(`/schedule/proposals/${answer.id}`);
    } catch (error) {
      notify.failed(error);
    }
  };

  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <div className={classes['columns']}>
        <Paper p="md">
          <Stack gap="md">
            <WeekPicker weekOf={weekOf} onChange={setWeek} />
            <SegmentedControl
              aria-label={t('scope.label')}
              value={whole}
              onChange={setWhole}
              data={[
                { value: 'ALL', label: t('scope.all') },
                { value: 'SOME', label: t('scope.some') },
              ]}
            />
            {whole === 'SOME' && (
              <MultiSelect
                label={t('scope.children')}
                data={names.patients.map(({ id, name }) => ({ value: id, label: name }))}
                value={chosen}
                onChange={setChosen}
                searchable
                clearable
              />
            )}
            <NumberInput
              label={t('seconds.label')}
              description={t('seconds.hint')}
              min={BUILD_SECONDS.min}
              max={BUILD_SECONDS.max}
              value={seconds}
              onChange={(value) => setSeconds(Number(value) || BUILD_SECONDS.usual)}
              maw={240}
            />
            <RefusalAlert refusal={refusal} />
            <Group>
              <Button
                leftSection={<IconWand size={18} aria-hidden />}
                loading={loading}
                disabled={!asked || nothing}
                onClick={() => void start()}
              >
                {t('build')}
              </Button>
              <Text size="sm" c="dimmed">
                {t('nothingBooked')}
              </Text>
            </Group>
          </Stack>
        </Paper>
        <Paper p="md">
          {patientIds?.length === 0 && <EmptyState title={t('scope.choose')} />}
          {patientIds?.length !== 0 && !asked && !demand.error && <LoadingState rows={5} />}
          {!asked && demand.error && (
            <ErrorState error={demand.error} onRetry={() => void demand.refetch()} />
          )}
          {nothing && (
            <Alert color="teal" variant="light" mb="md">
              {t('demand.none')}
            </Alert>
          )}
          {asked && asked.patients.length > 0 && <DemandTable demand={asked} names={names} />}
        </Paper>
      </div>
      <ProposalList proposals={earlier.data?.weekProposals ?? []} />
    </>
  );
}
