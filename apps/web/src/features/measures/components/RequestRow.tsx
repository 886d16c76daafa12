import { useMutation } from '@apollo/client/react';
import { Badge, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { ConfirmButton, useClinicToday, useFormats, useNotify } from '../../../ui/index.ts';
import {
  CancelMeasureRequestDocument,
  OpenMeasuresOnTabletDocument,
  SendMeasureLinkDocument,
  type MeasureRequest,
} from '../operations.ts';
import { useMeasureWords } from '../use-measure-words.ts';
import { LinkDialog } from './LinkDialog.tsx';
import classes from './measures.module.css';

interface RequestRowProps {
  readonly request: MeasureRequest;
  readonly mayAsk: boolean;
  readonly onChanged: () => void;
}

const OPEN: readonly MeasureRequest['status'][] = ['DUE', 'SENT', 'STARTED'];
export const isOpen = (request: MeasureRequest): boolean => OPEN.includes(request.status);

/** One person who is asked: by a link of their own, or on the clinic's tablet. */
export function RequestRow({ request, mayAsk, onChanged }: RequestRowProps) {
  const { t } = useTranslation('measures');
  const { localDate, list } = useFormats();
  const words = useMeasureWords();
  const notify = useNotify();
  const today = useClinicToday();
  const { signOut } = useSession();
  const [path, setPath] = useState<string | null>(null);
  const [sendLink, { loading: sending }] = useMutation(SendMeasureLinkDocument);
  const [openTablet, { loading: opening }] = useMutation(OpenMeasuresOnTabletDocument);
  const [cancel] = useMutation(CancelMeasureRequestDocument);
  const variables = { requestId: request.id };

  const link = async () => {
    try {
      const answer = (await sendLink({ variables })).data?.sendMeasureLink;
      if (!answer) return;
      if ('code' in answer) return notify.refused(answer);
      setPath(answer.path);
      onChanged();
    } catch (error) {
      notify.failed(error);
    }
  };
  const tablet = async () => {
    try {
      const answer = (await openTablet({ variables })).data?.openMeasuresOnTablet;
      if (!answer) return;
      if ('code' in answer) return notify.refused(answer);
      // Whoever answers must not be able to go back into the record.
      await signOut();
      location.replace(answer.path);
    } catch (error) {
      notify.failed(error);
    }
  };
  const late = isOpen(request) && request.dueOn < today;

  return (
    <li className={classes['row']}>
      <div className={classes['words']}>
        <Group gap="xs">
          <Text fw={600}>
            {t('asked', { who: words.person(request), when: t(`timePoint.${request.timePoint}`) })}
          </Text>
          <Badge variant="light" color={late ? 'yellow' : 'gray'} c="var(--mantine-color-text)">
            {t(late && request.status === 'DUE' ? 'status.LATE' : `status.${request.status}`)}
          </Badge>
        </Group>
        <Text size="sm">{list(request.titles)}</Text>
        <Text size="sm" c="dimmed">
          {request.completedAt === null
            ? t('dueUntil', { due: localDate(request.dueOn), until: localDate(request.closesOn) })
            : t('dueWas', { due: localDate(request.dueOn) })}
          {request.reminders > 0 && ` ${t('reminded', { count: request.reminders })}`}
        </Text>
        {isOpen(request) && !request.readable && (
          <Text size="sm" c="dimmed">
            {t('onPaper')}
          </Text>
        )}
      </div>
      {mayAsk && isOpen(request) && request.opensOn <= today && (
        <Group gap="xs">
          {request.respondent !== 'CLINICIAN' && request.readable && (
            <Button
              variant="default"
              className={classes['tap']}
              loading={sending}
              onClick={() => void link()}
            >
              {t(request.sentAt === null ? 'makeLink' : 'newLink')}
            </Button>
          )}
          <ConfirmButton
            variant="default"
            className={classes['tap']}
            loading={opening}
            question={t('tablet.question', { who: words.person(request) })}
            consequence={t('tablet.consequence')}
            verb={t('tablet.open')}
            onConfirm={() => void tablet()}
          >
            {t('tablet.open')}
          </ConfirmButton>
          <ConfirmButton
            variant="subtle"
            className={classes['tap']}
            question={t('callOff.question')}
            consequence={t('callOff.consequence')}
            verb={t('callOff.verb')}
            onConfirm={() => {
              cancel({ variables }).then(onChanged, (error: unknown) => notify.failed(error));
            }}
          >
            {t('callOff.verb')}
          </ConfirmButton>
        </Group>
      )}
      {path !== null && <LinkDialog path={path} who={words.person(request)} onClose={() => setPath(null)} />}
    </li>
  );
}
