import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CareTeamFieldsFragment } from '../../../gql/graphql.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useFormats, useNotify, type RefusalLike, useClinicToday } from '../../../ui/index.ts';
import { EndCareTeamMembershipDocument } from '../care-team-operations.ts';

interface EndMembershipDialogProps {
  readonly membership: CareTeamFieldsFragment;
  readonly onClose: () => void;
}

/** Sets the last day of a membership; the row stays, so that the past stays readable. */
export function EndMembershipDialog({ membership, onClose }: EndMembershipDialogProps) {
  const { t } = useTranslation('patients');
  const notify = useNotify();
  const { localDate } = useFormats();
  const today = useClinicToday();
  const first = membership.startsOn > today ? membership.startsOn : today;
  const [endsOn, setEndsOn] = useState<string | null>(first);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [end, { loading }] = useMutation(EndCareTeamMembershipDocument, {
    refetchQueries: ['PatientTeam', 'PatientChart', 'Patient'],
  });
  const name = membership.member.displayName;
  const submit = async () => {
    if (!endsOn) return;
    setRefusal(null);
    try {
      const { data } = await end({ variables: { input: { membershipId: membership.id, endsOn } } });
      if (data?.endCareTeamMembership.__typename === 'Refusal') return setRefusal(data.endCareTeamMembership);
      notify.done(t('team.ended', { name, date: localDate(endsOn) }));
      onClose();
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t('team.endTitle', { name })}>
      <Stack gap="md">
        <Text size="sm">{t('team.endBody', { name })}</Text>
        <DatePickerInput
          label={t('team.endsOn')}
          value={endsOn}
          onChange={setEndsOn}
          minDate={membership.startsOn}
          required
          data-autofocus
        />
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button loading={loading} disabled={!endsOn} onClick={() => void submit()}>
            {t('team.end')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
