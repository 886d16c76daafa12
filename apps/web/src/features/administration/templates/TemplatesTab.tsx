import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Route, Routes, useParams, useSearchParams } from 'react-router';
import { EmptyState, ErrorState, LoadingState, useDocumentTitle } from '../../../ui/index.ts';
import { useDisciplines } from '../../team/hooks/use-disciplines.ts';
import { CarePlanTemplatesDocument, type Template } from './operations.ts';
import { TemplateEditor } from './TemplateEditor.tsx';
import { TemplateList } from './TemplateList.tsx';
import { EMPTY_TEMPLATE, valuesOfTemplate } from './template-values.ts';

/** Plan templates: the list, and the editor of one at an address of its own. */
export function TemplatesTab() {
  const { t } = useTranslation('administration');
  const { data, error, refetch } = useQuery(CarePlanTemplatesDocument);
  useDocumentTitle(t('tabs.templates'));
  const templates = data?.carePlanTemplates;
  if (!templates) {
    return error ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <LoadingState rows={5} height={72} />
    );
  }
  return (
    <Routes>
      <Route index element={<TemplateList templates={templates} />} />
      <Route path="new" element={<NewTemplate templates={templates} />} />
      <Route path=":templateId" element={<OldTemplate templates={templates} />} />
    </Routes>
  );
}

interface WithTemplates {
  readonly templates: readonly Template[];
}

/** Empty, or a copy of another one: `?from=<id>`. */
function NewTemplate({ templates }: WithTemplates) {
  const { t } = useTranslation('administration');
  const [parameters] = useSearchParams();
  const disciplines = useClinicalDisciplines();
  const source = templates.find(({ id }) => id === parameters.get('from'));
  if (disciplines.length === 0) return <LoadingState rows={5} />;
  const initial = source
    ? { ...valuesOfTemplate(source), name: t('template.copyOf', { name: source.name }) }
    : EMPTY_TEMPLATE;
  return (
    <TemplateEditor key={source?.id ?? 'new'} template={null} initial={initial} disciplines={disciplines} />
  );
}

function OldTemplate({ templates }: WithTemplates) {
  const { t } = useTranslation('administration');
  const { templateId } = useParams();
  const disciplines = useClinicalDisciplines();
  const template = templates.find(({ id }) => id === templateId);
  if (!template) return <EmptyState title={t('template.unknown')} text={t('template.unknownHint')} />;
  if (disciplines.length === 0) return <LoadingState rows={5} />;
  return (
    <TemplateEditor
      key={template.id}
      template={template}
      initial={valuesOfTemplate(template)}
      disciplines={disciplines}
    />
  );
}

const useClinicalDisciplines = () => useDisciplines().filter(({ clinical }) => clinical);
