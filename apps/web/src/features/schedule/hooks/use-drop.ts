import { localMinuteIn } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlternativeFieldsFragment } from '../../../gql/graphql.ts';
import { useNotify, useUndoToast } from '../../../ui/index.ts';
import type { DropRefused } from '../components/DropDialog.tsx';
import { changeBack, type SessionChange } from '../moved-session.ts';
import type { ScheduleSession } from '../schedule-session.ts';
import type { ScheduleContext } from './use-schedule.ts';
import type { SessionActions } from './use-session-actions.ts';

/** Carries out a drop: at once on the page, back again when it is refused, and undone from the message. */
export function useDrop(schedule: ScheduleContext, actions: SessionActions) {
  const { t } = useTranslation('schedule');
  const notify = useNotify();
  const offerUndo = useUndoToast();
  const [asked, setAsked] = useState<{
    readonly refused: DropRefused;
    readonly change: SessionChange;
  } | null>(null);
  const { words } = schedule;

  const drop = async (session: ScheduleSession, change: SessionChange, overrideReason?: string) => {
    try {
      const outcome = await actions.change(session, {
        ...change,
        ...(overrideReason ? { overrideReason } : {}),
      });
      if (outcome.kind !== 'SAVED') return setAsked({ refused: { session, outcome }, change });
      setAsked(null);
      const saved = outcome.session;
      const when = { day: words.short(saved.localOn), span: words.span(saved.startMinute, saved.minutes) };
      offerUndo(t(session.seriesId ? 'movedOne' : 'moved', { title: saved.title, ...when }), async () => {
        // What was there before may need its old reason again; the undo of an override is one too.
        const back = await actions.change(saved, { ...changeBack(session), overrideReason: t('undoReason') });
        if (back.kind === 'REFUSED') notify.refused(back.refusal);
        else if (back.kind !== 'SAVED')
          setAsked({ refused: { session: saved, outcome: back }, change: changeBack(session) });
        return back.kind === 'SAVED';
      });
    } catch (error) {
      notify.failed(error);
    }
  };

  return {
    drop,
    refused: asked?.refused ?? null,
    close: () => setAsked(null),
    override: (reason: string) => {
      if (asked) void drop(asked.refused.session, asked.change, reason);
    },
    takeAlternative: ({ startsAt, memberIds, roomId }: AlternativeFieldsFragment) => {
      if (!asked) return;
      const start = localMinuteIn(schedule.zone, new Date(startsAt));
      const change = { ...asked.change, startsOn: start.on, startMinute: start.minute, memberIds, roomId };
      setAsked(null);
      void drop(asked.refused.session, change);
    },
  };
}
