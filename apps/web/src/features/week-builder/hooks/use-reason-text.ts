import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import type { UnplacedReason } from '../operations.ts';
import type { WeekNames } from './use-week-names.ts';

/** A reason in the reader's language; the server's English sentence for a code that has no words yet. */
export function useReasonText(names: WeekNames): (reason: UnplacedReason) => string {
  const { t } = useTranslation(['week-builder', 'codes']);
  const { list, instant, number } = useFormats();
  return (reason) =>
    t(`week-builder:reason.${reason.code}` as never, {
      defaultValue: reason.message,
      patient: reason.patientId ? names.patient(reason.patientId) : '',
      discipline: reason.disciplineCode
        ? t(`codes:discipline.${reason.disciplineCode}` as never, { defaultValue: reason.disciplineCode })
        : '',
      rooms: list(
        reason.roomKinds.map((kind) => t(`codes:roomKind.${kind}` as never, { defaultValue: kind })),
      ),
      members: list(reason.memberIds.map(names.member)),
      needed: reason.needed === null ? '' : number(reason.needed),
      available: reason.available === null ? '' : number(reason.available),
      starts: reason.starts ?? '',
      ofStarts: reason.ofStarts ?? '',
      at: reason.startsAt ? instant(reason.startsAt) : '',
    });
}
