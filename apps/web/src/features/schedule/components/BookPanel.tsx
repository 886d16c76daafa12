import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { useNotify, useUndoToast } from '../../../ui/index.ts';
import type { ScheduleContext } from '../hooks/use-schedule.ts';
import type { SessionActions } from '../hooks/use-session-actions.ts';
import type { ViewBy } from '../schedule-view.ts';
import { newSession, toBookInput } from '../session-values.ts';
import { SessionForm } from './SessionForm.tsx';

/** Where the reader stood when asking to book. */
export interface BookAt {
  readonly startsOn: string;
  readonly startMinute: number;
  /** The member, room or patient of the column. */
  readonly resource: string | null;
}

interface BookPanelProps {
  readonly at: BookAt;
  readonly by: ViewBy;
  readonly schedule: ScheduleContext;
  readonly actions: SessionActions;
  readonly onBooked: () => void;
  readonly onClose: () => void;
}

/** Books at the slot, with the column's member, room or patient already filled in. */
export function BookPanel({ at, by, schedule, actions, onBooked, onClose }: BookPanelProps) {
  const { t } = useTranslation('schedule');
  const { viewer } = useSession();
  const notify = useNotify();
  const offerUndo = useUndoToast();
  // Sent twice, it books once.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { members } = schedule.people;
  const own = members.find(({ id }) => id === viewer.memberId);
  const member = by === 'MEMBER' && at.resource ? members.find(({ id }) => id === at.resource) : own;
  const [initial] = useState(() =>
    newSession({
      startsOn: at.startsOn,
      startMinute: at.startMinute,
      disciplineCode: member?.discipline.code ?? 'PHYSIOTHERAPY',
      memberIds: member ? [member.id] : [],
      patientIds: by === 'PATIENT' && at.resource ? [at.resource] : [],
      roomId: by === 'ROOM' ? at.resource : null,
    }),
  );
  return (
    <SessionForm
      schedule={schedule}
      initial={initial}
      sessionId={null}
      inSeries={false}
      send={async (values, reason) => {
        const outcome = await actions.book(toBookInput(values, reason, idempotencyKey));
        if (outcome.kind !== 'SAVED') return outcome;
        const { session } = outcome;
        const day = schedule.words.short(session.localOn);
        const message = t(session.seriesId ? 'bookedSeries' : 'bookedOne', { title: session.title, day });
        offerUndo(message, async () => {
          const undone = await actions.cancel({
            sessionId: session.id,
            version: session.version,
            reason: 'BOOKED_IN_ERROR',
            by: 'CLINIC',
            ...(session.seriesId ? { scope: 'ALL' as const } : {}),
          });
          if (undone.kind === 'REFUSED') notify.refused(undone.refusal);
          return undone.kind === 'SAVED';
        });
        return outcome;
      }}
      onSaved={onBooked}
      onCancel={onClose}
    />
  );
}
