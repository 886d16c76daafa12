import {
  AMPS_SUBTYPES,
  FUNCTION_DEFINITIONS,
  LEVELS_OF_CARE,
  OUTCOME_ANCHORS,
  OUTCOME_TIME_POINTS,
} from '@consilium/domain';
import type { ReportInput } from '../../../gql/graphql.ts';
import { useUrlState } from '../../../ui/index.ts';

const one = <T extends string>(list: readonly T[], value: string): T | null =>
  list.find((each) => each === value) ?? null;

/** The report's filters, kept in the address. Anchor and time point always stand. */
export function useReportInput() {
  const [period, setPeriod] = useUrlState('period');
  const [programme, setProgramme] = useUrlState('programme');
  const [subtype, setSubtype] = useUrlState('subtype');
  const [anchor, setAnchor] = useUrlState('anchor', 'DISCHARGE');
  const [timePoint, setTimePoint] = useUrlState('at', 'MONTH_1');
  const [definition, setDefinition] = useUrlState('definition', 'INSTRUMENT');
  const [, year, quarter] = /^(\d{4})(?:Q([1-4]))?$/.exec(period) ?? [];
  const input: ReportInput = {
    year: year === undefined ? null : Number(year),
    quarter: quarter === undefined ? null : Number(quarter),
    programme: one(LEVELS_OF_CARE, programme),
    subtype: one(AMPS_SUBTYPES, subtype),
    anchor: one(OUTCOME_ANCHORS, anchor) ?? 'DISCHARGE',
    timePoint: one(OUTCOME_TIME_POINTS, timePoint) ?? 'MONTH_1',
    functionDefinition: one(FUNCTION_DEFINITIONS, definition) ?? 'INSTRUMENT',
  };
  return { input, period, setPeriod, setProgramme, setSubtype, setAnchor, setTimePoint, setDefinition };
}
