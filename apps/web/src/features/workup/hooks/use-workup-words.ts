import { PAIN_AREAS } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import type { Criterion, Diagnosis, Workup, WorkupTest } from '../operations.ts';

/** Names of what the work-up holds, in the reader's language. */
export function useWorkupWords() {
  const { t, i18n } = useTranslation('workup');
  const { t: tp } = useTranslation('patients');
  const { list } = useFormats();
  const say = (key: string) => t(key as never);
  const testName = ({ kind, otherName }: Pick<WorkupTest, 'kind' | 'otherName'>): string =>
    kind === 'OTHER' ? otherName : [say(`testKind.${kind}`), otherName].filter(Boolean).join(', ');
  const language = i18n.language.startsWith('es') ? 'es' : 'en';
  return {
    t,
    say,
    testName,
    list,
    areaName: (key: string): string => {
      const text = PAIN_AREAS.find((area) => area.key === key)?.text;
      return text?.[language] ?? key;
    },
    causeName: (cause: string): string => tp(`triggers.cause.${cause}` as never, { defaultValue: cause }),
    diagnosisName: ({ diagnosisCode: code, text }: Pick<Diagnosis, 'diagnosisCode' | 'text'>): string =>
      code === 'OTHER' ? text : [say(`diagnosisCode.${code}`), text].filter(Boolean).join(': '),
    obstacleText: ({ code, about }: Workup['obstacles'][number], tests: readonly WorkupTest[]): string => {
      const names = about.map((one) => {
        const test = tests.find(({ id }) => id === one);
        return test ? testName(test) : say(`redFlag.${one}`);
      });
      return t(`obstacle.${code}` as never, { what: list(names) });
    },
    partText: (criterion: Criterion, part: string): string =>
      t(`partOf.${criterion.code}.${part}` as never, { defaultValue: say(`part.${part}`) }),
    metText: (met: boolean | null | undefined): string =>
      met == null ? t('criteria.open') : met ? t('criteria.met') : t('criteria.notMet'),
  };
}
