import { localMinuteIn, type ClashCode } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import type {
  AlternativeFieldsFragment,
  ClashFieldsFragment,
  WarningFieldsFragment,
} from '../../../gql/graphql.ts';
import type { SeenClash } from '../find-clashes.ts';
import type { ScheduleWords } from './use-schedule-words.ts';

/** Clashes, warnings and what is free instead, as sentences. */
export function useBookingWords(words: ScheduleWords, nameOf: (id: string) => string | null) {
  const { t } = useTranslation('schedule');
  const { viewer } = useSession();
  const zone = viewer.clinic.timeZone;
  const minute = (at: string) => localMinuteIn(zone, new Date(at));
  const sentence = (code: ClashCode, name: string | null, from: number, until: number) =>
    t(`clash.${code}`, { name: name ?? t('somebody'), from: words.time(from), until: words.time(until) });
  return {
    seen: ({ code, resourceId, fromMinute, untilMinute }: SeenClash) =>
      sentence(code, nameOf(resourceId), fromMinute, untilMinute),
    /** With `day`, the date of the occurrence is named: a series clashes on some days only. */
    clash: (clash: ClashFieldsFragment, day = false) => {
      const [from, until] = [minute(clash.startsAt).minute, minute(clash.endsAt).minute];
      const text = sentence(clash.code, clash.resourceName, from, until);
      return day ? `${words.short(clash.occurrenceOn)}: ${text}` : text;
    },
    warning: ({ code, resourceName }: WarningFieldsFragment) =>
      resourceName ? `${resourceName}: ${words.code('warning', code)}` : words.code('warning', code),
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
