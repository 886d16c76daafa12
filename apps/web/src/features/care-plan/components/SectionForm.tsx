import { useMutation } from '@apollo/client/react';
import { checkSection, PLAN_TEXT_LIMITS } from '@consilium/domain';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session.tsx';
import { useNotify } from '../../../ui/index.ts';
import { useEntryForm } from '../hooks/use-entry-form.ts';
import { useProblemText } from '../hooks/use-problem-text.ts';
import { UpdateSectionDocument } from '../entry-operations.ts';
import type { Section, SectionValues } from '../plan-entries.ts';
import { sectionValues } from '../plan-entries.ts';
import { toSaveOutcome } from '../save-outcome.ts';
import { CountedTextarea } from './CountedTextarea.tsx';
import { FormShell } from './FormShell.tsx';
import { MeanwhileNote } from './MeanwhileNote.tsx';

interface SectionFormProps {
  readonly planId: string;
  readonly section: Section;
  readonly onClose: () => void;
}

/** Summary and precautions of one's own section, edited in place. */
export function SectionForm({ planId, section, onClose }: SectionFormProps) {
  const { t } = useTranslation('care-plan');
  const { viewer } = useSession();
  const notify = useNotify();
  const problem = useProblemText();
  const [update] = useMutation(UpdateSectionDocument);
  const entry = useEntryForm<SectionValues>({
    draftKey: { userId: viewer.userId, planId, entry: `section:${section.id}` },
    base: sectionValues(section),
    baseVersion: section.version,
    check: checkSection,
    send: async (changes, baseVersion) => {
      const { data } = await update({ variables: { input: { id: section.id, baseVersion, ...changes } } });
      return toSaveOutcome(data?.updateCarePlanSection);
    },
    onSaved: () => {
      notify.done(t('form.saved'));
      onClose();
    },
  });
  const note = (
    <MeanwhileNote base={entry.base} current={sectionValues(section)} byName={section.updatedByName} />
  );
  return (
    <FormShell entry={entry} onClose={onClose} note={note}>
      <Controller
        control={entry.form.control}
        name="summary"
        render={({ field, fieldState }) => (
          <CountedTextarea
            {...field}
            label={t('section.summary')}
            limit={PLAN_TEXT_LIMITS.sectionSummary}
            minRows={4}
            error={problem('summary', fieldState.error)}
            data-autofocus
          />
        )}
      />
      <Controller
        control={entry.form.control}
        name="precautions"
        render={({ field, fieldState }) => (
          <CountedTextarea
            {...field}
            label={t('section.precautions')}
            limit={PLAN_TEXT_LIMITS.sectionPrecautions}
            error={problem('precautions', fieldState.error)}
          />
        )}
      />
    </FormShell>
  );
}
