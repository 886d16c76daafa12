import type { HoldScope } from './hold-scope.ts';

const words = (code: string): string => code.toLowerCase().replaceAll('_', ' ');

/** A hold's name in English: `load, left ankle`. The page says it in its own language from the codes. */
export function holdLabel(scope: HoldScope): string {
  if (scope.wholeProgramme) return 'the whole programme';
  const side = { LEFT: 'left ', RIGHT: 'right ', BOTH: 'both ', MIDLINE: '' };
  const site = scope.site && `${scope.laterality ? side[scope.laterality] : ''}${words(scope.site)}`;
  const activity = scope.activity && words(scope.activity);
  const protocol = scope.protocolId && 'one desensitization protocol';
  return [scope.modality && words(scope.modality), activity, site, protocol].filter(Boolean).join(', ');
}

/** Says which hold to keep in mind, and whose it is. */
export const mayConcernMessage = (hold: HoldScope & { readonly setByName: string }): string =>
  `A hold may concern this session: ${holdLabel(hold)}, set by ${hold.setByName}.`;

/** Says which hold stands in the way and whose it is. */
export const onHoldMessage = (hold: HoldScope & { readonly setByName: string }): string =>
  `On hold: ${holdLabel(hold)}, set by ${hold.setByName}. Ask them, or lift the hold with a reason first.`;
