import { useQuery } from '@apollo/client/react';
import { Button, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { SESSION_LIMITS } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useSession } from '../../../app/session.tsx';
import { LoadingState, PageHeader, RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { BookedNow } from '../components/BookedNow.tsx';
import { useBedsideRecords } from '../hooks/use-bedside-records.ts';
import { MyPatientsDocument, UnplannedPatientDocument } from '../week-operations.ts';
import classes from '../components/bedside.module.css';

const LENGTHS = [15, 30, 45, 60] as const;

/** Therapy that was not booked: whom, what, how long, and it begins. */
export function UnplannedSessionPage() {
  const { t } = useTranslation('delivery');
  const [search] = useSearchParams();
  const [patientId, setPatientId] = useState(search.get('patient'));
  const { data, loading } = useQuery(MyPatientsDocument);
  const patients = data?.today.myPatients ?? [];
  return (
    <div className={classes['page']}>
      <PageHeader title={t('unplanned.title')} subtitle={t('unplanned.hint')} />
      <Stack gap="md">
        {loading && !data ? (
          <LoadingState rows={2} />
        ) : (
          <Select
            searchable
            size="md"
            label={t('unplanned.patient')}
            value={patientId}
            data={patients.map(({ id, displayName }) => ({ value: id, label: displayName }))}
            onChange={setPatientId}
          />
        )}
        {patientId && <UnplannedForm key={patientId} patientId={patientId} />}
      </Stack>
    </div>
  );
}

function UnplannedForm({ patientId }: { patientId: string }) {
  const { t } = useTranslation('delivery');
  const { viewer } = useSession();
  const navigate = useNavigate();
  const notify = useNotify();
  const records = useBedsideRecords();
  // One id for this form: sending it twice begins one session.
  const [id] = useState(() => crypto.randomUUID());
  const [minutes, setMinutes] = useState('30');
  const [other, setOther] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const { data } = useQuery(UnplannedPatientDocument, { variables: { id: patientId } });
  const own = (data?.patient?.currentEpisode?.carePlan?.interventions ?? []).filter(
    ({ status, mode, disciplineCode, coTreatingDisciplineCodes }) =>
      status === 'ACTIVE' &&
      mode !== 'HOME' &&
      [disciplineCode, ...coTreatingDisciplineCodes].includes(viewer.disciplineCode ?? ''),
  );
  const begin = async (title: string, interventionId: string | null) => {
    setBusy(true);
    setRefusal(null);
    try {
      const outcome = await records.startUnplanned(data?.patient?.displayName ?? title, {
        id,
        title,
        patientId,
        interventionId,
        minutes: Number(minutes),
      });
      if (outcome.kind === 'REFUSED') setRefusal(outcome.refusal);
      else if (outcome.kind === 'WAITING') notify.done(t('unplanned.kept'));
      else await navigate(`/sessions/${id}`, { replace: true });
    } catch (error) {
      notify.failed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <BookedNow patientId={patientId} />
      <div>
        <Text size="sm" fw={500} mb={4} id="unplanned-length">
          {t('unplanned.minutes')}
        </Text>
        <SegmentedControl
          fullWidth
          size="md"
          aria-labelledby="unplanned-length"
          value={minutes}
          data={LENGTHS.map((length) => ({ value: String(length), label: String(length) }))}
          onChange={setMinutes}
        />
      </div>
      <RefusalAlert refusal={refusal} />
      {own.length > 0 && <Text size="sm">{t('unplanned.what')}</Text>}
      {own.map(({ id: interventionId, title }) => (
        <Button
          key={interventionId}
          size="md"
          variant="light"
          justify="flex-start"
          disabled={busy}
          classNames={{ root: classes['wide'] ?? '', label: classes['wrapping'] ?? '' }}
          leftSection={<IconPlayerPlayFilled size={20} aria-hidden />}
          aria-label={t('unplanned.begin', { title })}
          onClick={() => void begin(title, interventionId)}
        >
          {title}
        </Button>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (other.trim()) void begin(other.trim(), null);
        }}
      >
        <Stack gap="xs">
          <TextInput
            size="md"
            label={t('unplanned.other')}
            description={t('unplanned.otherHint')}
            maxLength={SESSION_LIMITS.title}
            value={other}
            onChange={(event) => setOther(event.currentTarget.value)}
          />
          <Button type="submit" size="lg" variant="default" disabled={busy || !other.trim()}>
            {t('start')}
          </Button>
        </Stack>
      </form>
    </>
  );
}
