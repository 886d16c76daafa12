import { useQuery } from '@apollo/client/react';
import { useUrlState } from '../../../ui/index.ts';
import { MembersDocument } from '../operations.ts';

/** The members that the filters in the address ask for; the last answer stays in sight while the next one runs. */
export function useMemberList() {
  const [search, setSearch] = useUrlState('q');
  const [discipline, setDiscipline] = useUrlState('discipline');
  const [former, setFormer] = useUrlState('former');
  const query = useQuery(MembersDocument, {
    variables: {
      filter: {
        search: search.trim(),
        includeInactive: former === '1',
        ...(discipline ? { disciplineCode: discipline } : {}),
      },
    },
  });
  const members = (query.data ?? query.previousData)?.members;
  return {
    members,
    error: members ? undefined : query.error,
    waiting: query.loading && !query.data,
    retry: () => void query.refetch(),
    filters: {
      search,
      discipline,
      former: former === '1',
      any: search.trim() !== '' || discipline !== '',
      setSearch,
      setDiscipline,
      setFormer: (include: boolean) => setFormer(include ? '1' : ''),
    },
  };
}

export type MemberFilters = ReturnType<typeof useMemberList>['filters'];
