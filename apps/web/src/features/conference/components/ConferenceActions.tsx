import { Button, Menu } from '@mantine/core';
import { isConferenceOpen } from '@consilium/domain';
import { IconPlayerPlay, IconPrinter, IconWritingSign } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccess, useSession } from '../../../app/session.tsx';
import type { ConferenceFieldsFragment } from '../../../gql/graphql.ts';
import { ConfirmButton } from '../../../ui/index.ts';
import type { ConferenceSteps } from '../hooks/use-conference-steps.ts';

interface ConferenceActionsProps {
  readonly conference: ConferenceFieldsFragment;
  readonly steps: ConferenceSteps;
}

/** What the conference as a whole can do next. */
export function ConferenceActions({ conference, steps }: ConferenceActionsProps) {
  const { t } = useTranslation('conference');
  const { viewer } = useSession();
  const may = useAccess();
  const { id, status, agenda, attendance } = conference;
  const mayOfAny = (permission: Parameters<typeof may>[0]) =>
    agenda.some(({ relation }) => may(permission, { relation }));
  const own = attendance.find(({ memberId }) => memberId === viewer.memberId);
  return (
    <>
      {status === 'PLANNED' && mayOfAny('conference.plan') && (
        <ConfirmButton
          variant="subtle"
          question={t('step.callOffQuestion')}
          consequence={t('step.callOffConsequence')}
          verb={t('step.callOff')}
          onConfirm={() => void steps.callOff()}
          destructive
        >
          {t('step.callOff')}
        </ConfirmButton>
      )}
      <PrintMenu conferenceId={id} withMinutes={status === 'UNDER_WAY' || status === 'CLOSED'} />
      {status === 'PLANNED' && mayOfAny('conference.record') && (
        <Button leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={() => void steps.start()}>
          {t('step.start')}
        </Button>
      )}
      {status === 'UNDER_WAY' && mayOfAny('conference.sign') && (
        <ConfirmButton
          question={t('step.stopQuestion')}
          consequence={t('step.stopConsequence')}
          verb={t('step.stop')}
          onConfirm={() => void steps.stop()}
        >
          {t('step.stop')}
        </ConfirmButton>
      )}
      {!isConferenceOpen(status) && own && !own.signedAt && mayOfAny('conference.attest') && (
        <Button
          leftSection={<IconWritingSign size={16} aria-hidden />}
          onClick={() => void steps.signMinutes()}
        >
          {t('step.signMinutes')}
        </Button>
      )}
    </>
  );
}

function PrintMenu({ conferenceId, withMinutes }: { conferenceId: string; withMinutes: boolean }) {
  const { t } = useTranslation('conference');
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />}>
          {t('step.print')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={`/conference/${conferenceId}/print/sheets`}>
          {t('step.printSheets')}
        </Menu.Item>
        {withMinutes && (
          <Menu.Item component={Link} to={`/conference/${conferenceId}/print/minutes`}>
            {t('step.printMinutes')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
