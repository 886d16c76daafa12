import { localMinuteIn, type ClashCode } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import type {
  AlternativeFieldsFragment,
  ClashFieldsFragment,
  HoldNameFragment,
  WarningFieldsFragment,
} from '../../../gql/graphql.ts';
import { useHoldWords } from '../../holds/index.ts';
import type { SeenClash } from '../find-clashes.ts';
import type { ScheduleWords } from './use-schedule-words.ts';

/** Clashes, warnings and what is free instead, as sentences. */
export function useBookingWords(words: ScheduleWords, nameOf: (id: string) => string | null) {
  const { t } = useTranslation('schedule');
  const { viewer } = useSession();
  const holdWords = useHoldWords();
  const zone = viewer.clinic.timeZone;
  const minute = (at: string) => localMinuteIn(zone, new Date(at));
  const sentence = (code: ClashCode, name: string | null, from: number, until: number) =>
    t(`clash.${code}`, { name: name ?? t('somebody'), from: words.time(from), until: words.time(until) });
  const held = (name: string | null | undefined, hold: HoldNameFragment) => ({
    name: name ?? t('somebody'),
    hold: holdWords.label(hold),
    owner: hold.setByName,
  });
  return {
    seen: ({ code, resourceId, fromMinute, untilMinute }: SeenClash) =>
      sentence(code, nameOf(resourceId), fromMinute, untilMinute),
    /** With `day`, the date of the occurrence is named: a series clashes on some days only. */
    clash: (clash: ClashFieldsFragment, day = false) => {
      const hold = clash.holds[0];
      const [from, until] = [minute(clash.startsAt).minute, minute(clash.endsAt).minute];
      const text = hold
        ? t('clash.PATIENT_ON_HOLD_BLOCKED', held(clash.resourceName, hold))
        : sentence(clash.code, clash.resourceName, from, until);
      return day ? `${words.short(clash.occurrenceOn)}: ${text}` : text;
    },
    warning: ({ code, resourceName, holds }: WarningFieldsFragment) =>
      holds[0]
        ? t('mayConcern', held(resourceName, holds[0]))
        : resourceName
          ? `${resourceName}: ${words.code('warning', code)}`
          : words.code('warning', code),
    alternative: ({ startsAt, memberIds, roomId, why }: AlternativeFieldsFragment) => {
      const start = minute(startsAt);
      const when = t('alternative.when', { day: words.short(start.on), time: words.time(start.minute) });
      if (why === 'OTHER_ROOM') return [when, roomId && nameOf(roomId)].filter(Boolean).join(' · ');
      if (why === 'OTHER_MEMBER')
        return `${when} · ${words.list(memberIds.flatMap((id) => nameOf(id) ?? []))}`;
      return when;
    },
  };
}
export type BookingWords = ReturnType<typeof useBookingWords>;
