import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Checkbox, Group, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { DatePickerInput, TimeInput } from '@mantine/dates';
import { CONFERENCE_MINUTES, CONFERENCE_TEXT_LIMITS, instantAt } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../../../app/session.tsx';
import { minuteOfField } from '../../../ui/clock-field.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import {
  ErrorState,
  LoadingState,
  RefusalAlert,
  useClinicToday,
  useNotify,
  type RefusalLike,
} from '../../../ui/index.ts';
import { useCandidateWords } from '../hooks/use-candidate-words.ts';
import { AgendaCandidatesDocument, ConferencesDocument, PlanConferenceDocument } from '../operations.ts';

/** Half an hour is what a documented conference takes (CPT 99366–99368, clinical.md 1.7); an hour is a common slot. */
const USUAL_MINUTES = 60;

/** When, and about whom: everybody in the programme is proposed, in the order that needs it most. */
export function PlanConferenceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('conference');
  const { viewer } = useSession();
  const notify = useNotify();
  const navigate = useNavigate();
  const today = useClinicToday();
  const candidateWords = useCandidateWords();
  // Kept while the dialog is open: a second try is the same conference.
  const [id] = useState(() => crypto.randomUUID());
  const [title, setTitle] = useState('');
  const [on, setOn] = useState<string>(today);
  const [at, setAt] = useState('12:00');
  const [minutes, setMinutes] = useState<number>(USUAL_MINUTES);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const { data, error, refetch } = useQuery(AgendaCandidatesDocument, { fetchPolicy: 'network-only' });
  const [plan, { loading }] = useMutation(PlanConferenceDocument, { refetchQueries: [ConferencesDocument] });
  const candidates = data?.agendaCandidates;
  const chosen = (candidates ?? []).filter(({ patientId }) => !left.has(patientId));
  const minute = minuteOfField(at);
  const toggle = (patientId: string) =>
    setLeft((before) => {
      const next = new Set(before);
      if (!next.delete(patientId)) next.add(patientId);
      return next;
    });
  const save = async () => {
    if (minute === null) return;
    setRefusal(null);
    try {
      const startsAt = instantAt(viewer.clinic.timeZone, on, minute).toISOString();
      const patientIds = chosen.map(({ patientId }) => patientId);
      const input = { id, title, startsAt, minutes, patientIds };
      const answer = (await plan({ variables: { input } })).data?.planConference;
      if (!answer) return;
      if (answer.__typename !== 'Conference') return setRefusal(answer);
      void navigate(`/conference/${id}`);
    } catch (failure) {
      notify.failed(failure);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t('plan')} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <SimpleGrid cols={{ base: 1, xs: 3 }}>
            <DatePickerInput label={t('form.on')} value={on} onChange={(day) => day && setOn(day)} />
            <TimeInput
              label={t('form.at')}
              value={at}
              onChange={(event) => setAt(event.currentTarget.value)}
            />
            <NumberInput
              label={t('form.minutes')}
              step={15}
              min={CONFERENCE_MINUTES.least}
              max={CONFERENCE_MINUTES.most}
              allowDecimal={false}
              value={minutes}
              onChange={(value) => setMinutes(typeof value === 'number' ? value : 0)}
            />
          </SimpleGrid>
          <TextInput
            label={t('form.title')}
            maxLength={CONFERENCE_TEXT_LIMITS.title}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          {!candidates &&
            (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={3} />)}
          {candidates?.length === 0 && <Text size="sm">{t('form.nobody')}</Text>}
          {candidates && candidates.length > 0 && (
            <Checkbox.Group
              label={t('form.agenda')}
              description={t('form.agendaHint')}
              value={chosen.map(({ patientId }) => patientId)}
            >
              <Stack gap="xs" mt="xs">
                {candidates.map((candidate) => (
                  <Checkbox
                    key={candidate.patientId}
                    value={candidate.patientId}
                    label={candidate.name}
                    description={candidateWords(candidate)}
                    onChange={() => toggle(candidate.patientId)}
                  />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
          {chosen.length > 0 && (
            <Text size="sm" c="dimmed">
              {t('form.each', { minutes: Math.floor(minutes / chosen.length) })}
            </Text>
          )}
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('form.cancel')}
            </Button>
            <Button type="submit" loading={loading} disabled={chosen.length === 0 || minute === null}>
              {t('form.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
